import { toNfc } from "@lienket/vietnam"
import type { Database } from "../../database/database"

/** What we keep of a variant beside Medusa's own record: one size or packing that a product is sold in. */
export interface VariantProfile {
  readonly variant_id: string
  readonly product_id: string
  /** Order on the page, from 0; the first that can be sold is the one offered first. */
  readonly position: number
  /** The piece that is counted and priced, as a label says it: "túi 500 g". */
  readonly unit_vi: string
  readonly unit_en: string
  /** Net content of one piece; null where it is a volume, a count or a service. */
  readonly net_weight_grams: number | null
  /** With so many pieces left or fewer its seller wants to be warned; null for the usual number. */
  readonly low_stock_pieces: number | null
}

/**
 * Writes the profiles of variants, new ones and known ones, in one statement. The shop shows them
 * once the catalogue is refreshed. Texts are stored NFC.
 */
export const upsertVariantProfiles = async (db: Database, variants: readonly VariantProfile[]): Promise<void> => {
  if (variants.length === 0) return
  const rows = variants.map((variant) => ({
    ...variant,
    unit_vi: toNfc(variant.unit_vi),
    unit_en: toNfc(variant.unit_en),
  }))
  await db.raw(
    `insert into variant_profile (variant_id, product_id, position, unit_vi, unit_en, net_weight_grams, low_stock_pieces)
     select variant_id, product_id, position, unit_vi, unit_en, net_weight_grams, low_stock_pieces
       from jsonb_populate_recordset(null::variant_profile, ?::jsonb)
     on conflict (variant_id) do update set
       product_id = excluded.product_id, position = excluded.position, unit_vi = excluded.unit_vi, unit_en = excluded.unit_en,
       net_weight_grams = excluded.net_weight_grams, low_stock_pieces = excluded.low_stock_pieces, updated_at = now()`,
    [JSON.stringify(rows)],
  )
}
