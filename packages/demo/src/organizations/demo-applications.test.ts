import { isTaxCode } from "@lienket/vietnam"
import { communeBelongsTo } from "@lienket/vietnam/units"
import { expect, test } from "vitest"
import { demoMembers } from "./demo-accounts"
import { demoApplications } from "./demo-applications"
import { demoOrganizations } from "./demo-organizations"

test("whoever asks to sell in the demo is invented, and says so", () => {
  for (const { name, representative_name, phone, tax_code, bank, manager } of demoApplications) {
    expect(name).toContain("Minh họa")
    expect(representative_name).toContain("minh họa")
    expect(manager.name).toContain("minh họa")
    expect(manager.email).toMatch(/@lienket\.example$/)
    expect(phone).toMatch(/^0900000\d{3}$/)
    if (tax_code !== null) expect([tax_code.startsWith("99"), isTaxCode(tax_code)]).toEqual([true, true])
    if (bank !== null) expect(bank.account_number).toMatch(/^99/)
  }
})

test("an application can be told from every organisation that is there, and lies in its province", () => {
  const known = new Set(demoOrganizations.flatMap(({ name, tax_code, phone }) => [name, tax_code, phone]))
  for (const { name, tax_code, phone, commune_code, province_code } of demoApplications) {
    for (const own of [name, phone, ...(tax_code === null ? [] : [tax_code])]) expect(known.has(own)).toBe(false)
    expect(communeBelongsTo(commune_code, province_code)).toBe(true)
  }
})

test("what was asked back was asked by an officer of the alliance", () => {
  for (const { returned } of demoApplications) {
    if (returned === null) continue
    expect(demoMembers.find(({ email }) => email === returned.officer_email)?.role).toBe("officer")
  }
})
