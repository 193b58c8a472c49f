import type { AgreementCard, getCooperativeSummary, WorkItem, WorkKind } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { Call } from "../../../http/handle"
import { MESSAGE_MODULE } from "../../../modules/message"
import type { MessageModuleService } from "../../../modules/message/service"
import { OCOP_MODULE } from "../../../modules/ocop"
import type { OcopModuleService } from "../../../modules/ocop/service"
import { waitingReports } from "../../reports/list-reports"
import { readAgreements } from "../../agreements/agreement-cards"
import { agreementsFor } from "../../agreements/list-agreements"
import { isRunningOut, recordColumns, recordTables } from "../../../workflows/listing/listing-record"

type Summary = Call<typeof getCooperativeSummary>

/** Something of one kind that waits; null when nothing does. */
type Waiting = Omit<WorkItem, "kind"> | null

/**
 * What waits for the organisation in use today, in the order in which it should be done: what others
 * wait for, what has a date, what somebody has written, and then the rest. A new kind of work is a new
 * line here and in `workKinds`.
 */
export const workToday = async (call: Summary): Promise<WorkItem[]> => {
  const orders = await ordersWaiting(call)
  const agreements = await agreementsWaiting(call)
  const found: readonly (readonly [WorkKind, Waiting])[] = [
    ["orders_to_confirm", orders.orders_to_confirm],
    ["agreements_to_sign", agreements.toSign],
    ["deliveries_to_answer", agreements.toAnswer],
    ["deliveries_due", agreements.due],
    ["reports_due", await reportsWaiting(call)],
    ["certificates_expiring", await certificatesWaiting(call)],
    ["messages_unread", await messagesWaiting(call)],
    ["orders_to_pack", orders.orders_to_pack],
    ["orders_to_ship", orders.orders_to_ship],
    ["orders_on_the_way", orders.orders_on_the_way],
    ["payments_to_record", orders.payments_to_record],
    ["stock_low", await stockWaiting(call)],
  ]
  return found.flatMap(([kind, waiting]) => (waiting === null ? [] : [{ kind, ...waiting }]))
}

const orderTabs = {
  orders_to_confirm: "placed",
  orders_to_pack: "confirmed",
  orders_to_ship: "packed",
  orders_on_the_way: "shipped",
  payments_to_record: "unpaid",
} as const
type OrderWork = keyof typeof orderTabs

const ordersWaiting = async ({ db, caller }: Summary): Promise<Readonly<Record<OrderWork, Waiting>>> => {
  const { rows } = await db.raw<{ rows: { kind: OrderWork; count: number; oldest: Date }[] }>(
    `select kind, count(*)::int as count, min(placed_at) as oldest
       from order_part p
       cross join lateral unnest(array[
         case when state = 'placed' then 'orders_to_confirm'
              when state = 'confirmed' and delivery_name is not null then 'orders_to_pack'
              when state = 'packed' then 'orders_to_ship'
              when state = 'shipped' then 'orders_on_the_way' end,
         case when payment_state = 'awaiting' and (payment_method = 'cod' and state = 'delivered'
                or payment_method = 'vietqr' and state in ('placed', 'confirmed', 'packed', 'shipped', 'delivered'))
              then 'payments_to_record' end
       ]) as kind
      where organization_id = ? and (state in ('placed', 'confirmed', 'packed', 'shipped') or payment_state = 'awaiting')
        and kind is not null
      group by kind`,
    [caller.organization.id],
  )
  const waiting = (kind: OrderWork): Waiting => {
    const row = rows.find((each) => each.kind === kind)
    return row === undefined
      ? null
      : { count: row.count, oldest: row.oldest.toISOString(), path: `/kenh-htx/don-hang?tab=${orderTabs[kind]}` }
  }
  return {
    orders_to_confirm: waiting("orders_to_confirm"),
    orders_to_pack: waiting("orders_to_pack"),
    orders_to_ship: waiting("orders_to_ship"),
    orders_on_the_way: waiting("orders_on_the_way"),
    payments_to_record: waiting("payments_to_record"),
  }
}

/** Products of which a variant is running out, with those the list of products has under the same name. */
const stockWaiting = async ({ db, caller, now }: Summary): Promise<Waiting> => {
  const { rows } = await db.raw<{ rows: { count: number; oldest: Date | null }[] }>(
    `with goods as (
       select ${recordColumns}, v.is_low, v.low_since from ${recordTables} where f.organization_id = ?
     )
     select count(*)::int as count, min(low_since) as oldest from goods where ${isRunningOut}`,
    [caller.organization.id],
  )
  const { count = 0, oldest = null } = rows[0] ?? {}
  // What an operator counted down in Medusa's admin is noted with the next sale.
  return count === 0 ? null : { count, oldest: (oldest ?? now).toISOString(), path: "/kenh-htx/san-pham?tab=low" }
}

const certificatesWaiting = async ({ db, caller, container, now }: Summary): Promise<Waiting> => {
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  const ending = await ocop.expiringCertificates(db, caller.organization.id, businessDate(now))
  const [first] = ending
  return first === undefined ? null : { count: ending.length, oldest: first.valid_until, path: "/kenh-htx/chung-nhan" }
}

/** Reports that can be sent and were not, or were sent back. */
const reportsWaiting = async (call: Summary): Promise<Waiting> => {
  const [first, ...others] = await waitingReports(call, call.caller)
  return first === undefined ? null : { count: others.length + 1, oldest: first.due_on, path: "/kenh-htx/bao-cao" }
}

const messagesWaiting = async ({ db, caller, container }: Summary): Promise<Waiting> => {
  const messages = container.resolve<MessageModuleService>(MESSAGE_MODULE)
  const { unread, oldest_unread } = await messages.countsOf(db, caller.organization.id)
  return oldest_unread === null
    ? null
    : { count: unread, oldest: oldest_unread.toISOString(), path: "/kenh-htx/tin-nhan" }
}

const agreementsPath = "/kenh-htx/thoa-thuan"

/** Versions that the own side has not signed, deliveries it has not answered, and goods it owes by today. */
const agreementsWaiting = async ({ db, caller, container, now }: Summary) => {
  const viewer = { organizationId: caller.organization.id, isAlliance: false, day: businessDate(now) }
  const read = await readAgreements(container, db, await agreementsFor(db, viewer), viewer)
  const cards = read.map(({ card }) => card)
  const toSign = cards.filter(({ awaits_signature }) => awaits_signature)
  const due = read.flatMap(({ card, isRunning }) => {
    const { pace, last_on } = card.progress
    const isOwed = isRunning && card.own_side === "seller" && (pace === "behind" || pace === "no_report")
    return isOwed ? [last_on ?? card.starts_on] : []
  })
  const toAnswer = cards.filter(({ awaits_answer_count }) => awaits_answer_count > 0)
  const waiting = (days: readonly string[], count = days.length): Waiting => {
    const [oldest] = days.toSorted()
    return oldest === undefined ? null : { count, oldest, path: agreementsPath }
  }
  const begun = ({ starts_on }: AgreementCard) => starts_on
  return {
    toSign: waiting(toSign.map(begun)),
    toAnswer: waiting(
      toAnswer.map(begun),
      toAnswer.reduce((sum, { awaits_answer_count }) => sum + awaits_answer_count, 0),
    ),
    due: waiting(due),
  }
}
