import type { CooperativeOrderCard, OrderAction } from "@lienket/contracts"
import { formatDateTime, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Link, useLocale } from "~/i18n/navigation"
import { DataTable } from "~/ui/data-table"

import { PaymentState } from "../order/payment-state"
import { RowAction, RowState } from "./row-action"

type OrderListProps = {
  orders: readonly CooperativeOrderCard[]
  formKey: string
  /** This list, to come back to. */
  returnTo: string
  /** Put first in the row where the list is about it. */
  prefer: OrderAction | undefined
}

export function OrderList({ orders, formKey, returnTo, prefer }: OrderListProps) {
  const t = useTranslations("sellerOrders.list")
  const locale = useLocale()
  return (
    <DataTable
      caption={t("caption")}
      captionHidden
      rows={orders}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t("order"),
          cell: ({ id, number, placed_at }) => (
            <>
              <Link
                to={`/kenh-htx/don-hang/${id}`}
                className="figures inline-flex min-h-11 items-center font-semibold text-leaf underline underline-offset-4"
              >
                {number}
              </Link>
              <span className="figures block text-sm font-normal text-ink-soft">
                {formatDateTime(placed_at, locale)}
              </span>
            </>
          ),
        },
        {
          header: t("buyer"),
          cell: ({ buyer_name, place }) => (
            <>
              {buyer_name}
              {place ? <span className="block text-sm text-ink-soft">{place}</span> : null}
            </>
          ),
        },
        {
          header: t("goods"),
          cell: ({ first_line, item_count }) => (
            <>
              {first_line}
              <span className="figures block text-sm text-ink-soft">{t("pieces", { count: item_count })}</span>
            </>
          ),
        },
        {
          header: t("money"),
          cell: ({ total_vnd, payment }) => (
            <>
              <b className="figures">{formatVnd(total_vnd, locale)}</b>
              <span className="block">
                <PaymentState payment={payment} />
              </span>
            </>
          ),
        },
        { header: t("state"), cell: (order) => <RowState order={order} /> },
        {
          header: t("next"),
          wide: true,
          cell: (order) => <RowAction order={order} formKey={formKey} returnTo={returnTo} prefer={prefer} />,
        },
      ]}
    />
  )
}
