import { judged, type Invariant } from "./invariant"

const recount = `
  ledger as materialized (
    select province_code, to_char(business_date, 'YYYY-MM') as month, organization_id,
           coalesce(commune_code, '') as commune_code, ocop_group, channel, sum(value_vnd) as value_vnd, count(*) as entry_count
      from sale_entry group by 1, 2, 3, 4, 5, 6
  )`

/** Levels at which sales are shown: the country, a province, a commune, a seller, a group, a channel; and their months. */
const levels = `
  grouping sets (
    (), (month), (province_code), (province_code, month), (province_code, commune_code), (organization_id),
    (organization_id, month), (ocop_group), (province_code, ocop_group), (channel), (province_code, channel))`

const levelSums = (from: string): string => `
  select concat_ws(' ', province_code, commune_code, organization_id, ocop_group, channel, month) as level,
         sum(value_vnd) as value_vnd, sum(entry_count) as entry_count
    from ${from} group by ${levels}`

/** The ledger of sales and the sums that are kept beside it. */
export const ledgerInvariants: readonly Invariant[] = [
  judged(
    "rollup",
    "each row of the rollups is the recount of its entries",
    `with ${recount}
     select concat_ws(' ', province_code, month, organization_id, nullif(commune_code, ''), ocop_group, channel) as row,
            (l.value_vnd, l.entry_count) is not distinct from (r.value_vnd::numeric, r.entry_count::bigint) as holds
       from ledger l
       full join sale_rollup r using (province_code, month, organization_id, commune_code, ocop_group, channel)`,
  ),
  judged(
    "seller_rollup",
    "each row of the sums by seller is the recount of its entries",
    `with ledger as materialized (
       select province_code, to_char(business_date, 'YYYY-MM') as month, organization_id,
              coalesce(commune_code, '') as commune_code, sum(value_vnd) as value_vnd, count(*) as entry_count
         from sale_entry group by 1, 2, 3, 4)
     select concat_ws(' ', province_code, month, organization_id, nullif(commune_code, '')) as row,
            (l.value_vnd, l.entry_count) is not distinct from (r.value_vnd::numeric, r.entry_count::bigint) as holds
       from ledger l full join sale_seller_rollup r using (province_code, month, organization_id, commune_code)`,
  ),
  judged(
    "product_rollup",
    "each row of the sums by product is the recount of its entries",
    `with ledger as materialized (
       select province_code, to_char(business_date, 'YYYY-MM') as month, sale_product_key(product_id, product_title) as product_key,
              channel, ocop_group, sum(value_vnd) as value_vnd, count(*) as entry_count
         from sale_entry group by 1, 2, 3, 4, 5)
     select concat_ws(' ', province_code, month, product_key, channel, ocop_group) as row,
            (l.value_vnd, l.entry_count) is not distinct from (r.value_vnd::numeric, r.entry_count::bigint) as holds
       from ledger l full join sale_product_rollup r using (province_code, month, product_key, channel, ocop_group)`,
  ),
  judged(
    "rollup_levels",
    "the rollups sum to the ledger for the country, provinces, communes, sellers, groups and channels, and by month",
    `with ${recount}
     select level as row,
            (l.value_vnd, l.entry_count) is not distinct from (r.value_vnd, r.entry_count) as holds
       from (${levelSums("ledger")}) l full join (${levelSums("sale_rollup")}) r using (level)`,
  ),
  judged(
    "entry_sign",
    "a sale is something for at least nothing, and what takes it back is below nothing",
    `select id as row,
            case when reverses_id is null then quantity > 0 and value_vnd >= 0 and coalesce(net_weight_grams, 0) >= 0
                 else quantity < 0 and value_vnd <= 0 and coalesce(net_weight_grams, 0) <= 0 end as holds
       from sale_entry`,
  ),
  judged(
    "reversal",
    "what is taken back names a sale of the same goods and seller, and takes back no more than there was",
    `select r.reverses_id as row,
            e.reverses_id is null and r.alike and r.first_day >= e.business_date
              and e.quantity + r.quantity >= 0 and e.value_vnd + r.value_vnd >= 0 as holds
       from (
         select x.reverses_id, sum(x.quantity) as quantity, sum(x.value_vnd) as value_vnd, min(x.business_date) as first_day,
                bool_and(o.organization_id = x.organization_id and o.unit = x.unit and o.channel = x.channel
                         and o.product_title = x.product_title and o.source_kind = x.source_kind
                         and o.agreement_line_id is not distinct from x.agreement_line_id) as alike
           from sale_entry x left join sale_entry o on o.id = x.reverses_id
          where x.reverses_id is not null group by x.reverses_id
       ) r left join sale_entry e on e.id = r.reverses_id`,
  ),
  judged(
    "entry_day",
    "no entry is dated after the day on which it was written, nor in the future",
    `select id as row,
            business_date <= (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date and business_date <= :today::date as holds
       from sale_entry`,
  ),
  judged(
    "entry_seller",
    "each entry belongs to a cooperative, union or group of its province",
    `select e.id as row,
            o.kind in ('cooperative', 'union', 'group') and o.province_code = e.province_code as holds
       from sale_entry e left join organization o on o.id = e.organization_id`,
  ),
  judged(
    "entry_commune",
    "the commune of an entry lies in its province",
    `select e.id as row, e.commune_code is null or c.province_code = e.province_code as holds
       from sale_entry e left join verify_commune c on c.code = e.commune_code`,
  ),
  judged(
    "entry_order",
    "what the ledger has from the shop was ordered there",
    `select e.id as row, i.id is not null and e.channel = 'marketplace' as holds
       from sale_entry e left join order_line_item i on i.id = e.source_id
      where e.source_kind = 'order_line' and e.reverses_id is null`,
  ),
  judged(
    "typed_sale",
    "each sale that was typed in is in the ledger once, of the same seller and at its price",
    `select coalesce(m.id, e.source_id) as row,
            m.organization_id = e.organization_id
              and case m.price_per when 'unit' then round(e.quantity * m.price_vnd) else m.price_vnd end = e.value_vnd as holds
       from manual_sale m
       full join (select source_id, organization_id, quantity, value_vnd from sale_entry
                   where source_kind = 'manual' and reverses_id is null) e on e.source_id = m.id`,
  ),
  judged(
    "typed_reversal",
    "a typed sale says why it was taken back if, and only if, it was",
    `select m.id as row, (m.reversal_reason is not null) = (r.source_id is not null) as holds
       from manual_sale m
       left join (select distinct source_id from sale_entry where source_kind = 'manual' and reverses_id is not null) r
         on r.source_id = m.id`,
  ),
]
