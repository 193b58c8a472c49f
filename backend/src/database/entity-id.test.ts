import { generateEntityId } from "@medusajs/framework/utils"
import { expect, test } from "vitest"
import { entityIds } from "./entity-id"

test("many ids look like Medusa's own, differ, and ascend", () => {
  const [one, other] = [entityIds("prod"), entityIds("prod")]
  const ids = Array.from({ length: 70_000 }, () => one())
  expect(new Set([...ids, other()]).size).toBe(70_001)
  expect(ids).toEqual(ids.toSorted())
  const shape = /^prod_[0-9A-HJKMNP-TV-Z]{26}$/
  expect(generateEntityId("", "prod")).toMatch(shape)
  expect(ids.filter((id) => !shape.test(id))).toEqual([])
})
