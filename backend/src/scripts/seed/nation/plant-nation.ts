import { fold, slugify } from "@lienket/vietnam"
import { communesOf, findProvince } from "@lienket/vietnam/units"
import { demoPassword } from "@lienket/demo"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf, type Database } from "../../../database/database"
import { AUDIT_MODULE } from "../../../modules/audit"
import type { AuditModuleService } from "../../../modules/audit/service"
import { ORGANIZATION_MODULE } from "../../../modules/organization"
import type { OrganizationModuleService } from "../../../modules/organization/service"
import { REPORT_MODULE } from "../../../modules/report"
import type { ReportModuleService } from "../../../modules/report/service"
import { createMember } from "../../../workflows/create-member"
import { agreementsOf } from "./agreements"
import { laySales } from "./direct-sales"
import { enterLaid, insertMany, layDeliveries } from "./ledger"
import { buyersOf, planted, sellersOf } from "./organizations"
import { sendReports } from "./reports"
import { nationSeed, slicesOf, type Sizes, type Slice } from "./sizes"

/** What a slice left in the audit log: that it is done, from when, and how much of each it planted. */
export interface PlantedSlice extends Sizes {
  readonly province_code: string
  readonly seed: number
  /** Business day that everything was laid relative to, and the moment. */
  readonly today: string
  readonly at: string
  /** What the whole country gets, this province among it. */
  readonly whole: Sizes
  readonly reports: number
  readonly value_vnd: string
}

export interface PlantingOfNation {
  readonly sizes: Sizes
  /** Only the largest province, at its share of the country. */
  readonly isProvince?: boolean
  readonly at: Date
  readonly today: string
  readonly say: (line: string) => void
  /** Called after the commit of each. */
  readonly planted?: (slice: PlantedSlice) => void
}

const action = "seed.province_planted"
const subjectType = "seed"

/**
 * Plants the country province by province, the largest first, each with one commit that leaves one entry in the audit
 * log of its alliance. That entry is the record of what is done: a planting that is cut short goes on with the next
 * province, from the day and moment on which it began, and ends in the same rows; one that is whole adds nothing.
 *
 * No trigger and no constraint is turned off: nothing that guards the ledger, reports or versions stands in the way of
 * rows that are only added. What code checks beyond them `npm run verify:data` checks afterwards.
 * @throws Error when the database holds another country: of another seed or size.
 */
export const plantNation = async (container: MedusaContainer, planting: PlantingOfNation): Promise<void> => {
  const db = databaseOf(container)
  const slices = slicesOf(planting.sizes)
  const wanted = planting.isProvince ? slices.slice(0, 1) : slices
  const done = await plantedSlices(db)
  const begun = done[0]
  if (begun !== undefined && (begun.seed !== nationSeed || !sameSizes(begun.whole, planting.sizes)))
    throw new Error("the database holds a country of another size: plant into another data folder")
  const today = begun?.today ?? planting.today
  const at = begun?.at ?? planting.at.toISOString()
  const missing = wanted.filter(({ province_code }) => !done.some((each) => each.province_code === province_code))
  const started = performance.now()
  let count = wanted.length - missing.length
  const queue = [...missing]
  const lane = async () => {
    for (let slice = queue.shift(); slice !== undefined; slice = queue.shift()) {
      const record = await plantSlice(container, db, { slice, today, at, whole: planting.sizes })
      count += 1
      planting.say(lineOf(record, `${count}/${wanted.length}`, (performance.now() - started) / 1_000))
      planting.planted?.(record)
    }
  }
  await inLanes(lane, () => queue.splice(0))
  await ensureLead(container, slices[0])
  if (missing.length > 0) await settle(db)
}

const lineOf = (
  { province_code, cooperatives, agreements, entries, reports }: PlantedSlice,
  place: string,
  seconds: number,
): string =>
  `${place} ${findProvince(province_code)?.name ?? province_code}: ${cooperatives} HTX, THT · ${agreements} thỏa thuận · agreements, ${entries} bút toán · entries, ${reports} báo cáo · reports (${seconds.toFixed(1)} s)`

/** Provinces that are planted at once: one writes its rows while the other is made up. */
const lanes = 2

/** Of lanes one of which fails, the others end what they are at, and begin nothing more. */
const inLanes = async (lane: () => Promise<void>, stop: () => void): Promise<void> => {
  const ended = await Promise.allSettled(
    Array.from({ length: lanes }, () =>
      lane().catch((error: unknown) => {
        stop()
        throw error
      }),
    ),
  )
  for (const each of ended) if (each.status === "rejected") throw each.reason
}

/** What was planted so far, in the order in which it was. */
export const plantedSlices = async (db: Database): Promise<PlantedSlice[]> => {
  const { rows } = await db.raw<{ rows: { data: PlantedSlice }[] }>(
    `select data from audit_entry where subject_type = ? and action = ? order by at, id`,
    [subjectType, action],
  )
  return rows.map(({ data }) => data)
}

const sameSizes = (one: Sizes, other: Sizes): boolean =>
  (["cooperatives", "enterprises", "agreements", "deliveries", "entries"] as const).every(
    (key) => one[key] === other[key],
  )

