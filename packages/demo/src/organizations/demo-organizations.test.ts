import { isTaxCode, findBank } from "@lienket/vietnam"
import { communeBelongsTo } from "@lienket/vietnam/units"
import { expect, test } from "vitest"
import { demoProducts } from "../catalogue/demo-products"
import { demoDeliveryOptions, travelsCold } from "./delivery-options"
import { demoConsumer, demoMembers } from "./demo-accounts"
import { demoOrganizations } from "./demo-organizations"

test("every organisation has a handle of its own and a commune of its province", () => {
  expect(new Set(demoOrganizations.map(({ handle }) => handle)).size).toBe(demoOrganizations.length)
  for (const { name, commune_code, province_code } of demoOrganizations) {
    expect(communeBelongsTo(commune_code, province_code), name).toBe(true)
  }
})

test("the consumer of the demo lives in a commune of the named province", () => {
  const { commune_code, province_code } = demoConsumer.address
  expect(communeBelongsTo(commune_code, province_code)).toBe(true)
})

test("no phone of the demo lies outside the fictitious series, and none is given twice", () => {
  const phones = [...demoOrganizations, ...demoMembers, demoConsumer].map(({ phone }) => phone)
  for (const phone of phones) expect(phone).toMatch(/^0900000\d{3}$/)
  expect(new Set(phones).size).toBe(phones.length)
})

test("an invented cooperative or enterprise says so in its name and has a fictitious tax code", () => {
  for (const organization of demoOrganizations) {
    if (organization.is_demo) {
      expect(organization.name).toContain("Minh họa")
      expect(organization.tax_code).toMatch(/^99000/)
      expect(isTaxCode(organization.tax_code ?? ""), organization.name).toBe(true)
    } else {
      expect(organization.tax_code).toBeNull()
    }
  }
})

test("bank accounts are fictitious, of known banks, and named in plain capitals", () => {
  const numbers = new Set<string>()
  for (const { bank } of demoOrganizations) {
    if (bank === null) continue
    expect(findBank(bank.bin)).not.toBeNull()
    expect(bank.account_number).toMatch(/^99000000\d{5}$/)
    expect(bank.account_name).toMatch(/^[A-Z0-9 ]+MINH HOA[A-Z0-9 ]*$/)
    numbers.add(bank.account_number)
  }
  expect(numbers.size).toBe(demoOrganizations.filter(({ bank }) => bank !== null).length)
})

test("whoever sells can be paid", () => {
  const sellers = new Set(demoProducts.map((product) => product.organization_handle))
  for (const organization of demoOrganizations) {
    if (sellers.has(organization.handle)) expect(organization.bank).not.toBeNull()
  }
})

test("every demo account belongs to an organisation, and the three managers to three cooperatives of Lạng Sơn", () => {
  for (const member of demoMembers) {
    expect(demoOrganizations.map(({ handle }) => handle)).toContain(member.organization_handle)
  }
  const managed = ["htx1", "htx2", "htx3"].map((name) => {
    const member = demoMembers.find(({ email }) => email === `${name}@lienket.example`)
    return demoOrganizations.find(({ handle }) => handle === member?.organization_handle)
  })
  expect(new Set(managed).size).toBe(3)
  for (const organization of managed) {
    expect(organization).toMatchObject({ kind: "cooperative", province_code: "20" })
  }
})

test("two cooperatives of Lạng Sơn can be bought from in one cart, anywhere in the country", () => {
  const nationwide = demoProducts.filter((product) => product.delivery_province_codes === null)
  for (const handle of ["htx-quang-lac", "htx-minh-hoa-na-chi-lang"]) {
    expect(nationwide.some((product) => product.organization_handle === handle)).toBe(true)
  }
})

test("each cooperative can deliver whatever it sells, at a fee in the usual range", () => {
  for (const organization of demoOrganizations) {
    const options = demoDeliveryOptions(organization)
    const codes = options.map(({ code }) => code)
    const goods = demoProducts.filter(
      ({ organization_handle, product_class }) =>
        organization_handle === organization.handle && product_class !== "tour",
    )
    for (const product of goods) expect(codes).toContain(travelsCold(product) ? "cold" : "standard")
    for (const option of options) {
      expect(Number.isInteger(option.price_vnd)).toBe(true)
      if (option.code === "standard") {
        expect(option.price_vnd).toBeGreaterThanOrEqual(20_000)
        expect(option.price_vnd).toBeLessThanOrEqual(35_000)
      }
    }
    if (goods.length === 0) expect(options).toEqual([])
  }
})

test("an organisation without products is shown but sells nothing", () => {
  for (const handle of ["htx-lua-vi", "htx-hong-nhung", "htx-tho-ngoc-thach", "htx-hoang-trung"]) {
    expect(demoOrganizations.find((organization) => organization.handle === handle)).toBeDefined()
    expect(demoProducts.filter((product) => product.organization_handle === handle)).toEqual([])
  }
})
