import type { deliveryOption, OcopGroup, PaymentMethod, Picture } from "@lienket/contracts"
import type { z } from "zod"

/** Everything that placing an order must know about a variant, as it stands at this moment. */
export interface Sellable {
  readonly variant_id: string
  readonly product_id: string
  readonly inventory_item_id: string
  readonly handle: string
  readonly title_vi: string
  readonly title_en: string
  readonly unit_vi: string
  readonly unit_en: string
  readonly price_vnd: number
  readonly vat_basis_points: number | null
  readonly net_weight_grams: number | null
  /** The business day from which goods ordered ahead leave; null where they are ready. */
  readonly ships_on: string | null
  readonly group: OcopGroup
  readonly product_class: string
  readonly rules: {
    readonly min_age: number | null
    readonly allowed_payments: readonly PaymentMethod[]
    readonly promotable: boolean
    readonly requires_shipping: boolean
    readonly needs_booking_date: boolean
  }
  /** Whether the product itself is on sale; the seller's state stands in `seller`. */
  readonly is_published: boolean
  /** Stock not yet promised to anyone, never below 0. */
  readonly available_quantity: number
  /** Null: delivered to the whole country. */
  readonly delivery_province_codes: readonly string[] | null
  /** The OCOP certificate that holds today, if one does and gives three stars at least. */
  readonly certificate: { readonly number: string; readonly stars: number } | null
  readonly thumbnail: string | null
  readonly picture: Picture | null
  readonly seller: {
    readonly id: string
    readonly handle: string
    readonly name: string
    readonly state: "pending" | "verified" | "suspended" | "closed"
    readonly stock_location_id: string | null
    readonly shipping_profile_id: string | null
    readonly province_code: string
  }
}

/** One way a seller delivers, at a flat fee for one order. */
export type DeliveryOption = z.infer<typeof deliveryOption>
