import type { HistoryEntry } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"
import type { AgreementMessages } from "~/messages/vi/agreement.bundle"

type Act = keyof AgreementMessages["agreement"]["history"]["action"]
const acts = {
  entered: true,
  proposed: true,
  signed: true,
  signed_on_paper: true,
  declined: true,
  proposal_withdrawn: true,
  officer_chosen: true,
  begun: true,
  called_off: true,
  paused: true,
  resumed: true,
  completed: true,
  ended_early: true,
  delivery_recorded: true,
  delivery_confirmed: true,
  delivery_corrected: true,
  delivery_disputed: true,
  delivery_withdrawn: true,
  return_recorded: true,
  payment_recorded: true,
  urged: true,
} as const satisfies Record<Act, true>
const isAct = (act: string): act is Act => Object.hasOwn(acts, act)

/** Who did what, and why: the same for both sides and the alliance. */
export function History({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useTranslations("agreement.history")
  const locale = useLocale()
  if (entries.length === 0) return null
  return (
    <Card as="section">
      <h2 className="text-lg">{t("title")}</h2>
      <ol className="mt-1 divide-y divide-clay">
        {entries.map(({ action, at, actor_name, reason }, index) => {
          const act = action.replace("agreement.", "")
          return (
            <li key={index} className="py-2">
              <p className="font-semibold">{isAct(act) ? t(`action.${act}`) : t("other")}</p>
              <p className="figures text-sm text-ink-soft">
                {formatDateTime(at, locale)}
                {actor_name === null ? "" : ` · ${actor_name}`}
              </p>
              {reason === null || reason === "" ? null : <p className="text-sm">{t("reason", { reason })}</p>}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
