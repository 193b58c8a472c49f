import type { PaymentMethod } from "@lienket/contracts"

/** What someone wants to buy, whichever way it reached us: the shop's checkout or a stock Medusa cart. */
export interface Purchase {
  readonly cartId: string
  readonly customerId: string | null
  readonly locale: "vi" | "en"
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string | null }
  readonly address: Address | null
  readonly note: string | null
  readonly ageConfirmed: boolean
  readonly lines: readonly PurchaseLine[]
  /** The shipping option chosen for each seller that ships; a stock cart names the option only. */
  readonly deliveries: readonly { readonly cooperative?: string; readonly option_id: string }[]
  readonly payment: {
    readonly default: PaymentMethod
    readonly per_cooperative: readonly { readonly cooperative: string; readonly method: PaymentMethod }[]
  }
  /** What a stock client's cart is paid with by card; the shop's own checkout pays after placing. */
  readonly cardPaymentIntentId?: string
  /** The total the buyer agreed to, in VND; null when the caller showed none. */
  readonly expectedTotalVnd: number | null
}

/** Everything a purchase says but its lines, which are the cart's. */
export type Checkout = Omit<Purchase, "lines">

export interface PurchaseLine {
  readonly variantId: string
  readonly quantity: number
  readonly bookingDate: string | null
  /** Called off under an agreement, at its price for one piece; null at the shop's price. */
  readonly agreed: Agreed | null
}

export interface Agreed {
  readonly lineId: string
  readonly priceVnd: number
}

/** The codes are null where a stock Medusa client wrote names that match no unit of today. */
export interface Address {
  readonly province_code: string | null
  readonly province_name: string
  readonly commune_code: string | null
  readonly commune_name: string
  readonly line: string
}
