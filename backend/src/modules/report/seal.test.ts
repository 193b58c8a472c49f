import fc from "fast-check"
import { expect, it } from "vitest"
import { sealOf } from "./seal"

const record = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_]{0,9}$/), fc.string())
const said = { comments: {}, reasons: {}, document_ids: [] }

it("the same content has the same seal, in whatever order it was typed", () => {
  fc.assert(
    fc.property(record, (values) => {
      const backwards = Object.fromEntries(Object.entries(values).toReversed())
      expect(sealOf({ ...said, values: backwards })).toBe(sealOf({ ...said, values }))
    }),
  )
  expect(sealOf({ ...said, values: {}, document_ids: ["b", "a"] })).toBe(
    sealOf({ ...said, values: {}, document_ids: ["a", "b"] }),
  )
})

it("another value, or the same one elsewhere, has another", () => {
  const seals = [
    sealOf({ ...said, values: { a: "1" } }),
    sealOf({ ...said, values: { a: "2" } }),
    sealOf({ ...said, values: { b: "1" } }),
    sealOf({ ...said, values: {}, comments: { a: "1" } }),
    sealOf({ ...said, values: {}, reasons: { a: "1" } }),
    sealOf({ ...said, values: {}, document_ids: ["a"] }),
  ]
  expect(new Set(seals).size).toBe(seals.length)
})
