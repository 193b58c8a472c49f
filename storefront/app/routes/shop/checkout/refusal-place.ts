import type { PlaceOrderBody } from "@lienket/contracts"

import type { CheckoutStep } from "./checkout-steps"

/** Where the buyer can put right what the backend refused, and the field of the form there, if one is meant. */
export type RefusalPlace = { at: "cart" } | { at: CheckoutStep; field?: string }

const cartCodes: ReadonlySet<string> = new Set([
  "cart_not_found",
  "cart_expired",
  "cart_empty",
  "cart_completed",
  "product_not_found",
  "product_unavailable",
  "seller_suspended",
  "insufficient_stock",
  "booking_date_required",
  "booking_date_invalid",
])

/**
 * The place for a refusal of `POST /store/order-groups` by its code and field; `sent` is the order that
 * was refused, since the backend names parts of it by position.
 */
export function placeOfRefusal(
  code: string,
  field: string | undefined,
  sent: Pick<PlaceOrderBody, "deliveries" | "payment">,
): RefusalPlace {
  if (cartCodes.has(code)) return { at: "cart" }
  const [head = "", second = "", third = ""] = (field ?? "").split(".")
  switch (head) {
    case "contact":
      return { at: "contact", field: second }
    case "note":
      return { at: "contact", field: "note" }
    case "address":
      return { at: "address", field: second === "" ? undefined : second }
    case "deliveries":
      return { at: "delivery", field: deliveryField(entryAt(sent.deliveries, second)?.cooperative) }
    case "payment":
      return {
        at: "payment",
        field:
          second === "per_cooperative"
            ? paymentField(entryAt(sent.payment.per_cooperative, third)?.cooperative)
            : "payment",
      }
    case "age_confirmed":
      return { at: "payment", field: "age" }
    case "cart_id":
    case "lines":
      return { at: "cart" }
    default:
      return placeOfCode(code)
  }
}

/** Names of fields that stand once for each cooperative. */
export const deliveryField = (cooperative: string | undefined) => cooperative && `delivery.${cooperative}`
export const paymentField = (cooperative: string | undefined) => cooperative && `payment.${cooperative}`

/** The entry a field such as `deliveries.1.option_id` names; undefined when it names the whole list. */
function entryAt<T>(list: readonly T[], position: string): T | undefined {
  return /^\d+$/.test(position) ? list[Number(position)] : undefined
}

function placeOfCode(code: string): RefusalPlace {
  switch (code) {
    case "address_required":
    case "commune_not_in_province":
    case "outside_delivery_area":
      return { at: "address" }
    case "delivery_option_required":
    case "delivery_option_invalid":
      return { at: "delivery" }
    case "payment_method_not_allowed":
    case "payment_method_unavailable":
      return { at: "payment", field: "payment" }
    case "age_confirmation_required":
      return { at: "payment", field: "age" }
    default:
      return { at: "review" }
  }
}
