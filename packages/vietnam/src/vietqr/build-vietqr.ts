import { toAscii } from "../text/fold"
import { crc16CcittFalse } from "./crc16"
import { field } from "./tlv"
import { VietQrError } from "./vietqr-error"

export const napasGuid = "A000000727"
export const transferToAccount = "QRIBFTTA"
const longestPurpose = 25

export type VietQrTransfer = {
  /** Six digits that name the bank at NAPAS. */
  readonly bankBin: string
  readonly accountNumber: string
  /** Without an amount the code is static and the payer types it. */
  readonly amountVnd?: number
  /** Accents are removed; at most 25 characters after that. */
  readonly purpose?: string
  readonly billNumber?: string
}

/**
 * The text of a VietQR code (NAPAS 247, EMVCo merchant-presented) for a transfer to
 * a bank account: dynamic with an amount, static without. Throws VietQrError, whose
 * code names the part that cannot be used.
 */
export function buildVietQr(transfer: VietQrTransfer): string {
  const { bankBin, accountNumber, amountVnd, billNumber } = transfer
  if (!/^\d{6}$/.test(bankBin)) throw new VietQrError("bank_bin_invalid", "A bank BIN has 6 digits")
  if (!/^[A-Za-z0-9]{1,19}$/.test(accountNumber)) {
    throw new VietQrError("account_number_invalid", "An account number has 1 to 19 letters and digits")
  }
  if (amountVnd !== undefined && !isPayable(amountVnd)) {
    throw new VietQrError("amount_invalid", "An amount is a whole number of VND of 1 to 13 digits")
  }
  if (billNumber !== undefined && !/^[A-Za-z0-9-]{1,25}$/.test(billNumber)) {
    throw new VietQrError("bill_number_invalid", "A bill number has 1 to 25 letters, digits and dashes")
  }

  const beneficiary = field("00", bankBin) + field("01", accountNumber)
  const account = field("00", napasGuid) + field("01", beneficiary) + field("02", transferToAccount)
  const additional =
    (billNumber === undefined ? "" : field("01", billNumber)) +
    (transfer.purpose === undefined ? "" : field("08", usablePurpose(transfer.purpose)))

  const unsigned = [
    field("00", "01"),
    field("01", amountVnd === undefined ? "11" : "12"),
    field("38", account),
    field("53", "704"),
    amountVnd === undefined ? "" : field("54", String(amountVnd)),
    field("58", "VN"),
    additional === "" ? "" : field("62", additional),
    "6304",
  ].join("")
  return unsigned + crc16CcittFalse(unsigned)
}

function isPayable(amountVnd: number): boolean {
  return Number.isInteger(amountVnd) && amountVnd > 0 && amountVnd < 1e13
}

function usablePurpose(purpose: string): string {
  const ascii = toAscii(purpose)
  if (ascii === "") throw new VietQrError("purpose_invalid", "The purpose has no letter or digit")
  if (ascii.length > longestPurpose) {
    throw new VietQrError("purpose_too_long", `The purpose has more than ${longestPurpose} characters`)
  }
  return ascii
}
