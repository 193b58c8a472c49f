import type { PaymentMethod } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { integer } from "../../database/database"
import type { Locale } from "../../http/locale"

/** An order as notices and mails tell of it. */
export interface OrderFacts {
  readonly orderId: string
  readonly organizationId: string
  readonly cooperative: string
  /** Of the purchase: `LK-XXXX-XXXX`. */
  readonly code: string
  /** `LK-XXXX-XXXX-1`. */
  readonly number: string
  readonly buyer: string
  readonly email: string | null
  readonly locale: Locale
  readonly paymentMethod: PaymentMethod
  readonly delivery: string | null
  readonly deliveryVnd: number
  readonly totalVnd: number
  readonly dueVnd: number
  readonly itemCount: number
  /** In the buyer's language, in the order in which they were bought. */
  readonly lines: readonly OrderLineFacts[]
}

export interface OrderLineFacts {
  readonly title: string
  readonly title_vi: string
  readonly unit: string
  readonly quantity: number
  readonly subtotal_vnd: number
}

interface Row {
  order_id: string
  organization_id: string
  cooperative: string
  code: string
  position: number
  contact_name: string
  contact_email: string | null
  locale: string
  payment_method: PaymentMethod
  delivery_name: string | null
  delivery_vnd: string
  total_vnd: string
  due_vnd: string
  item_count: number
  lines: OrderLineFacts[]
}

/** What is worth telling of some orders of one purchase, by their place in it. */
export const orderFacts = async (transaction: Knex.Transaction, orderIds: readonly string[]): Promise<OrderFacts[]> => {
  const { rows } = await transaction.raw<{ rows: Row[] }>(
    `select p.order_id, p.organization_id, o.name as cooperative, g.code, p.position, g.contact_name, g.contact_email,
            g.locale, p.payment_method, p.delivery_name, p.delivery_vnd, p.total_vnd, p.due_vnd, p.item_count,
            (select json_agg(json_build_object(
                      'title', case when g.locale = 'en' then l.title_en else l.title end, 'title_vi', l.title,
                      'unit', case when g.locale = 'en' then l.unit_en else l.unit end,
                      'quantity', l.quantity, 'subtotal_vnd', l.subtotal_vnd) order by l.position)
               from order_part_line l where l.order_id = p.order_id) as lines
       from order_part p
       join order_group g on g.id = p.order_group_id
       join organization o on o.id = p.organization_id
      where p.order_id = any(?::text[])
      order by p.position`,
    [[...orderIds]],
  )
  return rows.map((row) => ({
    orderId: row.order_id,
    organizationId: row.organization_id,
    cooperative: row.cooperative,
    code: row.code,
    number: `${row.code}-${row.position}`,
    buyer: row.contact_name,
    email: row.contact_email,
    locale: row.locale === "en" ? "en" : "vi",
    paymentMethod: row.payment_method,
    delivery: row.delivery_name,
    deliveryVnd: integer(row.delivery_vnd),
    totalVnd: integer(row.total_vnd),
    dueVnd: integer(row.due_vnd),
    itemCount: row.item_count,
    lines: row.lines,
  }))
}
