import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { insertRows } from "../../../database/insert-rows"
import type { SoldLine } from "./agreements"
import type { Row } from "./organizations"

/**
 * Adds what both sides agreed on of the deliveries to `nation_entry`, as `enterDelivery` would have: in the unit of the
 * line, and what went back as a part taken back of the entry of its delivery.
 */
export const layDeliveries = async (
  transaction: Knex.Transaction,
  {
    provinceCode,
    lines,
    deliveries,
  }: { readonly provinceCode: string; readonly lines: readonly SoldLine[]; readonly deliveries: readonly Row[] },
): Promise<void> => {
  await transaction.raw(`
    create temporary table nation_line (
      line_id text, agreement_id text, code text, titles text, organization_id text, commune_code char(5), title text,
      ocop_group text, unit text, grams bigint
    ) on commit drop;
    create temporary table nation_delivery (like agreement_delivery) on commit drop;
  `)
  await insertMany(transaction, "nation_line", lines)
  await insertMany(transaction, "nation_delivery", deliveries)
  await transaction.raw(`analyze nation_line; analyze nation_delivery`)
  await transaction.raw(`insert into agreement_delivery select * from nation_delivery order by id`)
  await transaction.raw(
    `insert into nation_entry (
       id, organization_id, province_code, commune_code, product_title, ocop_group, quantity, unit, net_weight_grams, value_vnd,
       channel, buyer_kind, agreement_line_id, business_date, source_kind, source_id, reference, reverses_id,
       recorded_by_type, recorded_by_id, recorded_at)
     select replace(d.id, 'agd_', 'sale_D'), l.organization_id, :province, l.commune_code, l.title, l.ocop_group,
            s.sign * d.accepted_line_quantity, l.unit, s.sign * d.accepted_line_quantity * l.grams,
            s.sign * case d.counted when 'answered' then d.answered_value_vnd else d.value_vnd end,
            'agreement', 'enterprise', l.line_id, d.delivered_on, 'delivery', d.id, l.code,
            replace(d.returns_id, 'agd_', 'sale_D'), 'member', 'demo-' || l.organization_id, d.answered_at
       from nation_delivery d
       join nation_line l on l.line_id = d.line_id
      cross join lateral (select case d.kind when 'return' then -1 else 1 end as sign) s
      where d.state = 'confirmed' order by d.id`,
    { province: provinceCode },
  )
}

/**
 * Moves what was laid into the ledger, in one statement that its trigger sums.
 * @returns how many entries there are, and what they come to.
 */
export const enterLaid = async (transaction: Knex.Transaction): Promise<{ entries: number; value_vnd: string }> => {
  // By these columns reports look for theirs; counting the values of all of them would take long.
  await transaction.raw(`analyze nation_entry (id, organization_id, business_date, reverses_id)`)
  await transaction.raw(`insert into sale_entry select * from nation_entry`)
  const { rows } = await transaction.raw<{ rows: { entries: number; value_vnd: string }[] }>(
    `select count(*)::int as entries, coalesce(sum(value_vnd), 0)::text as value_vnd from nation_entry`,
  )
  const [sums] = rows
  if (sums === undefined) throw new Error("a sum over nothing is a row too")
  return sums
}

const rowsAtOnce = 2_000

/** Thousands of rows, some at a time. */
export const insertMany = async (
  transaction: Knex.Transaction,
  table: string,
  rows: readonly object[],
): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await insertRows(transaction, table, rows.slice(from, from + rowsAtOnce))
}
