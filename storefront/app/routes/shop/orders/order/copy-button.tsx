import { useState } from "react"
import { useTranslations } from "use-intl"

import { Icon } from "~/ui/icon"

/** Copies a text where the browser lets us; the text beside it can be selected in any case. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useTranslations("orders.transfer")
  const [outcome, setOutcome] = useState<"none" | "copied" | "refused">("none")
  const copy = () => {
    // Only secure pages have a clipboard.
    const writing = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))
    writing.then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    )
  }
  return (
    <button
      type="button"
      onClick={copy}
      aria-label={label}
      className="no-print inline-flex min-h-11 min-w-11 items-center justify-center gap-1 text-sm text-leaf underline underline-offset-4 [@media(scripting:none)]:hidden"
    >
      {outcome === "copied" ? <Icon name="check" size={16} /> : null}
      <span role="status">
        {outcome === "copied" ? t("copied") : outcome === "refused" ? t("copyByHand") : t("copyWord")}
      </span>
    </button>
  )
}
