import { expect, test } from "vitest"
import { banks, findBank } from "./banks"
import { buildVietQr, type VietQrTransfer } from "./build-vietqr"
import { crc16CcittFalse } from "./crc16"
import { parseVietQr } from "./parse-vietqr"
import { VietQrError } from "./vietqr-error"

const withBill =
  "00020101021238530010A0000007270123000697041601092245284790208QRIBFTTA53037045405100005802VN62340107NPS68690819TRANSFER TO SOMEONE6304AC13"
const staticWithPurpose =
  "00020101021153037045802VN38540010A00000072701240006970436011010319334300208QRIBFTTA62220818Thanh toan hoa don6304FCE9"
const order =
  "00020101021238570010A00000072701270006970405011384002050012340208QRIBFTTA530370454064800005802VN62260822TT DON HANG LS261100016304E527"

const transfer: VietQrTransfer = { bankBin: "970405", accountNumber: "8400205001234" }

test("the checksum is CRC-16/CCITT-FALSE", () => {
  expect(crc16CcittFalse("123456789")).toBe("29B1")
  expect(crc16CcittFalse("")).toBe("FFFF")
})

test("the published codes of NAPAS are made letter for letter", () => {
  expect(
    buildVietQr({
      bankBin: "970416",
      accountNumber: "224528479",
      amountVnd: 10_000,
      purpose: "TRANSFER TO SOMEONE",
      billNumber: "NPS6869",
    }),
  ).toBe(withBill)
  expect(buildVietQr({ ...transfer, amountVnd: 480_000, purpose: "TT DON HANG LS26110001" })).toBe(order)
})

test("the published codes are read, in whatever order their fields stand", () => {
  expect(parseVietQr(withBill)).toEqual({
    kind: "dynamic",
    bankBin: "970416",
    accountNumber: "224528479",
    service: "QRIBFTTA",
    amountVnd: 10_000,
    billNumber: "NPS6869",
    purpose: "TRANSFER TO SOMEONE",
  })
  expect(parseVietQr(staticWithPurpose)).toEqual({
    kind: "static",
    bankBin: "970436",
    accountNumber: "1031933430",
    service: "QRIBFTTA",
    amountVnd: null,
    billNumber: null,
    purpose: "Thanh toan hoa don",
  })
  expect(parseVietQr(order).amountVnd).toBe(480_000)
})

test("without an amount the code is static and the payer types it", () => {
  const payload = buildVietQr(transfer)
  expect(payload).toContain("010211")
  expect(parseVietQr(payload)).toMatchObject({ kind: "static", amountVnd: null, purpose: null })
})

test("everything built is read back, with every length of account and purpose", () => {
  for (const { bin } of banks) {
    for (let length = 1; length <= 25; length += 1) {
      const made = {
        bankBin: bin,
        accountNumber: "12345678901234567ABz9".slice(0, Math.min(length, 19)),
        amountVnd: Number("9876543210123".slice(0, Math.min(length, 13))),
        purpose: "LK 4F7K 9XQ2 HTX QUANG LAC".slice(0, length).trim(),
      }
      expect(parseVietQr(buildVietQr(made))).toMatchObject({ kind: "dynamic", ...made })
    }
  }
})

test("the accents of a purpose are removed, as banks ask", () => {
  expect(parseVietQr(buildVietQr({ ...transfer, purpose: "Đơn hàng LK-4F7K-9XQ2" })).purpose).toBe(
    "Don hang LK-4F7K-9XQ2",
  )
})

test.each<[string, Partial<VietQrTransfer>]>([
  ["bank_bin_invalid", { bankBin: "97040" }],
  ["bank_bin_invalid", { bankBin: "97040A" }],
  ["account_number_invalid", { accountNumber: "" }],
  ["account_number_invalid", { accountNumber: "12345678901234567890" }],
  ["account_number_invalid", { accountNumber: "123 456" }],
  ["amount_invalid", { amountVnd: 0 }],
  ["amount_invalid", { amountVnd: -1 }],
  ["amount_invalid", { amountVnd: 0.5 }],
  ["amount_invalid", { amountVnd: Number.NaN }],
  ["amount_invalid", { amountVnd: 10_000_000_000_000 }],
  ["purpose_too_long", { purpose: "ABCDEFGHIJKLMNOPQRSTUVWXYZ" }],
  ["purpose_invalid", { purpose: "😀" }],
  ["purpose_invalid", { purpose: "" }],
  ["bill_number_invalid", { billNumber: "Hóa đơn" }],
])("a transfer is refused with %s for %o", (code, wrong) => {
  expect(codeOf(() => buildVietQr({ ...transfer, ...wrong }))).toBe(code)
})

test("one changed character is noticed", () => {
  for (let at = 0; at < order.length - 4; at += 1) {
    const changed = order.slice(0, at) + (order[at] === "1" ? "2" : "1") + order.slice(at + 1)
    expect(() => parseVietQr(changed)).toThrow(VietQrError)
  }
})

test("what is no transfer by VietQR is refused with the reason", () => {
  expect(codeOf(() => parseVietQr(""))).toBe("malformed")
  expect(codeOf(() => parseVietQr("https://example.com"))).toBe("malformed")
  expect(codeOf(() => parseVietQr(order.slice(0, -1) + "0"))).toBe("crc_mismatch")
  expect(codeOf(() => parseVietQr(signed("0002010102110099")))).toBe("malformed")
  expect(codeOf(() => parseVietQr(signed(order.slice(0, -8).replace("VN", "TH"))))).toBe("not_vietqr")
  expect(codeOf(() => parseVietQr(signed(order.slice(0, -8).replace("480000", "48.000"))))).toBe("malformed")
  expect(codeOf(() => parseVietQr(signed(order.slice(0, -8).replace("010212", "010213"))))).toBe("malformed")
})

test("a bank is found by its BIN", () => {
  expect(findBank("970446")?.shortName).toBe("Co-opBank")
  expect(findBank("000000")).toBeNull()
  expect(new Set(banks.map((bank) => bank.bin)).size).toBe(banks.length)
})

function signed(fields: string): string {
  return `${fields}6304${crc16CcittFalse(`${fields}6304`)}`
}

function codeOf(act: () => unknown): string | undefined {
  try {
    act()
  } catch (error) {
    if (error instanceof VietQrError) return error.code
    throw error
  }
  return undefined
}
