import type { ButtonHTMLAttributes } from "react"

import { Link } from "../i18n/navigation"
import { Icon } from "./icon"
import type { IconName } from "./icon-names"

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger"

const looks: Record<ButtonLook, string> = {
  primary: "bg-leaf text-white hover:bg-leaf-deep",
  secondary: "border-[1.5px] border-clay-line bg-sheet text-ink hover:border-leaf hover:text-leaf",
  quiet: "text-leaf underline-offset-4 hover:underline",
  danger: "border-[1.5px] border-lacquer bg-sheet text-lacquer hover:bg-lacquer-wash",
}

const frame =
  "inline-flex min-h-12 items-center justify-center gap-2 rounded-md px-5 py-2 text-center font-semibold transition-colors disabled:cursor-not-allowed disabled:border-transparent disabled:bg-clay-wash disabled:text-ink-soft disabled:no-underline"

type Shared = { look?: ButtonLook; icon?: IconName; wide?: boolean }

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Shared

/** A verb the reader can do. One primary button a view. */
export function Button({
  look = "primary",
  icon,
  wide,
  className = "",
  children,
  type = "submit",
  ...props
}: ButtonProps) {
  return (
    <button type={type} className={`${frame} ${looks[look]} ${wide ? "w-full" : ""} ${className}`} {...props}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}

type LinkButtonProps = Parameters<typeof Link>[0] & Shared

/** A way to another page that weighs as much as a button. */
export function LinkButton({ look = "primary", icon, wide, className = "", children, ...props }: LinkButtonProps) {
  return (
    <Link className={`${frame} ${looks[look]} ${wide ? "w-full" : ""} ${className}`} {...props}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Link>
  )
}
