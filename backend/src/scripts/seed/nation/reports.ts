import { reporterKinds, type ReporterKind, type ReportLedger } from "@lienket/contracts"
import {
  addDays,
  addMonthsToDate,
  daysBetween,
  reportDueOn,
  reportPeriodsEnding,
  type ReportPeriod,
} from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { groupColumns, hashOver, ledgerOf, type Group, type LedgerRow } from "../../../modules/sales/attributed"
import { sealOf } from "../../../modules/report/seal"
import { templateFor, type Template } from "../../../modules/report/templates"
import { askedOf } from "../../../workflows/reports/form"
import { filledFrom, sealable, type NamedLine } from "../../../workflows/reports/period-ledger"
import { faultsOf } from "../../../workflows/reports/send-report"
import { chances, type Chance } from "../../chance"
import { officerId, officerName, type SoldLine } from "./agreements"
import { insertMany } from "./ledger"
import { momentOf, planted, playedBy, type Row, type Seller } from "./organizations"
import { nationSeed } from "./sizes"

/** What is reported: the sales of the last quarter, and the last half-year with members, workers and capital. */
const reported = ["sales", "cooperative_half_year"] as const

interface Reporting {
  readonly provinceCode: string
  readonly allianceId: string
  readonly allianceName: string
  readonly templates: readonly Template[]
  readonly sellers: readonly Seller[]
  readonly lines: readonly SoldLine[]
  readonly today: string
  readonly at: string
}

/**
 * Sends the reports of a province's cooperatives: most in time, some late, some never. Each is sealed with what the
 * ledger said when it was sent, as `submitReport` would have sealed it; whatever the alliance asks is checked by its
 * own rules. Needs `nation_entry`.
 * @returns how many were sent.
 */
export const sendReports = async (transaction: Knex.Transaction, reporting: Reporting): Promise<number> => {
  let sent = 0
  for (const [index, code] of reported.entries()) {
    const found = lastPeriod(reporting.templates, code, reporting.today)
    if (found === undefined) continue
    sent += await sendAll(transaction, reporting, found, index)
  }
  return sent
}

interface Asked {
  readonly template: Template
  readonly period: ReportPeriod
}

const lastPeriod = (templates: readonly Template[], code: string, today: string): Asked | undefined => {
  const kind = templates.find((template) => template.code === code)?.period_kind
  if (kind === undefined) return undefined
  return reportPeriodsEnding(kind, { since: addMonthsToDate(today, -24), before: today })
    .toReversed()
    .flatMap((period) => {
      const template = templateFor(templates, code, period)
      return template === undefined ? [] : [{ template, period }]
    })[0]
}

interface Sending {
  readonly seller: Seller
  readonly no: number
  readonly sent_at: string
  readonly outcome: "submitted" | "accepted" | "returned"
  readonly decided_at: string | null
}

const sendAll = async (
  transaction: Knex.Transaction,
  reporting: Reporting,
  asked: Asked,
  index: number,
): Promise<number> => {
  const chance = chances(nationSeed * 11 + Number(reporting.provinceCode) * 17 + index)
  const sendings = sendingsOf(reporting, asked, chance)
  const ledgers = await ledgersOf(transaction, sendings, asked.period)
  const named = new Map<string, NamedLine>(
    reporting.lines.map(({ line_id, agreement_id, code, titles }) => [
      line_id,
      { line_id, agreement_id, code, title: titles },
    ]),
  )
  const rows = sendings.map((sending) =>
    rowsOf(reporting, asked, index, sending, ledgers.get(sending.seller.id) ?? nothing, named, chance),
  )
  await insertMany(
    transaction,
    "report",
    rows.map(({ report }) => report),
  )
  await insertMany(
    transaction,
    "report_submission",
    rows.map(({ submission }) => submission),
  )
  await insertMany(
    transaction,
    "report_event",
    rows.flatMap(({ events }) => events),
  )
  return rows.length
}

/** Of ten that have to report, how many do so in time, and how many late. */
const shareInTime = 0.74
const shareLate = 0.19

