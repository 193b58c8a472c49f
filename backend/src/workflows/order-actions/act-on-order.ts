import type { OrderAction } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import { ORDER_GROUP_MODULE } from "../../modules/order-group"
import type { OrderGroupModuleService } from "../../modules/order-group/service"
import { refundCardOrder } from "../card-payment/refund-order"
import { watchStock } from "../listing/low-stock"
import { tellBuyer } from "../notify/order-news"
import { keepChange, keepMoney, wasDone } from "./books"
import { effectOf, type Announcement, type Occasion } from "./effects"
import type { OrderActionRequest } from "./order-action-request"
import { linesOf, lockOrder, owedOf, standingOf, type OrderLineRecord, type OrderRecord } from "./order-record"
import { returnOf, shortfallOf, without, type LineChange } from "./quantities"
import { isWithoutSale, paymentAfter, transitions, verdictOn, type StateAction } from "./transitions"

/**
 * Does what a cooperative does with one of its orders: the state of the order, Medusa's own order,
 * stock, money and the ledger of sales change in one database transaction. Repeating what is
 * already so changes nothing. What was paid by card and is not due any more goes back after it.
 * @throws Refusal `not_found` (also for another organisation's order), `invalid_transition`,
 *   `insufficient_stock`, `idempotency_conflict`, and what is wrong with quantities and amounts.
 */
export const actOnOrder = async (container: MedusaContainer, request: OrderActionRequest): Promise<void> => {
  const announcements = await databaseOf(container).transaction((transaction) => act(container, transaction, request))
  if (announcements.length > 0)
    await container.resolve<IEventBusModuleService>(Modules.EVENT_BUS).emit([...announcements])
  await refundCardOrder(container, request.orderId)
}

/**
 * The same with several orders in one transaction: when one is refused, nothing of all of them happened.
 * @throws Refusal whose field is under `orders.<index>`.
 */
export const actOnOrders = async (
  container: MedusaContainer,
  requests: readonly OrderActionRequest[],
): Promise<void> => {
  const announcements = await databaseOf(container).transaction(async (transaction) => {
    const all: Announcement[] = []
    // In one order, so that two who do this at once wait for each other instead of deadlocking.
    const inOrder = requests.map((request, index) => ({ request, index }))
    inOrder.sort((one, other) => one.request.orderId.localeCompare(other.request.orderId))
    for (const { request, index } of inOrder) {
      try {
        all.push(...(await act(container, transaction, request)))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        throw new Refusal(error.code, { field: `orders.${index}`, values: error.values, cause: error })
      }
    }
    return all
  })
  if (announcements.length > 0) await container.resolve<IEventBusModuleService>(Modules.EVENT_BUS).emit(announcements)
}

const act = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  request: OrderActionRequest,
): Promise<readonly Announcement[]> => {
  const { action, caller, at } = request
  const order = await lockOrder(transaction, request.orderId, caller.organization.id)
  const recordId = entityId("ordrec", order.orderId, request.idempotencyKey)
  if (await wasDone(transaction, recordId, request)) return []
  const verdict = verdictOn(action, standingOf(order))
  if (verdict === "done" && !isRestOfPayment(order, request)) return []
  if (verdict === "forbidden") throw new Refusal("invalid_transition", { field: "state" })

  const lines = await linesOf(transaction, order.orderId)
  const changes = changesOf(request, lines)
  if (action === "record_shortfall" && changes.length === 0) return []
  const occasion: Occasion = {
    order,
    lines,
    changes,
    recordId,
    amountVnd: amountOf(order, request),
    reason: request.reason ?? "",
    trackingNumber: request.trackingNumber || null,
  }
  const announcements = await effectOf(action)({ container, transaction, memberId: caller.member.id, at }, occasion)
  if (putsBack.has(action)) await watchStock(container, transaction, { orderId: order.orderId }, at)
  await keepBooks(container, transaction, request, occasion)
  await tellBuyer(transaction, order.orderId, action, request)
  return announcements
}

/** After which more can be sold than before; packing only takes off the shelf what was promised. */
const putsBack: ReadonlySet<OrderAction> = new Set(["refuse", "report_parcel_refused", "record_shortfall", "take_back"])

const changesOf = (request: OrderActionRequest, lines: readonly OrderLineRecord[]): LineChange[] => {
  if (request.action === "record_shortfall") return shortfallOf(lines, request.deliveries ?? [])
  if (request.action === "take_back") return returnOf(lines, request.returns)
  return []
}

/** What somebody says has come or gone. @throws Refusal `too_large` for more than is owed to the buyer. */
const amountOf = (order: OrderRecord, { action, money }: OrderActionRequest): number => {
  if (action === "record_payment") return money?.amountVnd ?? order.dueVnd - order.receivedVnd
  if (action !== "record_refund") return 0
  const owedVnd = owedOf(order)
  const amountVnd = money?.amountVnd ?? owedVnd
  if (amountVnd > owedVnd) throw new Refusal("too_large", { field: "amount_vnd" })
  return amountVnd
}

/** Too little was received before, and now somebody says how much more has come. */
const isRestOfPayment = (order: OrderRecord, { action, money }: OrderActionRequest): boolean =>
  action === "record_payment" &&
  money?.amountVnd !== undefined &&
  order.paymentState === "received" &&
  order.receivedVnd < order.dueVnd

const keepBooks = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  request: OrderActionRequest,
  occasion: Occasion,
): Promise<void> => {
  const { action } = request
  if (action === "record_payment" || action === "record_refund")
    return await keepMoney(container, transaction, request, occasion)
  if (action === "record_shortfall") return await keepChange(container, transaction, request, occasion)
  if (action === "take_back") {
    await keepChange(container, transaction, request, occasion)
    // The buyer still has some of it: the order stays delivered.
    if (without(occasion.lines, occasion.changes).length > 0) return
  }
  await enterState(container, transaction, occasion.order, action, request)
}

const enterState = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  order: OrderRecord,
  action: StateAction,
  { caller, reason, trackingNumber, at }: OrderActionRequest,
): Promise<void> => {
  const orderGroups = container.resolve<OrderGroupModuleService>(ORDER_GROUP_MODULE)
  const { to } = transitions[action]
  const paymentState = paymentAfter(to, order.paymentState)
  await transaction("order_part")
    .where({ order_id: order.orderId })
    .update({
      state: to,
      payment_state: paymentState,
      ...(isWithoutSale(to) ? { due_vnd: 0 } : {}),
      ...(action === "ship" ? { tracking_number: trackingNumber || null } : {}),
    })
  await orderGroups.insertSteps(transaction, [
    {
      id: generateEntityId("", "ordstep"),
      order_id: order.orderId,
      state: to,
      at,
      actor_type: "member",
      actor_id: caller.member.id,
      actor_name: caller.member.name,
      reason: reason ?? null,
    },
  ])
}
