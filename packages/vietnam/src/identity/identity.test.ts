import { expect, test } from "vitest"
import { maskName } from "./mask-name"
import { maskPhone, normalizePhone } from "./phone"
import { isTaxCode } from "./tax-code"

test("a mobile number in any usual spelling comes out in one form", () => {
  for (const text of [
    "0912345678",
    "+84 912 345 678",
    "84912345678",
    "0084912345678",
    "0912.345.678",
    "(+84) 912-345-678",
    "+84 (0)912 345 678",
    " 0912\u00A0345\u00A0678 ",
    "０９１２３４５６７８",
  ]) {
    expect(normalizePhone(text), text).toBe("0912345678")
  }
})

test("what is no Vietnamese mobile number is none", () => {
  for (const text of [
    "",
    "912345678",
    "845678901",
    "091234567",
    "09123456789",
    "0112345678",
    "02053812345",
    "+1 912 345 6789",
    "++84912345678",
    "0912345678 hoặc 0987654321",
    "không có",
    "0912345678; DROP TABLE",
  ]) {
    expect(normalizePhone(text), text).toBeNull()
  }
  for (const prefix of ["03", "05", "07", "08", "09"]) expect(normalizePhone(`${prefix}12345678`)).not.toBeNull()
})

test("a masked number can be recognised but not called", () => {
  expect(maskPhone("0912345678")).toBe("0912***678")
  expect(maskPhone("+84 912 345 678")).toBe("0912***678")
  expect(maskPhone("02053812345")).toBe("***")
  expect(maskPhone("")).toBe("***")
})

test("a masked name keeps its initials", () => {
  expect(maskName("Nguyễn Văn Ánh")).toBe("N*** V*** Á***")
  expect(maskName("  Lò   Thị  ")).toBe("L*** T***")
  expect(maskName("Đức".normalize("NFD"))).toBe("Đ***")
  expect(maskName("😀 An")).toBe("😀*** A***")
  expect(maskName("")).toBe("")
})

test("a tax code has the right check digit", () => {
  expect(isTaxCode("0100233488")).toBe(true)
  expect(isTaxCode("0314409058-002")).toBe(true)
  expect(isTaxCode("0100109106")).toBe(true)
  expect(isTaxCode("0100233480")).toBe(false)
  expect(isTaxCode("0314409058-000")).toBe(false)
  expect(isTaxCode("0314409058002")).toBe(false)
  expect(isTaxCode("010023348")).toBe(false)
  expect(isTaxCode("01 00233488")).toBe(false)
})

test("one wrong digit never passes for a tax code", () => {
  const code = "0100233488"
  for (let at = 0; at < code.length; at += 1) {
    for (const digit of "0123456789") {
      if (digit === code[at]) continue
      expect(isTaxCode(code.slice(0, at) + digit + code.slice(at + 1))).toBe(false)
    }
  }
})
