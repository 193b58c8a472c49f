import type { IconName } from "./icon-names"
import sprite from "./icons.svg?url"

type IconProps = {
  name: IconName
  /** Edge length in px. */
  size?: number
  className?: string
}

/** A picture beside a word; it is never the only carrier of meaning and so is hidden from readers. */
export function Icon({ name, size = 20, className = "" }: IconProps) {
  return (
    <svg aria-hidden="true" width={size} height={size} className={`shrink-0 ${className}`}>
      <use href={`${sprite}#${name}`} />
    </svg>
  )
}
