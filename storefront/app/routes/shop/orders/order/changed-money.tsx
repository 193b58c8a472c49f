import type { OrderPart } from "@lienket/contracts"
import { formatDateTime, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"

/** Rows of the bill that follow from a change: what is to be paid now, what went back, what is still to come back. */
export function ChangedMoney({ part: { payment, total_vnd, changes } }: { part: OrderPart }) {
  const t = useTranslations("orders.part")
  const locale = useLocale()
  const rows = [
    { label: t("due"), vnd: changes.length > 0 && payment.due_vnd !== total_vnd ? payment.due_vnd : null },
    { label: t("sentBack"), vnd: payment.sent_back_vnd > 0 ? payment.sent_back_vnd : null },
    { label: t("owed"), vnd: payment.owed_vnd > 0 ? payment.owed_vnd : null },
  ]
  return rows.map(({ label, vnd }) =>
    vnd === null ? null : (
      <div key={label} className="flex justify-between gap-4">
        <dt>{label}</dt>
        <dd className="figures shrink-0 font-semibold">{formatVnd(vnd, locale)}</dd>
      </div>
    ),
  )
}

/** Less was delivered than ordered, or something came back: what, and why. */
export function Changes({ part: { changes, lines } }: { part: OrderPart }) {
  const t = useTranslations("orders.part")
  const locale = useLocale()
  if (changes.length === 0) return null
  return (
    <ul className="mt-4 grid gap-2">
      {changes.map((change) => (
        <li key={change.id} className="rounded-md bg-clay-wash px-4 py-3">
          <b>{t(`change.${change.kind}`)}</b>
          <span className="figures block text-sm text-ink-soft">{formatDateTime(change.at, locale)}</span>
          {change.lines.map(({ id, quantity }) => {
            const line = lines.find((each) => each.id === id)
            return line === undefined ? null : (
              <span key={id} className="block">
                {t("changedLine", { title: line.title, quantity, unit: line.unit })}
              </span>
            )
          })}
          <span className="block text-sm">{t("reason", { reason: change.reason })}</span>
        </li>
      ))}
    </ul>
  )
}
