import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { insertRows } from "../../../database/insert-rows"
import { chances } from "../../chance"
import { goods, gramsOf, seasonsUntil } from "./goods"
import { planted, type Seller } from "./organizations"
import { nationSeed } from "./sizes"

/** How many sales there are for one that is taken back. */
const salesForOneReversal = 300

interface Selling {
  readonly provinceCode: string
  readonly sellers: readonly Seller[]
  /** Entries of the ledger, sales and what takes them back together. */
  readonly entries: number
  readonly today: string
  readonly at: string
}

/**
 * Lays the sales off the platform that a province typed in into the temporary table `nation_entry`, as
 * `recordManualSales` and `reverseEntries` would have written them, and what was typed beside them into `manual_sale`.
 * The server makes the rows itself, each from its number: PostgreSQL keeps `hashint8extended` the same, as partitions
 * on disk lie by it.
 */
export const laySales = async (transaction: Knex.Transaction, selling: Selling): Promise<void> => {
  const { provinceCode, sellers, entries, today, at } = selling
  await transaction.raw(`
    create temporary table nation_good (
      good integer, title text, ocop_group text, unit text, grams bigint, price_vnd integer, typical integer,
      is_exported boolean
    ) on commit drop;
    create temporary table nation_month (
      good integer, month integer, first_day date, days integer, before double precision, after double precision
    ) on commit drop;
    create temporary table nation_seller (
      no integer, organization_id text, commune_code char(5), good integer, joined integer, sales integer,
      phase double precision, size double precision, price_factor double precision
    ) on commit drop;
  `)
  await insertRows(transaction, "nation_good", goods.map(goodRow))
  await insertRows(transaction, "nation_month", seasonsUntil(today))
  const reversals = Math.floor(entries / (salesForOneReversal + 1))
  await insertRows(transaction, "nation_seller", sellerRows(provinceCode, sellers, entries - reversals))
  await transaction.raw(`analyze nation_good; analyze nation_month; analyze nation_seller`)
  const bound = {
    ...{ today, at, reversals, seed: nationSeed, sales: Math.max(1, entries - reversals) },
    ...{
      province: provinceCode,
      manual: planted("msale", provinceCode, "", 0),
      sale: planted("sale", provinceCode, "", 0),
    },
  }
  await transaction.raw(typedSql, bound)
  await transaction.raw(`analyze nation_typed`)
  await transaction.raw(manualSql, bound)
  await transaction.raw(`create temporary table nation_entry (like sale_entry) on commit drop`)
  await transaction.raw(entriesSql, bound)
  await transaction.raw(`analyze nation_entry`)
  await transaction.raw(reversalsSql, bound)
}

const goodRow = (good: (typeof goods)[number], index: number) => ({
  good: index,
  title: good.title,
  ocop_group: good.group,
  unit: good.unit,
  grams: gramsOf(good),
  price_vnd: good.price_vnd,
  typical: good.typical,
  is_exported: good.is_exported,
})

/** How often each sells what it sells: together as often as is wanted, and by their weights. */
const sellerRows = (provinceCode: string, sellers: readonly Seller[], sales: number) => {
  const chance = chances(nationSeed * 7 + Number(provinceCode))
  const open = sellers.filter(({ goods: sold }) => sold.length > 0)
  const parts = (open.length > 0 ? open : sellers.slice(0, 1)).flatMap((seller) =>
    (seller.goods.length > 0 ? seller.goods : [0]).map((good, position) => ({
      seller,
      good,
      weight: seller.weight / (position + 1),
    })),
  )
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0)
  let sold = 0
  return parts.map(({ seller, good, weight }) => {
    const before = Math.round((sold / whole) * sales)
    sold += weight
    return {
      no: seller.no,
      organization_id: seller.id,
      commune_code: seller.commune_code,
      good,
      joined: Math.max(0, seller.joined),
      sales: Math.round((sold / whole) * sales) - before,
      phase: chance.whole(0, 999) / 1_000,
      size: seller.weight ** 0.3,
      price_factor: chance.whole(85, 115) / 100,
    }
  })
}

/*
 * What is sold by the end of a month is a share of the whole, and a month has what its end has more than its
 * beginning: rounded so, the months sum to the whole. Whoever joined later sells the whole in the months since. Each
 * sale takes what it is from other bits of one number.
 */
