import "react"

// Attributes of HTML for popovers and dialogs that React 18 passes on under their own names but does not type.
declare module "react" {
  interface AriaAttributes {
    popover?: "auto" | "manual"
    popovertarget?: string
    popovertargetaction?: "show" | "hide" | "toggle"
    /** `any`: Escape, a button, or a press beside the dialog. */
    closedby?: "any" | "closerequest" | "none"
  }
}
