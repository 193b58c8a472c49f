import type {
  AgreementDelivery,
  AgreementDetail,
  AgreementPayment,
  AgreementSide,
  AgreementVersion,
} from "@lienket/contracts"
import { businessDate, daysBetween } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { integer, type Database } from "../../database/database"
import { historyOf } from "../../http/history"
import { Refusal } from "../../http/refusal"
import { AGREEMENT_MODULE } from "../../modules/agreement"
import type { Agreement } from "../../modules/agreement/agreements"
import type { Delivery } from "../../modules/agreement/deliveries"
import type { Line } from "../../modules/agreement/lines"
import type { AgreementModuleService } from "../../modules/agreement/service"
import type { Signature, Version } from "../../modules/agreement/versions"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { callOffSums } from "../../workflows/agreements/call-off-sums"
import { actingSide, readAgreements } from "./agreement-cards"
import { agreementFor } from "./list-agreements"
import type { Viewer } from "./viewer"
import { visibleUrges } from "./urge-views"

interface Asked {
  readonly container: MedusaContainer
  readonly db: Database
  readonly now: Date
}

/**
 * Everything about one agreement that a viewer may see.
 * @throws Refusal `not_found`, also for one between others or followed by another alliance.
 */
export const viewAgreement = async (asked: Asked, id: string, viewer: Viewer): Promise<AgreementDetail> => {
  const { container, db, now } = asked
  const module = container.resolve<AgreementModuleService>(AGREEMENT_MODULE)
  const agreement = await agreementFor(db, viewer, id)
  if (agreement === null) throw new Refusal("not_found")
  const [read] = await readAgreements(container, db, [agreement], viewer)
  if (read === undefined) throw new Refusal("not_found")
  const versions = versionsView(
    await module.versionsOf(db, id),
    await module.signaturesOf(db, id),
    await documentsOf(db, id),
  )
  const version = versions.find(({ number }) => number === agreement.version_number)
  if (version === undefined) throw new Error(`version ${agreement.version_number} of ${id} is gone`)
  const lines = await module.linesOf(db, [id])
  const side = actingSide(read.card, viewer)
  const { answer_days } = (await module.settingsInForce(db, [agreement.alliance_id]))(agreement.alliance_id)
  const deliveries = (await module.deliveriesOf(db, id)).map((delivery) =>
    deliveryView(delivery, lines, side, { now, answer_days }),
  )
  const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
  return {
    ...read.card,
    ...(await relatives(db, agreement)),
    version,
    proposal: versions.find(({ state }) => state === "proposed") ?? null,
    versions,
    lines: [...read.lines],
    called_off: [...(await callOffSums(db, lines))].flatMap(([line_id, { all, open }]) =>
      all.eq(0) ? [] : [{ line_id, quantity: all.toFixed(), open_quantity: open.toFixed() }],
    ),
    deliveries: [...deliveries, ...(await shopOrders(db, lines))].toSorted((one, other) =>
      other.delivered_on.localeCompare(one.delivered_on),
    ),
    payments: (await module.paymentsOf(db, id)).map(paymentView),
    history: historyOf(await audit.historyOf(db, { type: "agreement", id })),
    urges: visibleUrges(await module.urgesOf(db, id), agreement.code, viewer),
    ended_on: agreement.ended_on,
    end_reason: agreement.end_reason,
    as_of: now.toISOString(),
  }
}

const relatives = async (db: Database, { id, predecessor_id }: Agreement) => {
  const rows = await db("agreement")
    .where({ predecessor_id: id })
    .orWhere({ id: predecessor_id ?? "" })
    .orderBy("created_at")
    .select<Pick<Agreement, "id" | "code" | "kind">[]>("id", "code", "kind")
  return {
    predecessor: rows.find((row) => row.id === predecessor_id) ?? null,
    successors: rows.filter((row) => row.id !== predecessor_id),
  }
}

interface Scan {
  readonly id: string
  readonly name: string
  readonly sha256: string
}

const documentsOf = async (db: Database, agreementId: string): Promise<ReadonlyMap<string, Scan>> => {
  const { rows } = await db.raw<{ rows: Scan[] }>(
    `select d.id, d.name, d.sha256 from document d
      where d.id in (select document_id from agreement_version where agreement_id = ?)`,
    [agreementId],
  )
  return new Map(rows.map((scan) => [scan.id, scan]))
}

