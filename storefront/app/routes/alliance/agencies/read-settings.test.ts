import { expect, test } from "vitest"

import { readSettings, settingFaults } from "./read-settings.server"

const form = (fields: readonly (readonly [string, string])[]) => {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

test("agencies that help are read for each category, and who leads is none of them", () => {
  const { values, wish } = readSettings(
    form([
      ["answer_days", "10"],
      ["lead_credit", "agy_bank"],
      ["co_credit", "agy_trade"],
      ["co_credit", "agy_bank"],
      ["co_label", "agy_trade"],
      ["lead_price", ""],
    ]),
  )
  expect(wish.answer_days).toBe(10)
  expect(wish.rules).toEqual([
    { category: "credit", lead_id: "agy_bank", co_ids: ["agy_trade"] },
    { category: "label", lead_id: null, co_ids: ["agy_trade"] },
  ])
  expect(values.co_credit).toBe("agy_trade,agy_bank")
})

test("what the contract refuses in a rule is told at the field of its category", () => {
  const { wish } = readSettings(form([["lead_credit", "agy_bank"]]))
  expect(settingFaults({ "rules.0.co_ids": "Nhiều quá", reason: "Xin điền" }, wish)).toEqual({
    co_credit: "Nhiều quá",
    reason: "Xin điền",
  })
})
