import type { ErrorCode } from "@lienket/contracts"
import type { MessageValue } from "./message"

const statusOf: Partial<Record<ErrorCode, number>> = {
  not_found: 404,
  cart_not_found: 404,
  product_not_found: 404,
  unauthenticated: 401,
  not_allowed: 403,
  too_many_requests: 429,
  cart_expired: 409,
  cart_completed: 409,
  product_unavailable: 409,
  seller_suspended: 409,
  insufficient_stock: 409,
  price_changed: 409,
  idempotency_conflict: 409,
  lot_code_taken: 409,
  number_taken: 409,
  state_changed: 409,
  invalid_transition: 409,
  email_taken: 409,
  tax_code_taken: 409,
  name_taken: 409,
  already_member: 409,
  last_manager: 409,
  last_delivery_option: 409,
  invitation_used: 409,
  invitation_expired: 409,
  invitation_revoked: 409,
  invitation_for_another: 403,
  sale_not_by_hand: 409,
  below_reserved: 409,
  payment_failed: 402,
  own_record: 409,
  signed_already: 409,
  agreement_not_running: 409,
  version_outdated: 409,
  party_acts_itself: 409,
  party_unreachable: 409,
  urged_recently: 409,
  agency_ended: 409,
  link_expired: 410,
  link_used: 410,
  link_closed: 410,
  far_above_commitment: 409,
  line_without_product: 409,
  line_without_price: 409,
  piece_price_not_whole: 409,
  piece_vat_unknown: 409,
  piece_needs_day: 409,
  nothing_left_to_call_off: 409,
  above_agreed_quantity: 409,
  agreed_price_changed: 409,
  agreed_price_not_yours: 403,
  import_has_faults: 409,
  import_expired: 409,
  import_undone: 409,
  import_not_applied: 409,
  import_in_use: 409,
  length_required: 411,
  file_too_large: 413,
  picture_too_many_pixels: 413,
  spreadsheet_too_large: 413,
  spreadsheet_too_many_rows: 413,
  file_type_not_accepted: 415,
  spreadsheet_old_format: 415,
  picture_heic_not_accepted: 415,
  report_has_faults: 422,
  report_sealed: 409,
  period_not_begun: 422,
  period_not_over: 409,
  nothing_to_revise: 409,
  template_has_faults: 422,
  template_code_taken: 409,
  unit_taken: 409,
  organization_taken: 409,
  rows_have_faults: 422,
  target_withdrawn: 409,
  not_graded: 409,
  decided_meanwhile: 409,
  evaluation_decided: 409,
  not_in_register: 409,
  service_unavailable: 503,
  unexpected: 500,
}

/** One of several things that are wrong. */
export interface Fault {
  readonly field: string
  readonly code: ErrorCode
  readonly values?: Readonly<Record<string, MessageValue>>
}

interface Details {
  readonly field?: string
  /** Values for the placeholders of the message. */
  readonly values?: Readonly<Record<string, MessageValue>>
  /** Where more than one thing is wrong, all of it; `field` is that of the first unless it is given. */
  readonly faults?: readonly Fault[]
  readonly cause?: unknown
}

/** A clear no: a stable code, the field at fault, and values for its message in either language. */
export class Refusal extends Error {
  readonly field: string | undefined
  readonly values: Readonly<Record<string, MessageValue>>
  readonly faults: readonly Fault[]

  constructor(
    readonly code: ErrorCode,
    details: Details = {},
  ) {
    super(code, { cause: details.cause })
    this.name = "Refusal"
    this.faults = details.faults ?? []
    this.field = details.field ?? this.faults[0]?.field
    this.values = details.values ?? {}
  }

  get status(): number {
    return statusOf[this.code] ?? 400
  }
}
