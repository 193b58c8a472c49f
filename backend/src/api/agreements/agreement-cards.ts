import type { AgreementCard, AgreementSide, LinePrice, LineProgress, ProgressSummary } from "@lienket/contracts"
import { daysBetween, goodsValue } from "@lienket/vietnam"
import { findCommune } from "@lienket/vietnam/units"
import type { MedusaContainer } from "@medusajs/framework/types"
import Big from "big.js"
import { integer, type Database } from "../../database/database"
import { AGREEMENT_MODULE } from "../../modules/agreement"
import type { Agreement, Party } from "../../modules/agreement/agreements"
import type { Line } from "../../modules/agreement/lines"
import {
  averageShare,
  nothingRecorded,
  paceOfAll,
  progressOf,
  shareOf,
  type LineSums,
} from "../../modules/agreement/progress"
import type { AgreementModuleService } from "../../modules/agreement/service"
import { isRunning, standingOf } from "../../modules/agreement/standing"
import { bySide } from "../../workflows/agreements/agreement-act"
import { lineSums } from "../../workflows/agreements/line-sums"

/** Who looks: an organisation that may be a party, or the alliance that follows. */
export interface Viewer {
  readonly organizationId: string
  readonly isAlliance: boolean
  /** Business day by which everything is measured. */
  readonly day: string
}

/** An agreement as it is listed, with the progress of each of its lines beside it. */
export interface ReadAgreement {
  readonly card: AgreementCard
  readonly lines: readonly LineProgress[]
  /** By line, in the same order, what its summary is made of besides. */
  readonly parts: readonly LinePart[]
  readonly money: Money
  readonly isRunning: boolean
}

/** What one line brings to the summary of an agreement. */
export interface LinePart {
  readonly unconfirmed_count: number
  readonly disputed_count: number
  readonly committed_value_vnd: number | null
  readonly judged: Judged
}

/** Confirmed deliveries by their value in đồng, as decimals: of how much somebody said whether it is good, and what is. */
export interface Judged {
  readonly delivered: string
  readonly accepted: string
}

interface Context {
  readonly parties: ReadonlyMap<string, Readonly<Record<AgreementSide, Party>>>
  readonly lines: ReadonlyMap<string, readonly Line[]>
  readonly sums: ReadonlyMap<string, LineSums>
  readonly money: ReadonlyMap<string, Money>
  readonly names: ReadonlyMap<string, string>
  readonly unsigned: ReadonlyMap<string, readonly AgreementSide[]>
  readonly handles: ReadonlyMap<string, string>
  readonly unanswered: ReadonlyMap<string, Readonly<Record<AgreementSide, number>>>
}

export interface Money {
  readonly paid_vnd: number
  readonly payable_vnd: number
  /** Also under lines that an amendment took out. */
  readonly judged: ReadonlyMap<string, Judged>
}

const noMoney: Money = { paid_vnd: 0, payable_vnd: 0, judged: new Map() }
const nothingJudged: Judged = { delivered: "0", accepted: "0" }

/** Agreements with how far they are carried out: the same number of queries for one as for a thousand. */
export const readAgreements = async (
  container: MedusaContainer,
  db: Database,
  agreements: readonly Agreement[],
  viewer: Viewer,
): Promise<ReadAgreement[]> => {
  if (agreements.length === 0) return []
  const context = await contextOf(container, db, agreements, viewer.day)
  return agreements.map((agreement) => readOne(agreement, context, viewer))
}

const contextOf = async (
  container: MedusaContainer,
  db: Database,
  agreements: readonly Agreement[],
  day: string,
): Promise<Context> => {
  const module = container.resolve<AgreementModuleService>(AGREEMENT_MODULE)
  const ids = agreements.map(({ id }) => id)
  const parties = grouped(await module.partiesOf(db, ids))
  const all = await module.linesOf(db, ids)
  return {
    parties: new Map([...parties].map(([id, two]) => [id, bySide(two)])),
    lines: grouped(all),
    sums: await lineSums(db, all, day),
    money: await moneyOf(db, ids, day),
    names: await conferenceNames(db, agreements),
    unsigned: await unsignedSides(db, ids),
    handles: await shopHandles(db, ids),
    unanswered: await unansweredOf(db, ids),
  }
}

