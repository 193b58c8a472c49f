import { expect, test } from "vitest"
import { accountBelongsTo, findingsOn } from "./verification"

const cooperative = {
  kind: "cooperative",
  name: "Hợp tác xã Đồng Tâm",
  province_code: "20",
  commune_code: "05983",
  tax_code: "0100233488",
  registration_number: null,
  representative_name: "Nguyễn Thị Thử",
  phone: "0912345678",
  email: "htx@example.com",
  bank_account_number: "123456",
  bank_account_name: "HTX DONG TAM",
} as const

const findings = (changes: Partial<Parameters<typeof findingsOn>[0]> = {}) =>
  Object.fromEntries(findingsOn({ ...cooperative, ...changes }).map(({ check, finding }) => [check, finding]))

test("what can be told by itself is told, and a person still looks at who represents the cooperative", () => {
  expect(findings()).toEqual({
    registration: "good",
    address: "good",
    representative: "look",
    contact: "good",
    bank: "good",
  })
})

test("a group has no registration: its certified contract is for a person to compare", () => {
  expect(findings({ kind: "group", registration_number: "12/2026, UBND xã Chi Lăng" }).registration).toBe("look")
  expect(findings({ kind: "group", registration_number: null }).registration).toBe("missing")
  expect(findings({ tax_code: null }).registration).toBe("missing")
})

test("a commune of another province and an account of another name catch the eye", () => {
  expect(findings({ commune_code: "32044" }).address).toBe("look")
  expect(findings({ bank_account_name: "NGUYEN VAN AN" }).bank).toBe("look")
  expect(findings({ bank_account_number: null, bank_account_name: null }).bank).toBe("missing")
})

test("an account is the cooperative's own whatever its accents and legal form", () => {
  expect(accountBelongsTo("HTX nông nghiệp Đồng Tâm", "HOP TAC XA NONG NGHIEP DONG TAM")).toBe(true)
  expect(accountBelongsTo("Liên hiệp HTX Xứ Lạng", "LH HTX XU LANG")).toBe(true)
  expect(accountBelongsTo("HTX Đồng Tâm", "HTX DONG TIEN")).toBe(false)
  expect(accountBelongsTo("Hợp tác xã", "HTX DONG TAM")).toBe(false)
})
