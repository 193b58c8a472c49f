import type { listSaleChoices, Picture, RouteResponse, SaleChoice, SaleUnit, SaleWay } from "@lienket/contracts"
import { integer } from "../../../database/database"
import type { Call } from "../../../http/handle"
import { availableOfVariant } from "../../../modules/catalog/live"

interface Row {
  variant_id: string
  product_id: string
  title_vi: string
  title_en: string
  unit_vi: string
  unit_en: string
  net_weight_grams: number | null
  picture: Picture | null
  price_vnd: string | null
  available: number
  last_unit: SaleUnit | null
  last_per: "unit" | "total" | null
  last_price_vnd: string | null
  last_way: SaleWay | null
}

/** More than a thumb scrolls through; what is beyond is found by the name. */
const most = 60

/** What the organisation in use can sell, what it sells most often off the platform first. */
export const saleChoices = async ({
  db,
  caller,
  locale,
}: Call<typeof listSaleChoices>): Promise<RouteResponse<typeof listSaleChoices>> => {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select v.variant_id, p.product_id, p.title_vi, p.title_en, v.unit_vi, v.unit_en, v.net_weight_grams,
            p.pictures -> 0 as picture, v.price_vnd, ${availableOfVariant} as available,
            last.unit as last_unit, last.price_per as last_per, last.price_vnd as last_price_vnd, last.way as last_way
       from catalog_variant v
       join catalog_product p on p.product_id = v.product_id
       join organization o on o.id = p.organization_id
       left join lateral (
         select count(*) as times from manual_sale m
          where m.organization_id = p.organization_id and m.variant_id = v.variant_id and m.reversal_reason is null
       ) used on true
       left join lateral (
         select unit, price_per, price_vnd, way from manual_sale m
          where m.organization_id = p.organization_id and m.variant_id = v.variant_id and m.reversal_reason is null
          order by recorded_at desc, id desc limit 1
       ) last on true
      where p.organization_id = ?
      order by used.times desc, p.is_published desc, p.sold_count desc, p.title_vi, v.position
      limit ?`,
    [caller.organization.id, most],
  )
  const last = await db("manual_sale")
    .where({ organization_id: caller.organization.id, reversal_reason: null })
    .orderBy(["recorded_at", "id"].map((column) => ({ column, order: "desc" })))
    .first<{ way: SaleWay } | undefined>("way")
  return { items: rows.map((row) => choiceOf(row, locale)), last_way: last?.way ?? null }
}

const choiceOf = (row: Row, locale: "vi" | "en"): SaleChoice => ({
  variant_id: row.variant_id,
  product_id: row.product_id,
  title: locale === "en" ? row.title_en : row.title_vi,
  unit: locale === "en" ? row.unit_en : row.unit_vi,
  net_weight_grams: row.net_weight_grams,
  picture: row.picture,
  price_vnd: row.price_vnd === null ? null : integer(row.price_vnd),
  available: row.available,
  last:
    row.last_unit === null || row.last_per === null || row.last_price_vnd === null || row.last_way === null
      ? null
      : {
          unit: row.last_unit,
          price: { per: row.last_per, amount_vnd: integer(row.last_price_vnd) },
          way: row.last_way,
        },
})
