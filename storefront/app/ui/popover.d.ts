import "react"

// The popover attributes of HTML: React 18 passes them on under their own names but does not type them.
declare module "react" {
  interface HTMLAttributes<T> {
    popover?: "auto" | "manual"
  }
  interface ButtonHTMLAttributes<T> extends HTMLAttributes<T> {
    popovertarget?: string
    popovertargetaction?: "show" | "hide" | "toggle"
  }
}