interface Planting {
  readonly slice: Slice
  readonly today: string
  readonly at: string
  readonly whole: Sizes
}

const plantSlice = async (container: MedusaContainer, db: Knex, planting: Planting): Promise<PlantedSlice> =>
  await db.transaction(async (transaction) => {
    const { slice, today, at, whole } = planting
    const { province_code: provinceCode } = slice
    // Sorting and summing half a million rows is done in memory; for this transaction only.
    await transaction.raw(`set local work_mem = '128MB'`)
    const alliance = await ensureAlliance(container, transaction, provinceCode)
    const [sellers, buyers] = [sellersOf(slice, today), buyersOf(slice, today)]
    await insertMany(
      transaction,
      "organization",
      [...sellers, ...buyers].map(({ row }) => row),
    )

    const { rows, lines, entries } = agreementsOf({ slice, allianceId: alliance.id, sellers, buyers, today, at })
    for (const table of orderOfTables) await insertMany(transaction, table, rows[table])
    await laySales(transaction, { provinceCode, sellers, entries: slice.entries - entries, today, at })
    await layDeliveries(transaction, { provinceCode, lines, deliveries: rows.agreement_delivery })
    const sums = await enterLaid(transaction)

    const templates = await container.resolve<ReportModuleService>(REPORT_MODULE).templatesFor(transaction, alliance.id)
    const reporting = { provinceCode, allianceId: alliance.id, allianceName: alliance.name, templates, sellers, lines }
    const reports = await sendReports(transaction, { ...reporting, today, at })

    const { province_code, ...sizes } = slice
    const record: PlantedSlice = {
      ...{ province_code, seed: nationSeed, today, at, whole, ...sizes },
      ...{ entries: sums.entries, value_vnd: sums.value_vnd, reports },
    }
    await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
      {
        organization_id: alliance.id,
        actor: { type: "system", id: null, name: null },
        action,
        subject_type: subjectType,
        subject_id: provinceCode,
        data: { ...record },
        at: new Date(at),
      },
    ])
    return record
  })

const orderOfTables = [
  "conference",
  "agreement",
  "agreement_party",
  "agreement_version",
  "agreement_signature",
  "agreement_line",
] as const

/** The alliance of a province: the one that is there, or an invented one. */
const ensureAlliance = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  provinceCode: string,
): Promise<{ readonly id: string; readonly name: string }> => {
  const registry = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const known = await registry.allianceOf(transaction, provinceCode)
  if (known !== null) return known
  const province = findProvince(provinceCode)
  if (province === null) throw new Error(`there is no province ${provinceCode}`)
  const kind = province.kind === "city" ? "thành phố" : "tỉnh"
  const bare = province.name.replace(/^TP /, "")
  const [alliance] = await registry.createOrganizations(transaction, [
    {
      id: planted("org", provinceCode, "A", 1),
      handle: `lien-minh-htx-${slugify(bare)}`,
      kind: "alliance",
      name: `Liên minh HTX ${kind} ${bare}`,
      short_name: `Liên minh HTX ${bare}`,
      name_en: `${bare} Cooperative Alliance`,
      province_code: provinceCode,
      commune_code: communesOf(provinceCode)[0]?.code ?? null,
      address_line: "Địa chỉ minh họa",
      is_demo: false,
      contact_is_demo: true,
      state: "verified",
    },
  ])
  if (alliance === undefined) throw new Error(`the alliance of ${provinceCode} was not made`)
  return alliance
}

/** How the lead of a province's alliance signs in, in this seed only. */
export const leadEmail = (provinceCode: string): string =>
  `lienminh-${fold(findProvince(provinceCode)?.name.replace(/^TP /, "") ?? provinceCode).replaceAll(" ", "-")}@lienket.example`

const ensureLead = async (container: MedusaContainer, slice: Slice | undefined): Promise<void> => {
  if (slice === undefined) return
  const registry = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const db = databaseOf(container)
  const email = leadEmail(slice.province_code)
  const alliance = await registry.allianceOf(db, slice.province_code)
  if (alliance === null || (await registry.findMemberByEmail(db, email)) !== null) return
  await createMember(container, {
    email,
    name: "Lãnh đạo Liên minh (minh họa)",
    password: demoPassword,
    memberships: [{ organization_id: alliance.id, role: "lead" }],
  })
}

/** Lets the planner know what there is now, as after some nights of a real server. */
const settle = async (db: Knex): Promise<void> => {
  const queue = [...settled]
  const lane = async () => {
    for (let table = queue.shift(); table !== undefined; table = queue.shift())
      await db.raw(`vacuum (analyze) ${table}`)
  }
  await inLanes(lane, () => queue.splice(0))
}

/** The largest first. */
const settled = [
  "sale_entry",
  "manual_sale",
  "sale_rollup",
  "agreement_delivery",
  "sale_seller_rollup",
  "sale_product_rollup",
  "agreement_change",
  "organization",
  "report",
  "report_submission",
  "report_event",
  ...orderOfTables,
]