const versionsView = (
  versions: readonly Version[],
  signatures: readonly Signature[],
  scans: ReadonlyMap<string, Scan>,
): AgreementVersion[] =>
  versions.map(({ agreement_id: _id, proposed_by_id: _by, document_id, proposed_at, ...version }) => ({
    ...version,
    proposed_at: proposed_at.toISOString(),
    signatures: signatures
      .filter(({ version_number }) => version_number === version.number)
      .map(({ side, name, way, signed_on }) => ({ side, name, way, signed_on })),
    document: document_id === null ? null : (scans.get(document_id) ?? null),
  }))

const deliveryView = (
  delivery: Delivery,
  lines: readonly Line[],
  side: AgreementSide | null,
  { now, answer_days }: { readonly now: Date; readonly answer_days: number },
): AgreementDelivery => {
  const isOwn = delivery.recorded_side === side
  const isOpen = delivery.state !== "confirmed" && delivery.state !== "withdrawn"
  const waitsFor = { awaiting: !isOwn, corrected: isOwn, disputed: true, confirmed: false, withdrawn: false }
  const { answered_quantity, answered_unit, answered_value_vnd } = delivery
  return {
    id: delivery.id,
    line_id: delivery.line_id,
    line_title: lines.find(({ id }) => id === delivery.line_id)?.title ?? "",
    kind: delivery.kind,
    returns_id: delivery.returns_id,
    delivered_on: delivery.delivered_on,
    recorded: { quantity: delivery.quantity, unit: delivery.unit, value_vnd: delivery.value_vnd },
    answered:
      answered_quantity === null || answered_unit === null || answered_value_vnd === null
        ? null
        : { quantity: answered_quantity, unit: answered_unit, value_vnd: answered_value_vnd },
    counted: delivery.counted,
    accepted_quantity: delivery.accepted_line_quantity,
    price_vnd: delivery.price_vnd,
    grade: delivery.grade,
    note: delivery.note,
    state: delivery.state,
    awaits_you: side !== null && waitsFor[delivery.state],
    can_withdraw: isOwn && isOpen,
    is_unanswered_long:
      (delivery.state === "awaiting" || delivery.state === "corrected") &&
      daysBetween(businessDate(delivery.recorded_at), businessDate(now)) > answer_days,
    recorded_side: delivery.recorded_side,
    recorded_by: delivery.recorded_by,
    recorded_at: delivery.recorded_at.toISOString(),
    answer_reason: delivery.answer_reason,
    answered_by: delivery.answered_by,
    answered_at: delivery.answered_at?.toISOString() ?? null,
    order_number: null,
    document_id: delivery.document_id,
  }
}

interface ShopSale {
  readonly id: string
  readonly line_id: string
  readonly business_date: string
  readonly quantity: string
  readonly unit: string
  readonly value_vnd: string
  readonly reverses_id: string | null
  readonly reference: string
  readonly recorded_at: Date
}

/** Orders of the shop that count under the lines, and what came back of them. */
const shopOrders = async (db: Database, lines: readonly Line[]): Promise<AgreementDelivery[]> => {
  const { rows } = await db.raw<{ rows: ShopSale[] }>(
    `select id, agreement_line_id as line_id, business_date::text as business_date, abs(quantity)::text as quantity, unit,
            abs(value_vnd) as value_vnd, reverses_id, reference, recorded_at
       from sale_entry where agreement_line_id = any(?::text[]) and source_kind = 'order_line'`,
    [lines.map(({ id }) => id)],
  )
  return rows.map((sale) => ({
    id: sale.id,
    line_id: sale.line_id,
    line_title: lines.find(({ id }) => id === sale.line_id)?.title ?? "",
    kind: sale.reverses_id === null ? "delivery" : "return",
    returns_id: sale.reverses_id,
    delivered_on: sale.business_date,
    recorded: { quantity: sale.quantity, unit: sale.unit, value_vnd: integer(sale.value_vnd) },
    answered: null,
    counted: "recorded",
    accepted_quantity: null,
    price_vnd: null,
    grade: "",
    note: "",
    state: "confirmed",
    awaits_you: false,
    can_withdraw: false,
    is_unanswered_long: false,
    recorded_side: "seller",
    recorded_by: "",
    recorded_at: sale.recorded_at.toISOString(),
    answer_reason: null,
    answered_by: null,
    answered_at: null,
    order_number: sale.reference,
    document_id: null,
  }))
}

const paymentView = ({
  id,
  paid_on,
  amount_vnd,
  note,
  recorded_by,
}: Pick<AgreementPayment, "id" | "paid_on" | "amount_vnd" | "note" | "recorded_by">): AgreementPayment => ({
  id,
  paid_on,
  amount_vnd,
  note,
  recorded_by,
})
