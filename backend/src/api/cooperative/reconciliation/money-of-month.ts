import type { getReconciliation, PaymentMethod, RouteResponse } from "@lienket/contracts"
import { businessMonth } from "@lienket/vietnam"
import { integer, type Database } from "../../../database/database"
import type { Call } from "../../../http/handle"

type Answer = RouteResponse<typeof getReconciliation>

const shownAtMost = 200

/** Orders whose money may be recorded by hand now: a transfer at any time, cash once the parcel is out or the guests were served. */
const expectedTables = `
  order_part p join order_group g on g.id = p.order_group_id
   where p.organization_id = ? and p.payment_state = 'awaiting' and p.due_vnd > 0
     and (p.payment_method = 'vietqr' and p.state in ('placed', 'confirmed', 'packed', 'shipped', 'delivered')
       or p.payment_method = 'cod' and (p.state = 'delivered' or p.state = 'shipped' and p.delivery_name is not null))`

/** What is expected, what came in a month by day and way, and where it differs. */
export const moneyOfMonth = async ({ db, caller, query, now }: Call<typeof getReconciliation>): Promise<Answer> => {
  const month = query.month ?? businessMonth(now)
  const organizationId = caller.organization.id
  const by_carrier = await byCarrier(db, organizationId)
  const days = await daysOf(db, organizationId, month)
  return {
    month,
    expected: await expectedOf(db, organizationId),
    expected_count: by_carrier.reduce((sum, { order_count }) => sum + order_count, 0),
    expected_vnd: by_carrier.reduce((sum, { due_vnd }) => sum + due_vnd, 0),
    by_carrier,
    days,
    total: totalOf(days),
    differences: await differencesOf(db, organizationId),
  }
}

const expectedOf = async (db: Database, organizationId: string): Promise<Answer["expected"]> => {
  const { rows } = await db.raw<{ rows: (Omit<Answer["expected"][number], "due_vnd"> & { due_vnd: string })[] }>(
    `select p.order_id as id, g.code || '-' || p.position as number,
            (p.placed_at at time zone 'Asia/Ho_Chi_Minh')::date::text as placed_on, g.contact_name as buyer_name,
            p.payment_method as method, p.delivery_name as carrier, p.state, p.due_vnd,
            p.transfer ->> 'purpose' as transfer_purpose
       from ${expectedTables}
      order by p.placed_at, p.order_id limit ?`,
    [organizationId, shownAtMost],
  )
  return rows.map((row) => ({ ...row, due_vnd: integer(row.due_vnd) }))
}

const byCarrier = async (db: Database, organizationId: string): Promise<Answer["by_carrier"]> => {
  const { rows } = await db.raw<{
    rows: { method: PaymentMethod; carrier: string | null; order_count: string; due_vnd: string }[]
  }>(
    `select p.payment_method as method, p.delivery_name as carrier, count(*) as order_count, sum(p.due_vnd) as due_vnd
       from ${expectedTables} group by 1, 2 order by 1, 2`,
    [organizationId],
  )
  return rows.map((row) => ({ ...row, order_count: integer(row.order_count), due_vnd: integer(row.due_vnd) }))
}

const daysOf = async (db: Database, organizationId: string, month: string): Promise<Answer["days"]> => {
  const { rows } = await db.raw<{ rows: Record<keyof Answer["days"][number], string>[] }>(
    `select m.business_date::text as date,
            coalesce(sum(m.amount_vnd) filter (where m.direction = 'in' and p.payment_method = 'cod'), 0) as cash_vnd,
            coalesce(sum(m.amount_vnd) filter (where m.direction = 'in' and p.payment_method = 'vietqr'), 0) as transfer_vnd,
            coalesce(sum(m.amount_vnd) filter (where m.direction = 'in' and p.payment_method = 'card'), 0) as card_vnd,
            coalesce(sum(m.amount_vnd) filter (where m.direction = 'out'), 0) as sent_back_vnd,
            count(distinct m.order_id) as order_count
       from order_part_money m join order_part p on p.order_id = m.order_id
      where m.organization_id = ? and to_char(m.business_date, 'YYYY-MM') = ?
      group by 1 order by 1`,
    [organizationId, month],
  )
  return rows.map(({ date, ...sums }) => ({
    date,
    cash_vnd: integer(sums.cash_vnd),
    transfer_vnd: integer(sums.transfer_vnd),
    card_vnd: integer(sums.card_vnd),
    sent_back_vnd: integer(sums.sent_back_vnd),
    order_count: integer(sums.order_count),
  }))
}

const totalOf = (days: Answer["days"]): Answer["total"] => {
  const sumOf = (which: keyof Answer["total"]) => days.reduce((sum, day) => sum + day[which], 0)
  return {
    cash_vnd: sumOf("cash_vnd"),
    transfer_vnd: sumOf("transfer_vnd"),
    card_vnd: sumOf("card_vnd"),
    sent_back_vnd: sumOf("sent_back_vnd"),
    order_count: sumOf("order_count"),
  }
}

const differencesOf = async (db: Database, organizationId: string): Promise<Answer["differences"]> => {
  type Difference = Answer["differences"][number]
  const { rows } = await db.raw<{
    rows: (Omit<Difference, "due_vnd" | "kept_vnd" | "difference_vnd"> & { due_vnd: string; kept_vnd: string })[]
  }>(
    `select p.order_id as id, g.code || '-' || p.position as number, g.contact_name as buyer_name,
            p.payment_method as method, p.due_vnd, p.received_vnd - p.sent_back_vnd as kept_vnd,
            (select m.note from order_part_money m where m.order_id = p.order_id and m.note is not null
              order by m.recorded_at desc limit 1) as note
       from order_part p join order_group g on g.id = p.order_group_id
      where p.organization_id = ? and p.payment_state = 'received' and p.received_vnd - p.sent_back_vnd <> p.due_vnd
      order by p.placed_at, p.order_id limit ?`,
    [organizationId, shownAtMost],
  )
  return rows.map((row) => {
    const [due_vnd, kept_vnd] = [integer(row.due_vnd), integer(row.kept_vnd)]
    return { ...row, due_vnd, kept_vnd, difference_vnd: kept_vnd - due_vnd }
  })
}
