import type { ProductChoice } from "@lienket/contracts"
import type { Database } from "../../database/database"
import type { ShelfLife } from "./batches/lot-code"

interface Row {
  readonly product_id: string
  readonly title: string
  readonly unit: string
  readonly shelf_life_amount: number | null
  readonly shelf_life_unit: ShelfLife["unit"] | null
  readonly variants: { id: string; title: string }[]
}

/** The goods of an organisation and their variants by name; what is not shipped comes in no lots. */
export const productChoices = async (
  db: Database,
  organizationId: string,
  locale: "vi" | "en",
): Promise<ProductChoice[]> => {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select p.id as product_id, ${locale === "en" ? "f.title_en" : "p.title"} as title,
            (array_agg(coalesce(s.unit_${locale}, v.title) order by s.position, v.id))[1] as unit,
            f.shelf_life_amount, f.shelf_life_unit,
            jsonb_agg(jsonb_build_object('id', v.id, 'title', coalesce(s.unit_${locale}, v.title))
                      order by s.position, v.id) as variants
       from product p
       join product_profile f on f.product_id = p.id
       join product_class k on k.code = f.product_class
       join product_variant v on v.product_id = p.id and v.deleted_at is null
       left join variant_profile s on s.variant_id = v.id
      where f.organization_id = ? and p.deleted_at is null and k.requires_shipping
      group by p.id, f.product_id
      order by 2, 1`,
    [organizationId],
  )
  return rows.map(({ shelf_life_amount, shelf_life_unit, ...row }) => ({
    ...row,
    shelf_life:
      shelf_life_amount === null || shelf_life_unit === null
        ? null
        : { amount: shelf_life_amount, unit: shelf_life_unit },
  }))
}
