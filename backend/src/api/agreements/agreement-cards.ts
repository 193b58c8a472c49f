import type { AgreementCard, AgreementSide, LineProgress } from "@lienket/contracts"
import { findCommune } from "@lienket/vietnam/units"
import type { MedusaContainer } from "@medusajs/framework/types"
import Big from "big.js"
import { integer, type Database } from "../../database/database"
import { AGREEMENT_MODULE } from "../../modules/agreement"
import type { Agreement, Party } from "../../modules/agreement/agreements"
import { shareOf } from "../../modules/agreement/progress"
import type { AgreementModuleService } from "../../modules/agreement/service"
import { bySide } from "../../workflows/agreements/agreement-act"
import { grouped, standingsOf, type LinePart, type Standing } from "../../workflows/agreements/standings"
import { awaitingSignature, type Viewer } from "./viewer"

/** An agreement as it is listed, with the progress of each of its lines beside it. */
export interface ReadAgreement {
  readonly card: AgreementCard
  readonly lines: readonly Readonly<LineProgress>[]
  /** By line, in the same order, what its summary is made of besides. */
  readonly parts: readonly (LinePart & { readonly judged: Judged })[]
  readonly money: Money
  readonly isRunning: boolean
}

/** Confirmed deliveries by their value in đồng, as decimals: of how much somebody said whether it is good, and what is. */
export interface Judged {
  readonly delivered: string
  readonly accepted: string
}

export interface Money {
  readonly paid_vnd: number
  readonly payable_vnd: number
  /** Also under lines that an amendment took out. */
  readonly judged: ReadonlyMap<string, Judged>
}

const noMoney: Money = { paid_vnd: 0, payable_vnd: 0, judged: new Map() }
const nothingJudged: Judged = { delivered: "0", accepted: "0" }

interface Context {
  readonly parties: ReadonlyMap<string, Readonly<Record<AgreementSide, Party>>>
  readonly money: ReadonlyMap<string, Money>
  readonly names: ReadonlyMap<string, string>
  readonly handles: ReadonlyMap<string, string>
  readonly unanswered: ReadonlyMap<string, Readonly<Record<AgreementSide, number>>>
  /** With a version that the viewer has not signed. */
  readonly unsigned: ReadonlySet<string>
}

/** Agreements with how far they are carried out: the same number of queries for one as for a thousand. */
export const readAgreements = async (
  container: MedusaContainer,
  db: Database,
  agreements: readonly Agreement[],
  viewer: Viewer,
): Promise<ReadAgreement[]> => {
  if (agreements.length === 0) return []
  const [standings, context] = await Promise.all([
    standingsOf(container, db, agreements, viewer.day),
    contextOf(container, db, agreements, viewer),
  ])
  return standings.map((standing) => {
    const money = context.money.get(standing.agreement.id) ?? noMoney
    const { isRunning, lines, progress, parts } = standing
    return {
      isRunning,
      lines: progress,
      parts: parts.map((part, at) => ({ ...part, judged: money.judged.get(lines[at]?.id ?? "") ?? nothingJudged })),
      money,
      card: cardOf(standing, money, context, viewer),
    }
  })
}

/** The cards of agreements that are known to stand so, in their order: what was delivered is not summed again. */
export const cardsOf = async (
  container: MedusaContainer,
  db: Database,
  standings: readonly Pick<Standing, "agreement" | "state" | "summary">[],
  viewer: Viewer,
): Promise<AgreementCard[]> => {
  if (standings.length === 0) return []
  const agreements = standings.map(({ agreement }) => agreement)
  const module = container.resolve<AgreementModuleService>(AGREEMENT_MODULE)
  const [all, context] = await Promise.all([
    module.linesOf(
      db,
      agreements.map(({ id }) => id),
    ),
    contextOf(container, db, agreements, viewer),
  ])
  const current = grouped(all.filter(({ is_current }) => is_current))
  return standings.map((standing) => {
    const { id } = standing.agreement
    const lines = current.get(id) ?? []
    return cardOf({ ...standing, lines }, context.money.get(id) ?? noMoney, context, viewer)
  })
}

const contextOf = async (
  container: MedusaContainer,
  db: Database,
  agreements: readonly Agreement[],
  viewer: Viewer,
): Promise<Context> => {
  const module = container.resolve<AgreementModuleService>(AGREEMENT_MODULE)
  const ids = agreements.map(({ id }) => id)
  const [parties, money, names, handles, unanswered, unsigned] = await Promise.all([
    module.partiesOf(db, ids),
    moneyOf(db, ids, viewer.day),
    conferenceNames(db, agreements),
    shopHandles(db, ids),
    unansweredOf(db, ids),
    awaitingSignature(db, ids, viewer),
  ])
  return {
    parties: new Map([...grouped(parties)].map(([id, two]) => [id, bySide(two)])),
    money,
    names,
    handles,
    unanswered,
    unsigned,
  }
}

const cardOf = (
  { agreement, state, lines, summary }: Pick<Standing, "agreement" | "state" | "lines" | "summary">,
  { judged, paid_vnd, payable_vnd }: Money,
  context: Context,
  viewer: Viewer,
): AgreementCard => {
  const parties = context.parties.get(agreement.id)
  if (parties === undefined) throw new Error(`the parties of ${agreement.id} are gone`)
  const own_side = viewer.isAlliance ? null : ownSide(parties, viewer.organizationId)
  const acting = actingSide({ own_side, buyer: parties.buyer }, viewer)
  return {
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
    state,
    signed_on: agreement.signed_on,
    starts_on: agreement.starts_on,
    ends_on: agreement.ends_on,
    goods: lines.map(({ title, quantity, unit }) => ({ title, quantity, unit })),
    officer_name: agreement.officer_name,
    own_side,
    awaits_answer_count: acting === null ? 0 : (context.unanswered.get(agreement.id)?.[acting] ?? 0),
    awaits_signature: context.unsigned.has(agreement.id),
    progress: { ...summary, accepted_bp: acceptedShare([...judged.values()]), paid_vnd, payable_vnd },
    is_demo: agreement.is_demo,
  }
}

/** The side a viewer acts for: its own, or for an officer a buyer that is only named. */
export const actingSide = (
  { own_side, buyer }: { readonly own_side: AgreementSide | null; readonly buyer: Pick<Party, "organization_id"> },
  { isAlliance }: Viewer,
): AgreementSide | null => (isAlliance && buyer.organization_id === null ? "buyer" : own_side)

/** How much of what was delivered was taken as good, by its value, in basis points; null where nothing was. */
export const acceptedShare = (judged: readonly Judged[]): number | null => {
  const sumOf = (key: keyof Judged) => judged.reduce((sum, each) => sum.plus(each[key]), Big(0))
  return shareOf(sumOf("accepted"), sumOf("delivered").toFixed())
}

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

const conferenceNames = async (
  db: Database,
  agreements: readonly Agreement[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(agreements.flatMap(({ conference_id }) => conference_id ?? []))]
  const rows = await db("conference").whereIn("id", ids).select<{ id: string; name: string }[]>("id", "name")
  return new Map(rows.map(({ id, name }) => [id, name]))
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