const readOne = (agreement: Agreement, context: Context, viewer: Viewer): ReadAgreement => {
  const { day } = viewer
  const lines = (context.lines.get(agreement.id) ?? []).filter(({ is_current }) => is_current)
  const isOn = isRunning(agreement, day)
  const term = { starts_on: laterOf(agreement.starts_on, agreement.signed_on), ends_on: agreement.ends_on }
  const progress = lines.map((line) => {
    const facts = progressOf({ ...line, ...term }, context.sums.get(line.id) ?? nothingRecorded, day, isOn)
    return agreement.state === "draft" ? { ...facts, pace: "not_due" as const, forecast: null } : facts
  })
  const parties = context.parties.get(agreement.id)
  if (parties === undefined) throw new Error(`the parties of ${agreement.id} are gone`)
  const own_side = viewer.isAlliance ? null : ownSide(parties, viewer.organizationId)
  const acting = actingSide({ own_side, buyer: parties.buyer }, viewer)
  const unsigned = context.unsigned.get(agreement.id) ?? []
  const money = context.money.get(agreement.id) ?? noMoney
  const parts = lines.map((line) => partOf(line, context.sums.get(line.id) ?? nothingRecorded, money))
  return {
    isRunning: isOn,
    lines: progress,
    parts,
    money,
    card: {
      id: agreement.id,
      code: agreement.code,
      number: agreement.number,
      kind: agreement.kind,
      conference:
        agreement.conference_id === null
          ? null
          : { id: agreement.conference_id, name: context.names.get(agreement.conference_id) ?? "" },
      seller: partyView(parties.seller, context.handles),
      buyer: partyView(parties.buyer, context.handles),
      state: standingOf(agreement, day),
      signed_on: agreement.signed_on,
      starts_on: agreement.starts_on,
      ends_on: agreement.ends_on,
      goods: lines.map(({ title, quantity, unit }) => ({ title, quantity, unit })),
      officer_name: agreement.officer_name,
      own_side,
      awaits_answer_count: acting === null ? 0 : (context.unanswered.get(agreement.id)?.[acting] ?? 0),
      awaits_signature: own_side !== null && unsigned.includes(own_side),
      progress: {
        ...summaryOf({ lines: progress, parts }, agreement.signed_on, isOn, day),
        accepted_bp: acceptedShare([...money.judged.values()]),
        paid_vnd: money.paid_vnd,
        payable_vnd: money.payable_vnd,
      },
      is_demo: agreement.is_demo,
    },
  }
}

/** The side a viewer acts for: its own, or for an officer a buyer that is only named. */
export const actingSide = (
  { own_side, buyer }: { readonly own_side: AgreementSide | null; readonly buyer: Pick<Party, "organization_id"> },
  { isAlliance }: Viewer,
): AgreementSide | null => (isAlliance && buyer.organization_id === null ? "buyer" : own_side)

const partOf = (line: Line, { unconfirmed_count, disputed_count }: LineSums, { judged }: Money): LinePart => {
  const price = priceOf(line.price)
  return {
    unconfirmed_count,
    disputed_count,
    committed_value_vnd: price === null ? null : goodsValue(line.quantity, price),
    judged: judged.get(line.id) ?? nothingJudged,
  }
}

/** Lines of one agreement together, all of them or some; money is the whole agreement's and is left out. */
export const summaryOf = (
  { lines, parts }: Pick<ReadAgreement, "lines" | "parts">,
  signedOn: string | null,
  isOn: boolean,
  day: string,
): Omit<ProgressSummary, "accepted_bp" | "paid_vnd" | "payable_vnd"> => {
  const last =
    lines
      .flatMap(({ last_on }) => last_on ?? [])
      .toSorted()
      .at(-1) ?? null
  const since = last ?? signedOn
  return {
    pace: paceOfAll(lines),
    share_bp: averageShare(lines.map(({ share_bp }) => share_bp)),
    value_vnd: lines.reduce((sum, { value_vnd }) => sum + value_vnd, 0),
    committed_value_vnd: sumOfKnown(parts.map(({ committed_value_vnd }) => committed_value_vnd)),
    first_on: lines.flatMap(({ first_on }) => first_on ?? []).toSorted()[0] ?? null,
    last_on: last,
    days_silent: isOn && since !== null ? Math.max(0, daysBetween(since, day)) : null,
    unconfirmed_count: parts.reduce((sum, { unconfirmed_count }) => sum + unconfirmed_count, 0),
    disputed_count: parts.reduce((sum, { disputed_count }) => sum + disputed_count, 0),
    at_risk: lines.find(({ forecast }) => forecast?.is_at_risk)?.forecast?.reason ?? null,
  }
}

/** How much of what was delivered was taken as good, by its value, in basis points; null where nothing was. */
export const acceptedShare = (judged: readonly Judged[]): number | null => {
  const sumOf = (key: keyof Judged) => judged.reduce((sum, each) => sum.plus(each[key]), Big(0))
  return shareOf(sumOf("accepted"), sumOf("delivered").toFixed())
}

/** What is known of values in VND, together; null where nothing is. */
export const sumOfKnown = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

const priceOf = ({ fixed_vnd, floor_vnd, reference_vnd }: LinePrice): number | null =>
  fixed_vnd ?? reference_vnd ?? floor_vnd

const laterOf = (day: string, other: string | null): string => (other !== null && other > day ? other : day)

const ownSide = (
  { seller, buyer }: Readonly<Record<AgreementSide, Party>>,
  organizationId: string,
): AgreementSide | null =>
  seller.organization_id === organizationId ? "seller" : buyer.organization_id === organizationId ? "buyer" : null

const partyView = (party: Party, handles: ReadonlyMap<string, string>): AgreementCard["seller"] => {
  const commune = party.commune_code === null ? null : findCommune(party.commune_code)
  return {
    side: party.side,
    organization_id: party.organization_id,
    handle: party.organization_id === null ? null : (handles.get(party.organization_id) ?? null),
    name: party.name,
    tax_code: party.tax_code,
    phone: party.phone,
    commune: commune === null ? null : { code: commune.code, name: commune.name },
  }
}

