import type { CooperativeOrder } from "@lienket/contracts"
import { formatDate, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { LineLots } from "~/trust/line-lots"
import { CalledOff } from "~/ui/called-off"
import { Card } from "~/ui/card"
import { Picture } from "~/ui/picture"
import { ShipsOn } from "~/ui/ships-on"

import { piecesWithoutLot } from "./pieces"

export function OrderGoods({ order }: { order: CooperativeOrder }) {
  const t = useTranslations("sellerOrders.order")
  const locale = useLocale()
  return (
    <Card as="section">
      <h2 className="text-lg">{t("goods")}</h2>
      <ul className="mt-3 divide-y divide-clay">
        {order.lines.map((line) => (
          <li key={line.id} className="flex gap-4 py-3 first:pt-0">
            <div className="w-16 shrink-0 sm:w-20">
              <Picture picture={line.picture} alt="" sizes="5rem" className="aspect-4/3 rounded-md" />
            </div>
            <div className="flex min-w-0 grow flex-wrap justify-between gap-x-4">
              <div className="min-w-0 grow basis-44">
                <p className="font-semibold">{line.title}</p>
                <p className="figures text-sm text-ink-soft">
                  {line.quantity} × {formatVnd(line.unit_price_vnd, locale)} / {line.unit}
                </p>
                <CalledOff from={line.call_off} agreements="/kenh-htx/thoa-thuan" />
                <ShipsOn day={line.ships_on} />
                {line.undelivered_quantity > 0 ? (
                  <p className="text-sm font-semibold">{t("undelivered", { count: line.undelivered_quantity })}</p>
                ) : null}
                {line.returned_quantity > 0 ? (
                  <p className="text-sm font-semibold">{t("returned", { count: line.returned_quantity })}</p>
                ) : null}
                {line.booking_date ? (
                  <p className="text-sm">{t("bookedFor", { date: formatDate(line.booking_date, locale) })}</p>
                ) : null}
                <LineLots lots={line.lots} />
                <WithoutLot count={piecesWithoutLot(order, line)} />
              </div>
              <p className="figures ml-auto font-semibold">{formatVnd(line.subtotal_vnd, locale)}</p>
            </div>
          </li>
        ))}
      </ul>
      <dl className="mt-1 grid gap-1 border-t border-clay-line pt-3">
        <Sum label={t("goodsTotal")} amount={formatVnd(order.subtotal_vnd, locale)} />
        {order.delivery ? (
          <Sum
            label={t("delivery", { name: order.delivery.name })}
            amount={formatVnd(order.delivery.price_vnd, locale)}
          />
        ) : null}
        <Sum label={t("total")} amount={formatVnd(order.total_vnd, locale)} strong />
      </dl>
    </Card>
  )
}

function WithoutLot({ count }: { count: number }) {
  const t = useTranslations("trace.inOrder")
  return count === 0 ? null : <p className="figures text-sm text-ink-soft">{t("none", { quantity: count })}</p>
}

function Sum({ label, amount, strong = false }: { label: string; amount: string; strong?: boolean }) {
  return (
    <div className={`flex justify-between gap-4 ${strong ? "text-lg font-semibold" : ""}`}>
      <dt className={strong ? "" : "font-normal text-ink-soft"}>{label}</dt>
      <dd className="figures shrink-0">{amount}</dd>
    </div>
  )
}