const sendingsOf = ({ sellers, today, at }: Reporting, { template, period }: Asked, chance: Chance): Sending[] => {
  const due = reportDueOn(period, template.due_days)
  let no = 0
  return sellers.flatMap((seller): Sending[] => {
    const [draw, day, days, turn] = [chance.share(), chance.share(), chance.share(), chance.share()]
    no += 1
    if (seller.state === "closed" || String(seller.row.created_at).slice(0, 10) > period.until) return []
    if (!template.reporters.some((kind) => kind === seller.kind)) return []
    const sentOn =
      draw < shareInTime
        ? addDays(period.until, 1 + Math.floor(day * template.due_days))
        : addDays(due, 1 + Math.floor(day * day * 28))
    if (draw >= shareInTime + shareLate || sentOn >= today) return []
    const decidedOn = addDays(sentOn, 1 + Math.floor(days * 9))
    const isDecided = turn < 0.48 && decidedOn < today
    const outcome = !isDecided ? "submitted" : turn < 0.43 ? "accepted" : "returned"
    const decided_at = isDecided ? momentOf(decidedOn) : null
    const sent_at = momentOf(sentOn)
    return sent_at < at ? [{ seller, no, sent_at, outcome, decided_at }] : []
  })
}

const nothing: LedgerRow = {
  groups: [],
  entry_ids: [],
  // SHA-256 of no text at all.
  entries_hash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  total_vnd: "0",
}

/** What `nation_entry` said of each of them and the period when it sent its report. */
const ledgersOf = async (
  transaction: Knex.Transaction,
  sendings: readonly Sending[],
  { from, until }: ReportPeriod,
): Promise<ReadonlyMap<string, LedgerRow>> => {
  await transaction.raw(`drop table if exists nation_attributed`)
  await transaction.raw(
    `create temporary table nation_attributed on commit drop as
     with sold as (
       select e.*, a.sent_at from jsonb_to_recordset(:sent::jsonb) as a (organization_id text, sent_at timestamptz)
         join nation_entry e on e.organization_id = a.organization_id and e.reverses_id is null
          and e.business_date between :from::date and :until::date and e.recorded_at <= a.sent_at
     )
     select s.*, coalesce(s.product_id, s.product_title) as product_key from sold s
     union all
     select r.*, s.sent_at, coalesce(r.product_id, r.product_title) from sold s
       join nation_entry r on r.reverses_id = s.id and r.recorded_at <= s.sent_at`,
    {
      from,
      until,
      sent: JSON.stringify(sendings.map(({ seller, sent_at }) => ({ organization_id: seller.id, sent_at }))),
    },
  )
  await transaction.raw(`analyze nation_attributed`)
  const { rows } = await transaction.raw<{ rows: (Omit<LedgerRow, "groups"> & { organization_id: string })[] }>(
    `select organization_id, array_agg(id order by id collate "C") as entry_ids, ${hashOver("e")} as entries_hash,
            sum(value_vnd)::text as total_vnd
       from nation_attributed e group by 1`,
  )
  const { rows: groups } = await transaction.raw<{ rows: (Group & { organization_id: string })[] }>(
    `select organization_id, ${groupColumns} from nation_attributed e
      group by grouping sets ((organization_id, channel), (organization_id, buyer_kind), (organization_id, ocop_group),
                              (organization_id, product_key, unit), (organization_id, agreement_line_id))`,
  )
  const grouped = new Map<string, Group[]>(rows.map(({ organization_id }) => [organization_id, []]))
  for (const { organization_id, ...group } of groups) grouped.get(organization_id)?.push(group)
  return new Map(
    rows.map(({ organization_id, ...row }) => [
      organization_id,
      { ...row, groups: grouped.get(organization_id) ?? [] },
    ]),
  )
}

