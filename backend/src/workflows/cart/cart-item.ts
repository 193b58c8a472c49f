import type { CreateLineItemForCartDTO } from "@medusajs/framework/types"
import type { Sellable } from "../../modules/catalog/sellable"

interface Item {
  readonly cartId: string
  readonly quantity: number
  readonly bookingDate: string | null
  /** Among the lines added by the same call. */
  readonly position: number
  /** Left out: at the shop's price, which Medusa looks up again whenever the cart changes. */
  readonly agreed?: { readonly lineId: string; readonly priceVnd: number }
}

/** A line of a Medusa cart. */
export const cartItemOf = (
  sellable: Sellable,
  { cartId, quantity, bookingDate, position, agreed }: Item,
  locale: "vi" | "en",
): CreateLineItemForCartDTO => {
  const title = locale === "en" ? sellable.title_en : sellable.title_vi
  return {
    cart_id: cartId,
    title,
    product_title: title,
    product_id: sellable.product_id,
    product_handle: sellable.handle,
    variant_id: sellable.variant_id,
    variant_title: locale === "en" ? sellable.unit_en : sellable.unit_vi,
    quantity,
    unit_price: agreed?.priceVnd ?? sellable.price_vnd,
    is_custom_price: agreed !== undefined,
    is_tax_inclusive: true,
    requires_shipping: sellable.rules.requires_shipping,
    metadata: {
      booking_date: bookingDate,
      position,
      ...(agreed === undefined ? {} : { agreement_line_id: agreed.lineId }),
    },
  }
}
