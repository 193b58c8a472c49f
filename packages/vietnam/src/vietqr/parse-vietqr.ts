import { napasGuid } from "./build-vietqr"
import { crc16CcittFalse } from "./crc16"
import { readFields } from "./tlv"
import { VietQrError } from "./vietqr-error"

export type VietQrContent = {
  readonly kind: "static" | "dynamic"
  readonly bankBin: string
  readonly accountNumber: string
  /** QRIBFTTA: to an account; QRIBFTTC: to a card. */
  readonly service: string
  readonly amountVnd: number | null
  readonly billNumber: string | null
  readonly purpose: string | null
}

/**
 * Reads a VietQR payload with its fields in any order. Throws VietQrError: `malformed`,
 * `crc_mismatch`, or `not_vietqr` for another country's or network's code.
 */
export function parseVietQr(payload: string): VietQrContent {
  const signed = /^([\x20-\x7E]*6304)([0-9A-F]{4})$/.exec(payload)
  if (!signed) throw new VietQrError("malformed", "The payload does not end in a checksum")
  if (crc16CcittFalse(signed[1] ?? "") !== signed[2]) {
    throw new VietQrError("crc_mismatch", "The checksum does not match")
  }

  const fields = readFields(payload)
  const account = readFields(fields.get("38") ?? "")
  if (account.get("00") !== napasGuid || fields.get("53") !== "704" || fields.get("58") !== "VN") {
    throw new VietQrError("not_vietqr", "Not a VietQR transfer in VND")
  }
  const beneficiary = readFields(account.get("01") ?? "")
  const additional = readFields(fields.get("62") ?? "")

  return {
    kind: kindOf(fields.get("01")),
    bankBin: required(beneficiary.get("00"), "bank"),
    accountNumber: required(beneficiary.get("01"), "account"),
    service: required(account.get("02"), "service"),
    amountVnd: amountOf(fields.get("54")),
    billNumber: additional.get("01") ?? null,
    purpose: additional.get("08") ?? null,
  }
}

function kindOf(method: string | undefined): "static" | "dynamic" {
  if (method === "11") return "static"
  if (method === "12") return "dynamic"
  throw new VietQrError("malformed", "The payload is neither static nor dynamic")
}

function amountOf(written: string | undefined): number | null {
  if (written === undefined) return null
  if (!/^[1-9]\d{0,12}$/.test(written)) throw new VietQrError("malformed", "The amount is not whole")
  return Number(written)
}

function required(value: string | undefined, what: string): string {
  if (!value) throw new VietQrError("malformed", `The payload names no ${what}`)
  return value
}
