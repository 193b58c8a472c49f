import { Link } from "~/i18n/navigation"

import { Icon } from "./icon"

type RemovableChipProps = {
  /** The page without what the chip says. */
  to: string
  label: string
  /** What a press does, for whoever only hears it. */
  hint: string
}

/** One thing that narrows a page, to be taken away again; on paper it says what is counted. */
export function RemovableChip({ to, label, hint }: RemovableChipProps) {
  return (
    <Link
      to={to}
      aria-label={hint}
      className="inline-flex min-h-11 items-center gap-2 rounded-full bg-leaf-wash px-4 text-sm font-semibold text-leaf-deep hover:bg-clay-wash"
    >
      {label}
      <Icon name="x" size={16} className="no-print" />
    </Link>
  )
}
