import type { CooperativeOrder } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"
import { Icon } from "~/ui/icon"
import { Picture } from "~/ui/picture"

import { eventsOf, type OrderEvent } from "./events"

/** What the order has gone through, oldest first: when, by whom, why. */
export function History({ order }: { order: CooperativeOrder }) {
  const t = useTranslations("sellerOrders.order")
  const events = eventsOf(order)
  return (
    <Card as="section">
      <h2 className="text-lg">{t("history")}</h2>
      <ol className="mt-3">
        {events.map((event, index) => (
          <Event key={event.key} event={event} isLast={index === events.length - 1} />
        ))}
      </ol>
    </Card>
  )
}

function Event({ event, isLast }: { event: OrderEvent; isLast: boolean }) {
  const t = useTranslations("sellerOrders")
  const locale = useLocale()
  const { icon, at, actor_name, reason, lines, evidence } = event
  return (
    <li className="relative flex gap-3 pb-4 last:pb-0">
      {isLast ? null : (
        <span aria-hidden="true" className="absolute top-8 bottom-0 left-4 w-px -translate-x-1/2 bg-clay-line" />
      )}
      <span className="inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-clay-wash text-leaf">
        <Icon name={icon} size={18} />
      </span>
      <div className="min-w-0 grow pt-0.5">
        <p className="font-semibold">
          {event.what === "placed" ? t("order.placed") : null}
          {event.what === "state" ? t(`state.${event.state}`) : null}
          {event.what === "shortfall" || event.what === "return" ? t(`change.${event.what}`) : null}
        </p>
        <p className="figures text-sm text-ink-soft">
          {formatDateTime(at, locale)}
          {actor_name ? ` · ${actor_name}` : ""}
        </p>
        {lines.map(({ title, quantity, unit, written_off }) => (
          <p key={title} className="text-sm">
            {t(written_off ? "change.writtenOff" : "change.line", { title, quantity, unit })}
          </p>
        ))}
        {reason ? <p className="text-sm">{t("order.reason", { reason })}</p> : null}
        {evidence.length > 0 ? (
          <ul className="mt-2 grid grid-cols-2 gap-2 sm:grid-cols-4">
            {evidence.map(({ id, picture }) => (
              <li key={id}>
                <Picture picture={picture} alt={t("change.photo")} sizes="10rem" className="aspect-4/3 rounded-md" />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  )
}
