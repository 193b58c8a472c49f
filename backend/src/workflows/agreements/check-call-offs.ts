import type { CalledOffFrom, MemberRole, OrganizationKind } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import Big from "big.js"
import type { Database } from "../../database/database"
import { AGREEMENT_MODULE } from "../../modules/agreement"
import type { Agreement } from "../../modules/agreement/agreements"
import { mostOf, quantityOfPieces, type Taken } from "../../modules/agreement/call-off-rules"
import type { Line } from "../../modules/agreement/lines"
import type { AgreementModuleService } from "../../modules/agreement/service"
import { isAllowed } from "../../policy/policy"
import { bySide } from "./agreement-act"
import { callableLines, type CallableLine, type CallOffFault } from "./call-off-lines"

/** What a line of a basket says of the agreement it was called off from. */
export interface BasketCallOff {
  readonly agreement_id: string
  readonly line_id: string
  /** Of one piece, as it was when the basket was filled. */
  readonly unit_price_vnd: number
}

export interface BasketLine {
  readonly id: string
  readonly variant_id: string
  readonly quantity: number
  readonly call_off: BasketCallOff | null
}

/** Who of the buyer's people calls off. */
export interface CallOffPerson {
  readonly member_id: string
  readonly name: string
  readonly organization_name: string
}

/** Whether a line of a basket still has the agreed price, and from which agreement. */
export interface CallOffVerdict {
  readonly from: CalledOffFrom
  readonly priceVnd: number
  /** Null where the fault is that nobody of the buyer is signed in. */
  readonly by: CallOffPerson | null
  readonly fault: CallOffFault | null
}

interface Check {
  readonly lines: readonly BasketLine[]
  /** Who is signed in to the shop. */
  readonly customerId: string | null
  readonly at: Date
}

/**
 * What is to be said of the lines of a basket that were called off, by id of the line: who buys is signed in as one
 * of the buyer's people, the agreement is in force, its price is the one the basket was filled at, and no more is
 * called off than is left of the line and tolerated.
 */
export const checkCallOffs = async (
  container: MedusaContainer,
  db: Database,
  check: Check,
): Promise<ReadonlyMap<string, CallOffVerdict>> =>
  await verdicts(container, db, check, false, (module, id) => module.findAgreement(db, id))

/**
 * The same once the lines are orders, with the agreements held until the transaction ends: of two who call off the
 * same rest at once, one is refused.
 */
export const holdCallOffs = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  check: Check,
): Promise<ReadonlyMap<string, CallOffVerdict>> =>
  await verdicts(container, transaction, check, true, (module, id) => module.lockAgreement(transaction, id))

type Find = (module: AgreementModuleService, id: string) => Promise<Agreement | null>
type CalledOffLine = BasketLine & { readonly call_off: BasketCallOff }

const verdicts = async (
  container: MedusaContainer,
  db: Database,
  { lines, customerId, at }: Check,
  isPlaced: boolean,
  find: Find,
): Promise<ReadonlyMap<string, CallOffVerdict>> => {
  const called = lines.flatMap((line): CalledOffLine[] =>
    line.call_off === null ? [] : [{ ...line, call_off: line.call_off }],
  )
  const module = container.resolve<AgreementModuleService>(AGREEMENT_MODULE)
  const found = new Map<string, CallOffVerdict>()
  // In one order, so that two who hold the same agreements wait for each other instead of deadlocking.
  for (const id of [...new Set(called.map(({ call_off }) => call_off.agreement_id))].toSorted()) {
    const agreement = await find(module, id)
    if (agreement === null) throw new Error(`agreement ${id} is gone`)
    const { seller, buyer } = bySide(await module.partiesOf(db, [id]))
    const by = await personOf(db, customerId, buyer.organization_id)
    const callable = await callableLines(container, db, agreement, seller, at)
    const own = called.filter(({ call_off }) => call_off.agreement_id === id)
    for (const line of own) {
      const from = { agreement_id: id, code: agreement.code, number: agreement.number, line_id: line.call_off.line_id }
      const fault = by === null ? ({ code: "agreed_price_not_yours" } as const) : faultOf(line, own, callable, isPlaced)
      found.set(line.id, { from, priceVnd: line.call_off.unit_price_vnd, by, fault })
    }
  }
  return found
}

const faultOf = (
  { variant_id, call_off }: CalledOffLine,
  basket: readonly CalledOffLine[],
  callable: readonly CallableLine[],
  isPlaced: boolean,
): CallOffFault | null => {
  const offered = callable.find(({ line }) => line.id === call_off.line_id)
  // An amendment has taken the line out.
  if (offered === undefined) return { code: "agreement_not_running" }
  if (offered.fault !== null) return offered.fault
  const pack = offered.packs.find(({ sellable }) => sellable.variant_id === variant_id)
  const title = offered.line.title
  if (pack?.priceVnd !== call_off.unit_price_vnd) return { code: "agreed_price_changed", values: { title } }
  const wanted = wantedOf(offered, basket)
  const { delivered, open } = offered.taken
  // Placed, what is wanted counts as called off already.
  return excessFault(offered.line, { delivered, open: isPlaced ? open.minus(wanted) : open }, wanted)
}

/** What a basket wants of a line, in its unit. */
const wantedOf = ({ line, packs }: CallableLine, basket: readonly CalledOffLine[]): Big =>
  basket
    .filter(({ call_off }) => call_off.line_id === line.id)
    .reduce((sum, { variant_id, quantity }) => {
      const pack = packs.find(({ sellable }) => sellable.variant_id === variant_id)
      return pack === undefined ? sum : sum.plus(quantityOfPieces(quantity, pack.share))
    }, Big(0))

/** Null where so much of a line, in its unit, can be called off beside what is taken. */
export const excessFault = (line: Line, taken: Taken, wanted: Big): CallOffFault | null => {
  const most = mostOf(line, taken)
  if (wanted.lte(most)) return null
  return {
    code: "above_agreed_quantity",
    values: { title: line.title, most: { amount: most.toFixed(), unit: line.unit } },
  }
}

interface Membership extends CallOffPerson {
  readonly kind: OrganizationKind
  readonly role: MemberRole
}

/** Whom a customer's sign-in is among those who may call off for an organisation; null where it is none of them. */
const personOf = async (
  db: Database,
  customerId: string | null,
  organizationId: string | null,
): Promise<CallOffPerson | null> => {
  if (customerId === null || organizationId === null) return null
  const { rows } = await db.raw<{ rows: Membership[] }>(
    `select p.id as member_id, p.name, o.name as organization_name, o.kind, m.role
       from auth_identity i
       join member p on p.id = i.app_metadata ->> 'member_id'
       join membership m on m.member_id = p.id and m.ended_at is null
       join organization o on o.id = m.organization_id and o.state <> 'closed'
      where i.app_metadata ->> 'customer_id' = ? and i.deleted_at is null and m.organization_id = ?`,
    [customerId, organizationId],
  )
  const allowed = rows.find(({ kind, role }) =>
    isAllowed(kind === "enterprise" ? "enterprise.agreement.deliver" : "agreement.deliver", kind, role),
  )
  return allowed ?? null
}
