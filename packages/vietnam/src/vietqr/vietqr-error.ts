export type VietQrErrorCode =
  | "bank_bin_invalid"
  | "account_number_invalid"
  | "amount_invalid"
  | "purpose_invalid"
  | "purpose_too_long"
  | "bill_number_invalid"
  | "malformed"
  | "crc_mismatch"
  | "not_vietqr"

/** Why a VietQR payload could not be made or read. */
export class VietQrError extends Error {
  override readonly name = "VietQrError"

  constructor(
    readonly code: VietQrErrorCode,
    message: string,
  ) {
    super(message)
  }
}
