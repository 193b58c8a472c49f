import { agreementTerms } from "@lienket/contracts"
import { expect, test } from "vitest"

import { countOf, termsOfValues, valuesOfTerms } from "./terms-values"

const terms = agreementTerms.parse({
  linkage_form: "F3",
  starts_on: "2026-01-01",
  ends_on: "2026-12-31",
  payment_days: 15,
  transport: "buyer",
  buyer_representative: { name: "Trần Thị Hoa", title: "Giám đốc" },
  lines: [
    {
      id: "line_1",
      title: "Miến dong",
      group: "food",
      quantity: "1200.5",
      unit: "tấn",
      tolerance_percent: 5,
      price: { mechanism: "floor_market", floor_vnd: 45000, includes_vat: false },
      schedule: [
        { from: "2026-01-01", until: "2026-06-30", quantity: "1000" },
        { from: "2026-07-01", until: "2026-12-31", quantity: "200.5" },
      ],
    },
    { title: "Trà", group: "drink", quantity: "300", unit: "hộp", pack_grams: 1500, price: { mechanism: "market" } },
  ],
})

test.each(["vi", "en"] as const)(
  "terms that are shown and posted again unchanged are the same terms (%s)",
  (locale) => {
    expect(agreementTerms.parse(termsOfValues(valuesOfTerms(terms, locale), locale))).toEqual(terms)
  },
)

test("numbers are typed as they are written in Vietnam", () => {
  const values = valuesOfTerms(terms, "vi")
  expect(values["lines.0.quantity"]).toBe("1.200,5")
  expect(values["lines.0.price.floor_vnd"]).toBe("45.000")
  const read = agreementTerms.parse(
    termsOfValues({ ...values, "lines.1.quantity": "1,5", "lines.0.price.floor_vnd": "45k" }, "vi"),
  )
  expect(read.lines[1]?.quantity).toBe("1.5")
  expect(read.lines[0]?.price.floor_vnd).toBe(45_000)
})

test("what cannot be read is refused under the name of its field", () => {
  const values = {
    ...valuesOfTerms(terms, "vi"),
    "lines.0.quantity": "nhiều",
    "lines.0.price.floor_vnd": "rẻ",
    ends_on: "",
  }
  const result = agreementTerms.safeParse(termsOfValues(values, "vi"))
  expect(result.error?.issues.map(({ path }) => path.join("."))).toEqual(
    expect.arrayContaining(["lines.0.quantity", "lines.0.price.floor_vnd", "ends_on"]),
  )
})

test("a price left in the box of another mechanism is not meant", () => {
  const values = { ...valuesOfTerms(terms, "vi"), "lines.0.price.fixed_vnd": "99.000" }
  expect(agreementTerms.parse(termsOfValues(values, "vi")).lines[0]?.price.fixed_vnd).toBeNull()
})

test("a name with an enormous number makes no enormous form", () => {
  expect(countOf({ "lines.999.title": "x" }, "lines.")).toBe(100)
  expect(countOf({ "lines.99999999.title": "x", "lines.title": "y" }, "lines.")).toBe(0)
})
