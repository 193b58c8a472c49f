import type { OcopGroup, Picture, ProductLabel, storageConditions } from "@lienket/contracts"
import { toNfc, type ProductClass } from "@lienket/vietnam"
import type { Database } from "../../database/database"

/** What we keep of a product beside Medusa's own record. */
export interface ProductProfile {
  readonly product_id: string
  /** The seller. */
  readonly organization_id: string
  readonly product_class: ProductClass
  readonly ocop_group: OcopGroup
  readonly title_en: string
  readonly shelf_life: { readonly amount: number; readonly unit: "day" | "month" } | null
  readonly storage: (typeof storageConditions)[number] | null
  readonly story_vi: string
  readonly story_en: string
  readonly season_vi: string | null
  readonly season_en: string | null
  /** The months of the season, 1–12, where the seller has named them; `season_vi` and `season_en` say them. */
  readonly season_months?: readonly number[]
  /** What the label says beyond name, quantity and dates. */
  readonly label?: ProductLabel
  /**
   * The business day (`YYYY-MM-DD`) from which goods that are ordered now leave, for what is not ready
   * yet; null where it is in stock. A day that has come means an ordinary sale again.
   */
  readonly preorder_ships_on: string | null
  /** Provinces it may be sent to; null is the whole country. */
  readonly delivery_province_codes: readonly string[] | null
  /** Rate of value added tax, 800 for 8 %; null where the goods are not taxed. */
  readonly vat_basis_points: number | null
  readonly price_is_illustrative: boolean
  readonly pictures: readonly Picture[]
}

const nfc = (text: string | null): string | null => (text === null ? null : toNfc(text))

/**
 * Writes the profiles of products, new ones and known ones, in one statement. The shop shows them
 * once the catalogue is refreshed. Texts are stored NFC.
 */
export const upsertProfiles = async (db: Database, profiles: readonly ProductProfile[]): Promise<void> => {
  if (profiles.length === 0) return
  const rows = profiles.map(({ shelf_life, ...profile }) => ({
    ...profile,
    title_en: nfc(profile.title_en),
    story_vi: nfc(profile.story_vi),
    story_en: nfc(profile.story_en),
    season_vi: nfc(profile.season_vi),
    season_en: nfc(profile.season_en),
    shelf_life_amount: shelf_life?.amount ?? null,
    shelf_life_unit: shelf_life?.unit ?? null,
  }))
  await db.raw(
    `insert into product_profile (
       product_id, organization_id, product_class, ocop_group, title_en,
       shelf_life_amount, shelf_life_unit, storage, story_vi, story_en, season_vi, season_en, season_months, label, preorder_ships_on,
       delivery_province_codes, vat_basis_points, price_is_illustrative, pictures
     )
     select product_id, organization_id, product_class, ocop_group, title_en,
            shelf_life_amount, shelf_life_unit, storage, story_vi, story_en, season_vi, season_en,
            coalesce(season_months, '{}'), coalesce(label, '{}'), preorder_ships_on,
            delivery_province_codes, vat_basis_points, price_is_illustrative, pictures
       from jsonb_populate_recordset(null::product_profile, ?::jsonb)
     on conflict (product_id) do update set
       organization_id = excluded.organization_id, product_class = excluded.product_class, ocop_group = excluded.ocop_group,
       title_en = excluded.title_en, shelf_life_amount = excluded.shelf_life_amount,
       shelf_life_unit = excluded.shelf_life_unit, storage = excluded.storage, story_vi = excluded.story_vi,
       story_en = excluded.story_en, season_vi = excluded.season_vi, season_en = excluded.season_en,
       season_months = excluded.season_months, label = excluded.label,
       preorder_ships_on = excluded.preorder_ships_on, delivery_province_codes = excluded.delivery_province_codes,
       vat_basis_points = excluded.vat_basis_points,
       price_is_illustrative = excluded.price_is_illustrative, pictures = excluded.pictures, updated_at = now()`,
    [JSON.stringify(rows)],
  )
}
