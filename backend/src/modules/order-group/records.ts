import type { OrderState, PaymentMethod, PaymentState, Picture } from "@lienket/contracts"

/** What a banking app was told when the order was placed; later changes of the account leave it as it was. */
export interface TransferInstruction {
  readonly payload: string
  readonly bank_name: string
  readonly account_number: string
  readonly account_name: string
  readonly amount_vnd: number
  readonly purpose: string
}

export interface NewOrderGroup {
  readonly id: string
  readonly code: string
  readonly cart_id: string
  readonly customer_id: string | null
  readonly contact_name: string
  readonly contact_phone: string
  readonly contact_email: string | null
  readonly province_code: string | null
  readonly province_name: string | null
  readonly commune_code: string | null
  readonly commune_name: string | null
  readonly address_line: string | null
  readonly note: string | null
  readonly locale: string
  readonly subtotal_vnd: number
  readonly delivery_vnd: number
  readonly total_vnd: number
  readonly card_payment_intent_id: string | null
  /** Until when a card payment is waited for; null where no part is paid by card. */
  readonly card_expires_at: Date | null
  readonly placed_at: Date
}

export interface NewOrderPart {
  readonly order_id: string
  readonly order_group_id: string
  readonly position: number
  readonly organization_id: string
  readonly state: OrderState
  readonly payment_method: PaymentMethod
  readonly payment_state: PaymentState
  readonly payment_collection_id: string
  readonly transfer: TransferInstruction | null
  readonly delivery_name: string | null
  readonly item_count: number
  readonly subtotal_vnd: number
  readonly delivery_vnd: number
  readonly total_vnd: number
  /** What the buyer pays in the end: the total, until less is delivered or something comes back. */
  readonly due_vnd: number
  readonly placed_at: Date
}

export interface NewOrderMoney {
  readonly order_id: string
  readonly organization_id: string
  readonly direction: "in" | "out"
  readonly amount_vnd: number
  readonly business_date: string
  readonly recorded_at: Date
}

/** A line as it was sold: later edits of the product change no past order or report. */
export interface NewOrderPartLine {
  readonly line_item_id: string
  readonly order_id: string
  readonly position: number
  readonly product_id: string
  readonly variant_id: string
  readonly handle: string
  readonly title: string
  readonly title_en: string
  readonly unit: string
  readonly unit_en: string
  readonly ocop_group: string
  readonly stars: number | null
  readonly certificate_number: string | null
  readonly quantity: number
  readonly unit_price_vnd: number
  readonly subtotal_vnd: number
  readonly commission_basis_points: number
  readonly commission_vnd: number
  readonly vat_basis_points: number | null
  /** Of one piece. */
  readonly net_weight_grams: number | null
  readonly booking_date: string | null
  /** The business day from which it leaves, where it was ordered ahead. */
  readonly ships_on: string | null
  readonly picture: Picture | null
  /** Of the agreement it was called off under, at whose price it was sold. */
  readonly agreement_line_id: string | null
}

export interface NewOrderStep {
  readonly id: string
  readonly order_id: string
  readonly state: OrderState
  readonly at: Date
  readonly actor_type: "customer" | "guest" | "member" | "system"
  readonly actor_id: string | null
  readonly actor_name: string | null
  readonly reason: string | null
}
