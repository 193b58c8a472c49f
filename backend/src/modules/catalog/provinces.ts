import { communesOf, findProvince, formerNamesOf, provinces } from "@lienket/vietnam/units"
import type { Database } from "../../database/database"
import { onSale } from "./live"

interface ProvinceItem {
  readonly code: string
  readonly name: string
  readonly formed_from: string[]
  readonly product_count: number
}

/** The provinces as they stand today, each with the number of products on sale from it. */
export const listProvinces = async (db: Database): Promise<ProvinceItem[]> => {
  const { rows } = await db.raw<{ rows: { code: string; product_count: number }[] }>(
    `select o.province_code as code, count(*)::int as product_count
       from catalog_product p
       join organization o on o.id = p.organization_id
      where ${onSale} group by 1`,
  )
  const counts = new Map(rows.map(({ code, product_count }) => [code, product_count]))
  return provinces().map(({ code, name, formed_from }) => ({
    code,
    name,
    formed_from: [...formed_from],
    product_count: counts.get(code) ?? 0,
  }))
}

interface CommuneItem {
  readonly code: string
  readonly name: string
  readonly former_names: string[]
}

// Changes by law only, and takes thousands of comparisons to put together.
const known = new Map<string, readonly CommuneItem[]>()

/**
 * The communes of a province with the old ones they were formed of, "Xã Mai Pha, Thành phố Lạng
 * Sơn"; null when there is no such province.
 */
export const communesWithFormerNames = (provinceCode: string): readonly CommuneItem[] | null => {
  if (findProvince(provinceCode) === null) return null
  const items =
    known.get(provinceCode) ??
    communesOf(provinceCode).map(({ code, name }) => ({
      code,
      name,
      former_names: formerNamesOf(code).map(({ commune, district }) => [commune, district].filter(Boolean).join(", ")),
    }))
  known.set(provinceCode, items)
  return items
}
