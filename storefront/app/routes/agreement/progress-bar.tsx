import type { AgreementPace } from "@lienket/contracts"
import { useId } from "react"
import { useTranslations } from "use-intl"

import { shareText } from "~/figures/share-text"
import { useLocale } from "~/i18n/navigation"

type ProgressBarProps = {
  shareBp: number | null
  /** Nothing recorded is said as such, and never drawn as nothing delivered. */
  pace: AgreementPace
}

/** How much of what was promised has come: a bar that says in words what it shows. */
export function ProgressBar({ shareBp, pace }: ProgressBarProps) {
  const t = useTranslations("agreement.progress")
  const locale = useLocale()
  const id = useId()
  const isKnown = shareBp !== null && pace !== "no_report"
  const words = isKnown
    ? t("share", { share: shareText(shareBp, locale) })
    : t(pace === "no_report" ? "noReport" : "nothing")
  return (
    <figure className="m-0">
      <figcaption id={id} className="figures text-sm font-semibold">
        {words}
      </figcaption>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={isKnown ? Math.min(100, Math.round(shareBp / 100)) : undefined}
        aria-valuetext={words}
        className={`mt-1 h-2.5 overflow-hidden rounded-full ${isKnown ? "bg-clay" : "border border-dashed border-clay-line"}`}
      >
        {isKnown ? (
          <div className="h-full rounded-full bg-leaf" style={{ width: `${Math.min(100, shareBp / 100)}%` }} />
        ) : null}
      </div>
    </figure>
  )
}
