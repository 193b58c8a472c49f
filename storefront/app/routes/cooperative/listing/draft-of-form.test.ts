import { expect, test } from "vitest"

import { draftOfForm } from "./draft-of-form"

test("a form is kept as it was typed, its rows in the order of the page", () => {
  const form = new FormData()
  const fields: readonly (readonly [string, string])[] = [
    ["pictures", "pic_b"],
    ["pictures", "pic_a"],
    ["title_vi", "Mật ong"],
    ["kind", "food-dry"],
    ["variants.4.unit", "chai"],
    ["variants.4.price_vnd", "45.5"],
    ["variants.4.stock", ""],
    ["variants.4.low_stock", "8"],
    ["variants.1.unit", "hộp"],
    ["season_months", "7"],
    ["label.ingredients", "Mật ong\r\n100%"],
    ["label.usage", ""],
    ["delivery_province_codes", "20"],
    ["key", "not part of it"],
  ]
  for (const [name, value] of fields) form.append(name, value)
  expect(draftOfForm(form)).toEqual({
    pictures: ["pic_b", "pic_a"],
    title_vi: "Mật ong",
    group: "food",
    product_class: "dry",
    variants: [{ unit: "chai", price_vnd: "45.5", low_stock: "8" }, { unit: "hộp" }],
    season_months: ["7"],
    label: { ingredients: "Mật ong\n100%" },
    delivery_province_codes: ["20"],
  })
})

test("an empty form is an empty draft", () => {
  expect(draftOfForm(new FormData())).toEqual({
    pictures: [],
    variants: [],
    season_months: [],
    label: {},
    delivery_province_codes: [],
  })
})
