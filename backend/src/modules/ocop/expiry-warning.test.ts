import { expect, test } from "vitest"
import { warningStepOf } from "./expiry-warning"

test("a seller is warned 180, 90 and 30 days ahead and on the last day", () => {
  expect([181, 180, 91, 90, 31, 30, 1, 0, -1].map(warningStepOf)).toEqual([null, 180, 180, 90, 90, 30, 30, 0, null])
})
