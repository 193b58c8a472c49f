import { z } from "zod"

/** Body of every error answer; `message` is in the language of `accept-language`. */
export const errorBody = z.object({
  type: z.string(),
  code: z.string(),
  message: z.string(),
  field: z.string().optional(),
})
export type ErrorBody = z.infer<typeof errorBody>

/**
 * What a field can be refused for. Schemas name these as their messages, so that the backend and a
 * form in the browser put the same refusal into the reader's language.
 */
export const fieldErrorCodes = [
  "required",
  "invalid_data",
  "invalid_type",
  "unknown_field",
  "too_short",
  "too_long",
  "too_small",
  "too_large",
  "not_a_whole_number",
  "invalid_characters",
  "invalid_phone",
  "invalid_email",
  "invalid_date",
  "invalid_month",
  "invalid_code",
  "invalid_choice",
  "duplicate",
  "invalid_amount",
  "ambiguous_amount",
] as const
export type FieldErrorCode = (typeof fieldErrorCodes)[number]

/** Refusals that come from the state of the world rather than from the form of a field. */
export const ruleErrorCodes = [
  "not_found",
  "unauthenticated",
  "organization_required",
  "not_allowed",
  "too_many_requests",
  "field_not_allowed",
  "cart_not_found",
  "cart_expired",
  "cart_empty",
  "cart_completed",
  "product_not_found",
  "product_unavailable",
  "seller_suspended",
  "insufficient_stock",
  "price_changed",
  "age_confirmation_required",
  "payment_method_not_allowed",
  "payment_method_unavailable",
  "payment_failed",
  "address_required",
  "commune_not_in_province",
  "outside_delivery_area",
  "delivery_option_required",
  "delivery_option_invalid",
  "booking_date_required",
  "booking_date_invalid",
  "idempotency_conflict",
  "invalid_transition",
  "sale_date_too_old",
  "sale_not_by_hand",
  "not_whole_packs",
  "invalid_signature",
  "below_reserved",
  "cure_claim",
  "length_required",
  "file_too_large",
  "file_type_not_accepted",
  "file_unreadable",
  "picture_heic_not_accepted",
  "picture_too_many_pixels",
  "picture_too_narrow",
  "upload_cut_short",
  "spreadsheet_old_format",
  "spreadsheet_too_large",
  "spreadsheet_too_many_rows",
  "spreadsheet_empty",
  "spreadsheet_column_missing",
  "import_has_faults",
  "import_expired",
  "service_unavailable",
  "unexpected",
] as const
export type RuleErrorCode = (typeof ruleErrorCodes)[number]

export type ErrorCode = FieldErrorCode | RuleErrorCode
