import type { CooperativeOrder } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"
import { Icon } from "~/ui/icon"

import { stateLooks } from "./order-actions"

/** What the order has gone through, oldest first: when, by whom, why. */
export function History({ steps }: { steps: CooperativeOrder["steps"] }) {
  const t = useTranslations("sellerOrders")
  const locale = useLocale()
  return (
    <Card as="section">
      <h2 className="text-lg">{t("order.history")}</h2>
      <ol className="mt-3">
        {steps.map(({ state, at, reason, actor_name }, index) => (
          <li key={`${state}-${at}`} className="relative flex gap-3 pb-4 last:pb-0">
            {index < steps.length - 1 ? (
              <span aria-hidden="true" className="absolute top-8 bottom-0 left-4 w-px -translate-x-1/2 bg-clay-line" />
            ) : null}
            <span className="inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-clay-wash text-leaf">
              <Icon name={stateLooks[state].icon} size={18} />
            </span>
            <div className="min-w-0 pt-0.5">
              <p className="font-semibold">{state === "placed" ? t("order.placed") : t(`state.${state}`)}</p>
              <p className="figures text-sm text-ink-soft">
                {formatDateTime(at, locale)}
                {actor_name ? ` · ${actor_name}` : ""}
              </p>
              {reason ? <p className="text-sm">{t("order.reason", { reason })}</p> : null}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}
