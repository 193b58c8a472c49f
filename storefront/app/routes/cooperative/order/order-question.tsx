import type { CooperativeOrder } from "@lienket/contracts"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"

import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"

import { OrderState } from "./order-state"

type OrderQuestionProps = { order: CooperativeOrder; title: string; text: string; children: ReactNode }

/** A question about an order on a page of its own. */
export function OrderQuestion({ order, title, text, children }: OrderQuestionProps) {
  const t = useTranslations("sellerOrders")
  return (
    <main id="noi-dung" className="page py-6">
      <div className="mx-auto max-w-xl">
        <LinkButton to={`/kenh-htx/don-hang/${order.id}`} look="quiet" icon="arrow-left" className="-ml-5">
          {t("ask.back")}
        </LinkButton>
        <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="text-2xl">
            {title} <span className="figures whitespace-nowrap">{order.number}</span>
          </h1>
          <OrderState state={order.state} />
        </div>
        <Card>
          <p className="mb-5 text-ink-soft">{text}</p>
          {children}
        </Card>
      </div>
    </main>
  )
}
