import type { CooperativeOrderCard, getCooperativeSummary, RouteResponse } from "@lienket/contracts"
import { businessMonth, previousMonths } from "@lienket/vietnam"
import type { Call } from "../../../http/handle"
import { SALES_MODULE } from "../../../modules/sales"
import { monthRangeOf, monthsOf } from "../../../modules/sales/period"
import type { SalesModuleService } from "../../../modules/sales/service"
import { cardColumns, cardOf, cardTables, type CardRow } from "../orders/order-card"
import { workToday } from "./work-today"

type Summary = Call<typeof getCooperativeSummary>
type Answer = RouteResponse<typeof getCooperativeSummary>

/** What waits for the organisation in use, and what it sold in the last twelve months. */
export const organizationSummary = async (call: Summary): Promise<Answer> => {
  const { db, caller, now } = call
  const { id, handle, name, state } = caller.organization
  const sales = call.container.resolve<SalesModuleService>(SALES_MODULE)
  const range = monthRangeOf({}, now)
  const { byMonth } = await sales.salesFigures(db, { organizationId: id, range })
  const figureOf = (month: string) => ({ month, ...(byMonth.get(month) ?? { value_vnd: 0, entry_count: 0 }) })
  const thisMonth = businessMonth(now)

  return {
    organization: { handle, name, state },
    waiting: await waitingOf(call),
    oldest_to_confirm: await oldestToConfirm(call),
    today: await workToday(call),
    this_month: figureOf(thisMonth),
    last_month: figureOf(previousMonths(thisMonth, 1)[0] ?? thisMonth),
    months: monthsOf(range).map((month) => ({ month, value_vnd: figureOf(month).value_vnd })),
  }
}

const waitingOf = async ({ db, caller }: Summary): Promise<Answer["waiting"]> => {
  const { rows } = await db.raw<{ rows: Answer["waiting"][] }>(
    `select count(*) filter (where state = 'placed')::int as to_confirm,
            count(*) filter (where state = 'confirmed' and delivery_name is not null)::int as to_pack,
            count(*) filter (where state = 'packed')::int as to_ship,
            count(*) filter (where state = 'shipped')::int as on_the_way,
            count(*) filter (where payment_state = 'awaiting' and (payment_method = 'cod' and state = 'delivered'
              or payment_method = 'vietqr' and state in ('placed', 'confirmed', 'packed', 'shipped', 'delivered')))::int as payment_to_record
       from order_part
      where organization_id = ? and (state in ('placed', 'confirmed', 'packed', 'shipped') or payment_state = 'awaiting')`,
    [caller.organization.id],
  )
  return rows[0] ?? { to_confirm: 0, to_pack: 0, to_ship: 0, on_the_way: 0, payment_to_record: 0 }
}

const oldestToConfirm = async ({ db, caller, locale }: Summary): Promise<CooperativeOrderCard | null> => {
  const { rows } = await db.raw<{ rows: CardRow[] }>(
    `select ${cardColumns} from ${cardTables}
      where p.organization_id = ? and p.state = 'placed' order by p.placed_at, p.order_id limit 1`,
    [caller.organization.id],
  )
  return rows[0] === undefined ? null : cardOf(rows[0], caller, locale)
}
