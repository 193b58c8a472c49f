import { businessDate, buildVietQr, parseVietQr } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { MEDIA_MODULE } from "../../modules/media"
import type { MediaModuleService } from "../../modules/media/service"
import type { TransferInstruction } from "../../modules/order-group/records"
import type { OrderActionRequest } from "./order-action-request"
import type { Occasion } from "./effects"
import { owedOf } from "./order-record"
import { dueFor, valueOf, without } from "./quantities"

type Request = OrderActionRequest

/**
 * Whether this very request was carried out before.
 * @throws Refusal `idempotency_conflict` when its key was used for something else.
 */
export const wasDone = async (
  transaction: Knex.Transaction,
  recordId: string,
  { orderId, action, idempotencyKey }: Request,
): Promise<boolean> => {
  if (idempotencyKey === undefined) return false
  const change = await transaction("order_part_change")
    .where({ id: recordId })
    .first<Kept | undefined>("order_id", "kind")
  const money = await transaction("order_part_money")
    .where({ id: recordId })
    .first<Kept | undefined>("order_id", { kind: "direction" })
  const kept = change ?? money
  if (kept === undefined) return false
  if (kept.order_id !== orderId || kept.kind !== keptAs[action]) throw new Refusal("idempotency_conflict")
  return true
}

interface Kept {
  readonly order_id: string
  readonly kind: string
}

const keptAs: Readonly<Partial<Record<Request["action"], string>>> = {
  record_shortfall: "shortfall",
  take_back: "return",
  record_payment: "in",
  record_refund: "out",
}

/** Keeps what was not delivered or came back, line by line, and what the buyer pays for the rest. */
export const keepChange = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  request: Request,
  occasion: Occasion,
): Promise<void> => {
  const { caller, at, reason = "", reasonKind = null, evidence = [] } = request
  const { order, lines, changes, recordId } = occasion
  const kind = request.action === "take_back" ? "return" : "shortfall"
  const column = kind === "return" ? "returned_quantity" : "undelivered_quantity"
  const valueVnd = valueOf(changes)
  await refuseStrangePictures(container, transaction, request)
  await transaction("order_part_change").insert({
    id: recordId,
    order_id: order.orderId,
    kind,
    reason_kind: reasonKind,
    reason,
    evidence: JSON.stringify(evidence),
    lines: JSON.stringify(
      changes.map(({ line, quantity, restock }) => ({ id: line.lineItemId, quantity, restocked: restock })),
    ),
    value_vnd: valueVnd,
    actor_id: caller.member.id,
    actor_name: caller.member.name,
    at,
  })
  for (const { line, quantity } of changes)
    await transaction("order_part_line").where({ line_item_id: line.lineItemId }).increment(column, quantity)
  const dueVnd = dueFor(without(lines, changes), order.deliveryVnd)
  await transaction("order_part").where({ order_id: order.orderId }).update({ due_vnd: dueVnd })
  if (order.paymentMethod === "vietqr" && order.paymentState === "awaiting" && dueVnd > 0)
    await askForTransferOf(transaction, order.orderId, dueVnd)
  await audit(container, transaction, request, {
    action: kind === "return" ? "order.taken_back" : "order.shortened",
    data: { value_vnd: valueVnd, due_vnd: { before: order.dueVnd, after: dueVnd }, reason, reason_kind: reasonKind },
  })
}

const refuseStrangePictures = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { caller, evidence = [] }: Request,
): Promise<void> => {
  const media = container.resolve<MediaModuleService>(MEDIA_MODULE)
  const known = await media.picturesOf(transaction, caller.organization.id, evidence)
  const strange = evidence.findIndex((id) => !known.some((picture) => picture.id === id))
  if (strange !== -1) throw new Refusal("not_found", { field: `evidence.${strange}` })
}

// The buyer has not paid yet: the banking app must be told the new amount.
const askForTransferOf = async (transaction: Knex.Transaction, orderId: string, amountVnd: number): Promise<void> => {
  const row = await transaction("order_part")
    .where({ order_id: orderId })
    .first<{ transfer: TransferInstruction | null }>("transfer")
  if (row.transfer === null) return
  const { bankBin, accountNumber } = parseVietQr(row.transfer.payload)
  const payload = buildVietQr({ bankBin, accountNumber, amountVnd, purpose: row.transfer.purpose })
  const transfer: TransferInstruction = { ...row.transfer, payload, amount_vnd: amountVnd }
  await transaction("order_part")
    .where({ order_id: orderId })
    .update({ transfer: JSON.stringify(transfer) })
}

/** Keeps money that came in or went back. */
export const keepMoney = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  request: Request,
  { order, recordId, amountVnd }: Occasion,
): Promise<void> => {
  const { caller, at, money } = request
  const direction = request.action === "record_payment" ? "in" : "out"
  await transaction("order_part_money").insert({
    id: recordId,
    order_id: order.orderId,
    organization_id: order.organizationId,
    direction,
    amount_vnd: amountVnd,
    business_date: money?.date ?? businessDate(at),
    note: money?.note || null,
    actor_id: caller.member.id,
    actor_name: caller.member.name,
    recorded_at: at,
  })
  const receivedVnd = order.receivedVnd + (direction === "in" ? amountVnd : 0)
  const sentBackVnd = order.sentBackVnd + (direction === "out" ? amountVnd : 0)
  const isAllBack = direction === "out" && order.dueVnd === 0 && owedOf({ ...order, receivedVnd, sentBackVnd }) === 0
  await transaction("order_part")
    .where({ order_id: order.orderId })
    .update({
      received_vnd: receivedVnd,
      sent_back_vnd: sentBackVnd,
      payment_state: isAllBack ? "refunded" : "received",
    })
  await audit(container, transaction, request, {
    action: direction === "in" ? "order.payment_recorded" : "order.refund_recorded",
    data: { amount_vnd: amountVnd, due_vnd: order.dueVnd, note: money?.note ?? null },
  })
}

const audit = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { caller, orderId, at }: Request,
  { action, data }: { readonly action: string; readonly data: Readonly<Record<string, unknown>> },
): Promise<void> => {
  await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
    {
      organization_id: caller.organization.id,
      actor: { type: "member", id: caller.member.id, name: caller.member.name },
      action,
      subject_type: "order",
      subject_id: orderId,
      data,
      at,
    },
  ])
}
