import { businessDate } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { plantedSlices, plantNation, type PlantingOfNation } from "../src/scripts/seed/nation/plant-nation"
import { sizesAt, slicesOf } from "../src/scripts/seed/nation/sizes"
import { checkAll, invariants, verifyData } from "../src/scripts/verify/verify"

const at = new Date("2026-11-27T03:00:00Z")
const sizes = sizesAt(1 / 1_000)

const plant = async (container: MedusaContainer, more: Partial<PlantingOfNation> = {}): Promise<string[]> => {
  const lines: string[] = []
  await plantNation(container, { sizes, at, today: businessDate(at), say: (line) => lines.push(line), ...more })
  return lines
}

/** Which rules are broken, with their examples. */
const brokenRules = async (
  container: MedusaContainer,
  transaction?: Knex.Transaction,
): Promise<Record<string, string[]>> => {
  const broken: Record<string, string[]> = {}
  const today = businessDate(at)
  const told: Parameters<typeof verifyData>[2] = ({ code }, finding) => {
    if (finding.broken > 0) broken[code] = [...finding.examples]
  }
  await (transaction === undefined
    ? verifyData(container, today, told)
    : checkAll({ container, transaction, today }, told))
  return broken
}

const tables = [
  "sale_rollup",
  "sale_seller_rollup",
  "sale_product_rollup",
  "sale_entry",
  "manual_sale",
  "report_event",
  "report_submission",
  "report",
  "agreement_delivery",
  "agreement_line",
  "agreement_signature",
  "agreement_version",
  "agreement_party",
  "agreement",
  "conference",
  "organization",
] as const

/** Every row of every table, but for the moment at which an alliance was entered. */
const fingerprint = async (db: Knex): Promise<Record<string, string>> => {
  const prints: Record<string, string> = {}
  for (const table of tables) {
    const { rows } = await db.raw<{ rows: { count: number; hash: string }[] }>(
      `select count(*)::int as count, md5(coalesce(string_agg(t, E'\n' order by t collate "C"), '')) as hash
         from (select case when to_jsonb(x) ->> 'kind' = 'alliance' then to_jsonb(x) - 'created_at' - 'updated_at'
                      else to_jsonb(x) end ::text as t from ${table} x) rows`,
    )
    prints[table] = `${rows[0]?.count} ${rows[0]?.hash}`
  }
  return prints
}

const wipe = async (db: Knex): Promise<void> =>
  await db.transaction(async (transaction) => {
    await transaction.raw(`set local session_replication_role = replica`)
    await transaction.raw(`truncate membership, audit_entry, ${tables.join(", ")} cascade`)
  })

/** For each rule, what somebody would have to do to the tables to break it. */
const damages: Readonly<Record<string, string>> = {
  organization_place: `update organization set commune_code = (select code from verify_other) where id = (select min(id) from organization where id like 'org\\_N%')`,
  alliance: `insert into organization (id, handle, kind, name, short_name, province_code, address_line, state)
             select 'org_two', 'lien-minh-thu-hai', kind, name, short_name, province_code, address_line, state
               from organization where kind = 'alliance' limit 1`,
  money_column: `alter table manual_sale alter column price_vnd type numeric`,
  money_whole: `update report_submission set ledger = jsonb_set(ledger, '{total_vnd}', '0.5')
                 where report_id = (select min(report_id) from report_submission)`,
  audit_chain: `update audit_entry set actor_name = 'Ai đó'`,
  seeded: `delete from report_event where report_id = (select min(id) from report); delete from report_submission where report_id = (select min(id) from report); delete from report where id = (select min(id) from report)`,
  rollup: `update sale_rollup set value_vnd = value_vnd + 1 where ctid = (select min(ctid) from sale_rollup)`,
  seller_rollup: `delete from sale_seller_rollup where ctid = (select min(ctid) from sale_seller_rollup)`,
  product_rollup: `update sale_product_rollup set entry_count = entry_count + 1 where ctid = (select min(ctid) from sale_product_rollup)`,
  rollup_levels: `delete from sale_rollup where ctid = (select min(ctid) from sale_rollup)`,
  entry_sign: `update sale_entry set quantity = -quantity where id = (select min(id) from sale_entry where reverses_id is null)`,
  reversal: `update sale_entry set value_vnd = value_vnd * 2 where id = (select min(id) from sale_entry where reverses_id is not null)`,
  entry_day: `update sale_entry set business_date = business_date + 4000 where id = (select min(id) from sale_entry)`,
  entry_seller: `update sale_entry set organization_id = 'org_gone' where id = (select min(id) from sale_entry)`,
  entry_commune: `update sale_entry set commune_code = (select code from verify_other) where id = (select min(id) from sale_entry)`,
  entry_order: `update sale_entry set source_kind = 'order_line' where id = (select min(id) from sale_entry where source_kind = 'manual' and reverses_id is null)`,
  typed_sale: `delete from manual_sale where id = (select min(id) from manual_sale)`,
  typed_reversal: `update manual_sale set reversal_reason = null where reversal_reason is not null`,
  delivery_entry: `update agreement_delivery set state = 'withdrawn', counted = null where id = (select min(id) from agreement_delivery where state = 'confirmed' and kind = 'delivery')`,
  line_sum: `update agreement_delivery set value_vnd = value_vnd + 1 where id = (select min(id) from agreement_delivery where counted = 'recorded')`,
  entry_line: `update agreement_party set organization_id = 'org_gone' where side = 'seller'`,
  delivery_day: `update agreement_delivery set delivered_on = delivered_on - 4000 where id = (select min(id) from agreement_delivery where kind = 'delivery')`,
  delivery_return: `update agreement_delivery set kind = 'return', returns_id = id where id = (select min(id) from agreement_delivery where state = 'confirmed')`,
  agreement_party: `delete from agreement_party where side = 'buyer' and agreement_id = (select min(id) from agreement)`,
  agreement_party_place: `update agreement_party set commune_code = (select code from verify_other) where side = 'seller'`,
  agreement_version: `update agreement set ends_on = ends_on + 1 where id = (select min(id) from agreement)`,
  agreement_signature: `delete from agreement_signature where side = 'buyer'`,
  agreement_line: `update agreement_line set quantity = quantity + 1 where id = (select min(id) from agreement_line)`,
  terms_hash: `update agreement_version set terms = jsonb_set(terms, '{place}', '"Nơi khác"') where agreement_id = (select min(id) from agreement)`,
  report_place: `update report set alliance_id = 'org_gone' where id = (select min(id) from report)`,
  report_submission: `update report set submission_count = submission_count + 1 where id = (select min(id) from report)`,
  report_entries: `update sale_entry set product_title = 'Hàng khác' where id = (select entry_ids[1] from report_submission where entry_count > 0 order by report_id limit 1)`,
  report_groups: `update report_submission set ledger = jsonb_set(ledger, '{by_group,0,value_vnd}', '1') where report_id = (select min(report_id) from report_submission where entry_count > 0)`,
  report_seal: `update report_submission set values = jsonb_set(values, '{difficulties}', '"Đã sửa"') where report_id = (select min(id) from report)`,
}

medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    test("a country cut short goes on the next day, ends in the same rows, and planting it again adds nothing", async () => {
      const db = databaseOf(getContainer())
      const told = await plant(getContainer())
      expect(told).toHaveLength(34)
      const whole = await fingerprint(db)
      const { rows } = await db.raw<{ rows: Record<string, number>[] }>(`
        select (select count(*)::int from organization where kind in ('cooperative', 'union', 'group')) as cooperatives,
               (select count(*)::int from organization where kind = 'alliance') as alliances,
               (select count(*)::int from organization where kind = 'enterprise') as enterprises,
               (select count(*)::int from agreement) as agreements,
               (select count(*)::int from agreement_delivery) as deliveries,
               (select count(*)::int from sale_entry) as entries`)
      expect(rows[0]).toEqual({ ...sizes, alliances: 34 })
      expect(await brokenRules(getContainer())).toEqual({})

      await wipe(db)
      let slices = 0
      const cut = plant(getContainer(), {
        planted: () => {
          slices += 1
          if (slices >= 3) throw new Error("the power is gone")
        },
      })
      await expect(cut).rejects.toThrow("the power is gone")
      // What goes on beside it is ended first.
      const done = (await plantedSlices(db)).length
      expect([3, 4]).toContain(done)
      expect(await brokenRules(getContainer())).toEqual({})
      const nextDay = new Date("2026-11-28T03:00:00Z")
      const rest = await plant(getContainer(), { at: nextDay, today: businessDate(nextDay) })
      expect(rest).toHaveLength(34 - done)
      expect(rest[0]).toContain(`${done + 1}/34 `)
      expect(await fingerprint(db)).toEqual(whole)

      expect(await plant(getContainer())).toEqual([])
      expect(await fingerprint(db)).toEqual(whole)
      expect(await plantedSlices(db)).toHaveLength(34)
    })

    test("a province alone is the first of the country, and a country of another size is refused beside it", async () => {
      const [first] = slicesOf(sizes)
      await plant(getContainer(), { isProvince: true })
      expect((await plantedSlices(databaseOf(getContainer()))).map(({ province_code }) => province_code)).toEqual([
        first?.province_code,
      ])
      await expect(plant(getContainer(), { sizes: sizesAt(1 / 500) })).rejects.toThrow("another size")
      expect(await plant(getContainer())).toHaveLength(33)
    })

    test("whatever is broken behind the back of the rules is named, and nothing else is needed to see it", async () => {
      const db = databaseOf(getContainer())
      await plant(getContainer(), { sizes: sizesAt(1 / 100), isProvince: true })
      expect(await brokenRules(getContainer())).toEqual({})
      // The package is no table, and cannot be damaged there.
      expect(Object.keys(damages).toSorted()).toEqual(
        invariants.flatMap(({ code }) => (code === "country" ? [] : [code])).toSorted(),
      )
      const unseen: string[] = []
      for (const [code, damage] of Object.entries(damages)) {
        const transaction = await db.transaction()
        try {
          await transaction.raw(`set local session_replication_role = replica`)
          await transaction.raw(`create temporary table verify_other on commit drop as select '05977'::char(5) as code`)
          await transaction.raw(damage)
          const broken = await brokenRules(getContainer(), transaction)
          if (broken[code] === undefined) unseen.push(code)
        } finally {
          await transaction.rollback()
        }
      }
      expect(unseen).toEqual([])
      expect(await brokenRules(getContainer())).toEqual({})
    })
  },
})