const typedSql = `
  create temporary table nation_typed on commit drop as
  with parts as (
    select s.*, m.month, m.first_day, m.days,
           floor(s.sales * ((m.before - j.before) / (1 - j.before)) + s.phase)::int as first,
           floor(s.sales * ((m.after - j.before) / (1 - j.before)) + s.phase)::int as last
      from nation_seller s
      join nation_month j on j.good = s.good and j.month = s.joined
      join nation_month m on m.good = s.good and m.month >= s.joined
  ), numbered as (
    select p.*, k, (p.no::bigint * 64 + p.good) * 4194304 + k as key,
           hashint8extended(((:province::int::bigint * 100000 + p.no) * 64 + p.good) * 4194304 + k, :seed) as h
      from parts p cross join lateral generate_series(p.first + 1, p.last) k
  ), chosen as (
    select n.no, n.organization_id, n.commune_code, n.key, n.h, g.title, g.ocop_group, g.unit, g.grams,
           n.first_day + ((n.h & 65535) % n.days)::int as sold_on, n.month, n.size, n.price_factor, g.price_vnd, g.typical,
           case when (n.h >> 16) & 255 < 118 then 'market' when (n.h >> 16) & 255 < 206 then 'trader'
                when (n.h >> 16) & 255 < 236 then 'enterprise' when (n.h >> 16) & 255 < 248 or not g.is_exported then 'fair'
                else 'export' end as way
      from numbered n join nation_good g using (good)
  ), priced as (
    select c.*,
           greatest(1, round(c.typical * c.size * (0.4 + ((h >> 24) & 1023) / 640.0)
             * case way when 'trader' then 6 when 'enterprise' then 9 when 'export' then 25 when 'fair' then 2 else 1 end))::bigint
             as quantity,
           greatest(500, round(c.price_vnd * c.price_factor * (0.9 + ((h >> 34) & 255) / 1280.0) * (1 + month * 0.003)
             * case way when 'trader' then 0.82 when 'enterprise' then 0.9 else 1 end / 500) * 500)::bigint as price,
           least(:at::timestamptz,
             (c.sold_on + case when (h >> 42) & 15 < 9 then 0 when (h >> 42) & 15 < 13 then 1 else ((h >> 42) & 3)::int + 2 end)::timestamp
               at time zone 'UTC' + interval '9 hours' + ((h >> 46) & 255) * interval '1 minute') as recorded_at
      from chosen c
  )
  select row_number() over (order by key) as seq, p.* from priced p`

const manualSql = `
  insert into manual_sale (id, organization_id, variant_id, way, unit, price_per, price_vnd, note, content_hash, recorded_at,
                           reversal_reason)
  select :manual::text || lpad(seq::text, 9, '0'), organization_id, null, way, unit, 'unit', price, null,
         encode(sha256(convert_to(concat('[null,', to_json(title), ',', to_json(ocop_group), ',"', quantity, '",', to_json(unit),
           ',"unit",', price, ',', to_json(way), ',"', sold_on, '","",false]'), 'UTF8')), 'hex'),
         recorded_at,
         case when seq * :reversals / :sales > (seq - 1) * :reversals / :sales then 'Nhập nhầm (minh họa)' end
    from nation_typed order by seq`

const entriesSql = `
  insert into nation_entry (
    id, organization_id, province_code, commune_code, product_title, ocop_group, quantity, unit, net_weight_grams, value_vnd,
    channel, buyer_kind, business_date, source_kind, source_id, reference, recorded_by_type, recorded_by_id, recorded_at)
  select :sale::text || lpad(seq::text, 9, '0'), organization_id, :province, commune_code, title, ocop_group, quantity, unit,
         quantity * grams, quantity * price,
         case way when 'fair' then 'fair' when 'export' then 'export' else 'direct' end,
         case way when 'trader' then 'trader' when 'enterprise' then 'enterprise' when 'export' then 'other' else 'consumer' end,
         sold_on, 'manual', :manual::text || lpad(seq::text, 9, '0'), 'BN-' || lpad((seq % 1000000)::text, 6, '0'), 'member',
         'demo-' || organization_id, recorded_at
    from nation_typed order by seq`

// A slip that is noticed on the day it was typed leaves its own day, a later one the day on which it is noticed.
const reversalsSql = `
  insert into nation_entry (
    id, organization_id, province_code, commune_code, product_title, ocop_group, quantity, unit, net_weight_grams, value_vnd,
    channel, buyer_kind, business_date, source_kind, source_id, reference, reverses_id, recorded_by_type, recorded_by_id,
    recorded_at)
  select :sale::text || 'R' || lpad(t.seq::text, 8, '0'), e.organization_id, e.province_code, e.commune_code, e.product_title,
         e.ocop_group, -e.quantity, e.unit, -e.net_weight_grams, -e.value_vnd, e.channel, e.buyer_kind,
         case when later.day <= :today::date then later.day else e.business_date end,
         e.source_kind, e.source_id, e.reference, e.id, e.recorded_by_type, e.recorded_by_id,
         case when later.day <= :today::date
              then least(:at::timestamptz, later.day::timestamp at time zone 'UTC' + interval '10 hours')
              else least(:at::timestamptz, e.recorded_at + interval '20 minutes') end
    from nation_typed t
    join nation_entry e on e.id = :sale::text || lpad(t.seq::text, 9, '0')
   cross join lateral (
     select (e.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date + 1 + ((t.h >> 52) & 15)::int as day) later
   where t.seq * :reversals / :sales > (t.seq - 1) * :reversals / :sales`
