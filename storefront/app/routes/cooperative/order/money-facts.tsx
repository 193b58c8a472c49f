import type { CooperativeOrder } from "@lienket/contracts"
import { formatDate, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Notice } from "~/ui/notice"

/** What is due after changes, what has come and gone, and what the cooperative owes. */
export function MoneyFacts({ order: { payment, total_vnd, money } }: { order: CooperativeOrder }) {
  const t = useTranslations("sellerOrders.money")
  const locale = useLocale()
  const amount = (vnd: number) => formatVnd(vnd, locale)
  const missing = payment.state === "received" ? payment.due_vnd - payment.received_vnd + payment.sent_back_vnd : 0
  return (
    <>
      {payment.due_vnd !== total_vnd && payment.state !== "cancelled" ? (
        <p className="figures mt-3">
          {t.rich("due", { amount: amount(payment.due_vnd), strong: (words) => <b>{words}</b> })}
        </p>
      ) : null}
      {money.length > 0 ? (
        <ul className="mt-3 grid gap-1 text-sm">
          {money.map((movement, index) => (
            <li key={index} className="figures flex flex-wrap justify-between gap-x-4">
              <span>
                {t(movement.direction, { date: formatDate(movement.date, locale) })}
                {movement.actor_name ? ` · ${movement.actor_name}` : ""}
                {movement.note ? <span className="block text-ink-soft">{movement.note}</span> : null}
              </span>
              <b>{amount(movement.amount_vnd)}</b>
            </li>
          ))}
        </ul>
      ) : null}
      {missing > 0 ? <p className="mt-2 text-sm font-semibold">{t("missing", { amount: amount(missing) })}</p> : null}
      {payment.owed_vnd > 0 ? (
        <Notice icon="wallet" className="mt-3">
          {t(payment.method === "card" ? "owedByCard" : "owed", { amount: amount(payment.owed_vnd) })}
        </Notice>
      ) : null}
    </>
  )
}
