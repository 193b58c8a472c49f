import { useEffect, useId, useRef, type ReactNode } from "react"
import { useTranslations } from "use-intl"

import { Icon } from "./icon"

type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** `drawer` comes from the right edge, on a phone from below. */
  shape?: "dialog" | "drawer"
}

const shapes = {
  dialog: "m-auto w-[min(36rem,calc(100vw-2rem))] rounded-lg",
  drawer:
    "mb-0 max-h-[85dvh] w-full max-w-none rounded-t-lg sm:my-0 sm:mr-0 sm:ml-auto sm:h-dvh sm:max-h-none sm:w-[min(28rem,90vw)] sm:rounded-none",
}

/** A native modal dialog: the browser traps the focus, gives it back, and closes it with Escape. */
export function Dialog({ open, onClose, title, children, shape = "dialog" }: DialogProps) {
  const t = useTranslations("common.dialog")
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      closedby="any"
      className={`bg-sheet p-0 text-ink shadow-lift ${shapes[shape]}`}
    >
      <div className="flex max-h-[inherit] flex-col p-5 md:p-6">
        <div className="mb-4 flex items-start justify-between gap-4">
          <h2 id={titleId} className="text-xl">
            {title}
          </h2>
          <form method="dialog">
            <button
              type="submit"
              aria-label={t("close")}
              className="-mt-2 -mr-2 inline-flex size-11 items-center justify-center rounded-md hover:bg-clay-wash"
            >
              <Icon name="x" />
            </button>
          </form>
        </div>
        {children}
      </div>
    </dialog>
  )
}
