import type { BatchDetail } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { Link } from "~/i18n/navigation"
import { Card } from "~/ui/card"
import { DataTable } from "~/ui/data-table"

import { OrderState } from "../order/order-state"
import { spokenPhone } from "../order/spoken-phone"

/** One step forward: who holds goods of the lot. */
export function BatchOrders({ batch }: { batch: BatchDetail }) {
  const t = useTranslations("sellerLots.detail")
  if (batch.orders.length === 0) {
    return (
      <Card as="section">
        <h2 className="text-lg">{t("orders")}</h2>
        <p className="text-ink-soft">{t("noOrders")}</p>
      </Card>
    )
  }
  return (
    <Card as="section">
      {batch.state === "recalled" ? <p className="mb-3 font-semibold text-lacquer">{t("ordersRecalled")}</p> : null}
      <DataTable
        caption={t("orders")}
        rows={batch.orders}
        rowKey={({ order_id }) => order_id}
        columns={[
          {
            header: t("order"),
            cell: ({ order_id, number, state }) => (
              <>
                <Link to={`/kenh-htx/don-hang/${order_id}`} className="link figures inline-flex min-h-11 items-center">
                  {number}
                </Link>
                <span className="block">
                  <OrderState state={state} />
                </span>
              </>
            ),
          },
          {
            header: t("buyer"),
            cell: ({ buyer_name, buyer_phone }) => (
              <>
                {buyer_name}
                <br />
                <a href={`tel:${buyer_phone}`} className="link figures inline-flex min-h-11 items-center">
                  {spokenPhone(buyer_phone)}
                </a>
              </>
            ),
          },
          { header: t("quantity"), numeric: true, cell: ({ quantity }) => <span className="figures">{quantity}</span> },
        ]}
      />
    </Card>
  )
}