const rowsOf = (
  { provinceCode, allianceId, allianceName, today }: Reporting,
  { template, period }: Asked,
  index: number,
  { seller, no, sent_at, outcome, decided_at }: Sending,
  row: LedgerRow,
  named: ReadonlyMap<string, NamedLine>,
  chance: Chance,
): { report: Row; submission: Row; events: Row[] } => {
  const id = planted("rep", provinceCode, index * 100_000 + no, 6)
  const kind = reporterKinds.find((each) => each === seller.kind)
  if (kind === undefined) throw new Error(`${seller.id} does not report`)
  const asked = askedOf(template, kind)
  const { ledger, entryIds } = sealable(ledgerOf(row), named)
  const typed = typedOf(template.code, kind, seller, ledger, chance)
  const values = { ...typed, ...filledFrom(ledger, asked.fields) }
  const faults = faultsOf(asked, values, {}, {})
  if (faults.length > 0) throw new Error(`the report of ${seller.id} has faults: ${JSON.stringify(faults)}`)
  const said = { values, comments: {}, reasons: {}, document_ids: [] }
  const isReturned = outcome === "returned"
  const officer = { actor_id: officerId(provinceCode, no), actor_name: officerName(no) }
  const submitter = { actor_id: playedBy(seller.id), actor_name: "Người phụ trách (minh họa)" }
  const happened = { report_id: id, number: 1 }
  const remarks = "Đề nghị bổ sung số liệu (minh họa)"
  if (daysBetween(sent_at.slice(0, 10), today) < 0) throw new Error(`${id} is sent in the future`)
  return {
    report: {
      id,
      organization_id: seller.id,
      alliance_id: allianceId,
      code: template.code,
      period: period.code,
      state: outcome,
      values: typed,
      comments: {},
      reasons: {},
      document_ids: [],
      // Kept, sent, and decided on.
      version: decided_at === null ? 2 : 3,
      submission_count: 1,
      first_submitted_at: sent_at,
      submitted_at: sent_at,
      decided_by: decided_at === null ? null : officer.actor_name,
      decided_at,
      remarks: isReturned ? remarks : null,
      created_at: sent_at,
    },
    submission: {
      ...{ report_id: id, number: 1, template_id: template.id, submitted_at: sent_at },
      ...{ submitted_by_id: submitter.actor_id, submitted_by: submitter.actor_name, note: null },
      ...said,
      ledger,
      entry_count: ledger.entry_count,
      entry_ids: entryIds,
      entries_hash: ledger.entries_hash,
      values_hash: sealOf(said),
    },
    events: [
      { ...happened, ...submitter, position: 1, kind: "submitted", at: sent_at, organization: seller.name, text: "" },
      ...(decided_at === null
        ? []
        : [
            {
              ...{ ...happened, ...officer, position: 2, kind: outcome, at: decided_at, organization: allianceName },
              text: isReturned ? remarks : "",
            },
          ]),
    ],
  }
}

type Said = Record<string, string>

/** What a cooperative knows and the ledger does not. The figures are invented, and hold together. */
const typedOf = (code: string, kind: ReporterKind, seller: Seller, ledger: ReportLedger, chance: Chance): Said => {
  const total = Math.max(0, ledger.total_vnd)
  if (code === "sales")
    return {
      stock_value: thousands(total * chance.between(0.02, 0.3)),
      forecast_value: thousands(total * chance.between(0.7, 1.4)),
      difficulties: chance.share() < 0.3 ? "Giá vật tư tăng (minh họa)." : "Không có (minh họa).",
    }
  const revenue = thousands(total * chance.between(1, 1.3) + 1_000_000)
  const size = Math.max(1, Math.round(8 * seller.weight ** 0.5 * chance.between(0.7, 1.5)))
  const own = chance.whole(0, Math.ceil(size / 3))
  const common = { revenue_total: revenue, difficulties: "Không có (minh họa)." }
  if (kind === "group")
    return {
      ...common,
      group_members: String(size),
      workers_regular: String(own),
      workers_group: String(own),
      capital_group: thousands(size * chance.between(2, 12) * 1_000_000),
    }
  const associate = chance.whole(0, 4)
  const hired = chance.whole(0, 6)
  const charter = Math.round(size * chance.between(5, 60)) * 1_000_000
  return {
    ...common,
    revenue_members: thousands(Number(revenue) * chance.between(0, 0.4)),
    members_total: String(size + associate),
    members_official: String(size),
    members_associate: String(associate),
    members_women: String(Math.floor(size * chance.between(0.2, 0.6))),
    workers_regular: String(own + hired),
    workers_members: String(own),
    workers_hired: String(hired),
    capital_charter: String(charter),
    capital_paid: thousands(charter * chance.between(0.5, 1)),
    capital_total: thousands(charter * chance.between(1, 3)),
  }
}

/** Whole thousands of đồng, rounded down. */
const thousands = (vnd: number): string => String(Math.floor(vnd / 1_000) * 1_000)
