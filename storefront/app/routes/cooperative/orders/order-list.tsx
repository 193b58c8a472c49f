import type { CooperativeOrderCard, OrderAction } from "@lienket/contracts"
import { formatDate, formatDateTime, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Link, useLocale } from "~/i18n/navigation"
import { ShipsOn } from "~/ui/ships-on"

import { PaymentMark } from "../order/payment-state"
import { RowAction, RowState } from "./row-action"

type OrderListProps = {
  orders: readonly CooperativeOrderCard[]
  formKey: string
  /** This list, to come back to. */
  returnTo: string
  /** Put first in the row where the list is about it. */
  prefer: OrderAction | undefined
}

const headers = ["order", "buyerAndGoods", "money", "state", "next"] as const

/** A table on a desk; on a phone each order is a card that reads from the code down to the button. */
export function OrderList({ orders, ...common }: OrderListProps) {
  const t = useTranslations("sellerOrders.list")
  // Roles are spelled out because the card layout would take the table's meaning away.
  return (
    <table role="table" className="w-full border-collapse text-left max-lg:block lg:bg-sheet">
      <caption className="sr-only">{t("caption")}</caption>
      <thead role="rowgroup" className="max-lg:sr-only">
        <tr role="row" className="border-b border-clay-line text-sm">
          {headers.map((header) => (
            <th key={header} role="columnheader" scope="col" className="px-2.5 py-3">
              {t(header)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-lg:grid max-lg:gap-3 md:max-lg:grid-cols-2">
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} {...common} />
        ))}
      </tbody>
    </table>
  )
}

const cell = "align-top max-lg:block lg:px-2.5 lg:py-3"

function OrderRow({
  order,
  formKey,
  returnTo,
  prefer,
}: Omit<OrderListProps, "orders"> & { order: CooperativeOrderCard }) {
  const t = useTranslations("sellerOrders.list")
  const locale = useLocale()
  return (
    <tr
      role="row"
      className="max-lg:grid max-lg:grid-cols-[minmax(0,1fr)_auto] max-lg:gap-x-4 max-lg:gap-y-1 max-lg:rounded-lg max-lg:border max-lg:border-clay max-lg:bg-sheet max-lg:p-4 lg:border-b lg:border-clay"
    >
      <th
        role="rowheader"
        scope="row"
        className={`${cell} text-left max-lg:col-span-2 max-lg:col-start-1 max-lg:row-start-1 max-lg:-mt-2`}
      >
        <Link
          to={`/kenh-htx/don-hang/${order.id}`}
          className="figures inline-flex min-h-11 items-center font-semibold whitespace-nowrap text-leaf underline underline-offset-4"
        >
          {order.number}
        </Link>
        <span className="figures block text-sm font-normal whitespace-nowrap text-ink-soft">
          <span className="lg:hidden">{formatDate(order.placed_at, locale)}</span>
          <span className="max-lg:hidden">{formatDateTime(order.placed_at, locale)}</span>
        </span>
      </th>
      <td role="cell" className={`${cell} max-lg:order-2 max-lg:col-span-2 max-lg:mt-1 lg:w-full`}>
        <span className="font-semibold">{order.buyer_name}</span>
        {order.place ? <span className="block text-sm text-ink-soft">{order.place}</span> : null}
        <span className="mt-1 block">
          {order.first_line}
          <span className="figures text-sm text-ink-soft"> · {t("pieces", { count: order.item_count })}</span>
        </span>
        <ShipsOn day={order.ships_on} />
      </td>
      <td
        role="cell"
        className={`${cell} max-lg:order-3 max-lg:col-span-2 max-lg:flex max-lg:flex-wrap max-lg:items-center max-lg:justify-between max-lg:gap-x-4`}
      >
        <b className="figures whitespace-nowrap">{formatVnd(order.total_vnd, locale)}</b>
        <PaymentMark payment={order.payment} />
      </td>
      <td
        role="cell"
        className={`${cell} max-lg:col-start-2 max-lg:row-start-1 max-lg:self-end max-lg:justify-self-end lg:pt-5 [&>span]:whitespace-nowrap`}
      >
        <RowState order={order} />
      </td>
      <td role="cell" className={`${cell} max-lg:order-4 max-lg:col-span-2 max-lg:mt-2`}>
        <RowAction order={order} formKey={formKey} returnTo={returnTo} prefer={prefer} />
      </td>
    </tr>
  )
}