const grouped = <T extends { readonly agreement_id: string }>(rows: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(row.agreement_id, [...(groups.get(row.agreement_id) ?? []), row])
  return groups
}

const conferenceNames = async (
  db: Database,
  agreements: readonly Agreement[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(agreements.flatMap(({ conference_id }) => conference_id ?? []))]
  const rows = await db("conference").whereIn("id", ids).select<{ id: string; name: string }[]>("id", "name")
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The sides that have not signed what is proposed, of agreements where something is. */
const unsignedSides = async (
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly AgreementSide[]>> => {
  const { rows } = await db.raw<{ rows: { agreement_id: string; sides: AgreementSide[] }[] }>(
    `select v.agreement_id, array_agg(p.side) as sides
       from agreement_version v
       join agreement_party p on p.agreement_id = v.agreement_id
       left join agreement_signature s
         on s.agreement_id = v.agreement_id and s.version_number = v.number and s.side = p.side
      where v.agreement_id = any(?::text[]) and v.state = 'proposed' and s.side is null
      group by v.agreement_id`,
    [[...ids]],
  )
  return new Map(rows.map(({ agreement_id, sides }) => [agreement_id, sides]))
}

/** By side, the deliveries that wait for its answer: what the other recorded or corrected, and what is in dispute. */
const unansweredOf = async (
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<AgreementSide, number>>>> => {
  const { rows } = await db.raw<{ rows: { id: string; seller: number; buyer: number }[] }>(
    `select agreement_id as id,
            (count(*) filter (where state = 'disputed'
               or state = case recorded_side when 'seller' then 'corrected' else 'awaiting' end))::int as seller,
            (count(*) filter (where state = 'disputed'
               or state = case recorded_side when 'buyer' then 'corrected' else 'awaiting' end))::int as buyer
       from agreement_delivery
      where agreement_id = any(?::text[]) and state in ('awaiting', 'corrected', 'disputed')
      group by 1`,
    [[...ids]],
  )
  return new Map(rows.map(({ id, ...sides }) => [id, sides]))
}

const shopHandles = async (db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await db.raw<{ rows: { id: string; handle: string }[] }>(
    `select distinct o.id, o.handle from agreement_party p join organization o on o.id = p.organization_id
      where p.agreement_id = any(?::text[]) and o.kind in ('cooperative', 'union', 'group')`,
    [[...ids]],
  )
  return new Map(rows.map(({ id, handle }) => [id, handle]))
}

/**
 * What was received, what is to be paid by now, and by line how much of what came was taken as good, by its value. An
 * order of the shop is paid where it was bought and is left out.
 */
const moneyOf = async (db: Database, ids: readonly string[], day: string): Promise<ReadonlyMap<string, Money>> => {
  const { rows } = await db.raw<{ rows: MoneyRow[] }>(
    `select a.id, coalesce(p.paid, 0)::text as paid_vnd, d.line_id, coalesce(d.payable, 0)::text as payable_vnd,
            coalesce(d.delivered, 0)::text as delivered, coalesce(d.accepted, 0)::text as accepted
       from agreement a
       join agreement_version v on v.agreement_id = a.id and v.number = a.version_number
       left join (select agreement_id, sum(amount_vnd) as paid from agreement_payment
                   where agreement_id = any(:ids::text[]) group by 1) p on p.agreement_id = a.id
       left join lateral (
         select c.line_id,
                sum(case when c.kind = 'return' then -c.value else c.value end)
                  filter (where c.delivered_on + coalesce((v.terms ->> 'payment_days')::int, 0) <= :day::date) as payable,
                sum(c.value) filter (where c.kind = 'delivery') as delivered,
                sum(c.value * c.accepted / c.amount) filter (where c.kind = 'delivery') as accepted
           from (select line_id, kind, delivered_on,
                        case when counted = 'answered' then answered_value_vnd else value_vnd end as value,
                        case when counted = 'answered' then answered_line_quantity else line_quantity end as amount,
                        coalesce(accepted_line_quantity, line_quantity) as accepted
                   from agreement_delivery where agreement_id = a.id and state = 'confirmed') c
          group by c.line_id
       ) d on true
      where a.id = any(:ids::text[])`,
    { ids: [...ids], day },
  )
  return new Map(
    [...grouped(rows.map((row) => ({ ...row, agreement_id: row.id })))].map(([id, own]) => [id, moneyIn(own)]),
  )
}

interface MoneyRow extends Judged {
  readonly id: string
  readonly paid_vnd: string
  readonly line_id: string | null
  readonly payable_vnd: string
}

const moneyIn = (rows: readonly MoneyRow[]): Money => ({
  paid_vnd: integer(rows[0]?.paid_vnd ?? "0"),
  payable_vnd: rows.reduce((sum, { payable_vnd }) => sum + integer(payable_vnd), 0),
  judged: new Map(
    rows.flatMap(({ line_id, delivered, accepted }) => (line_id === null ? [] : [[line_id, { delivered, accepted }]])),
  ),
})
