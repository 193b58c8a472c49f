import { expect, test } from "vitest"

import { askedActions } from "../order/order-actions"
import { reasonChoices, reasonSentence } from "./reasons"

test("the buyer reads the usual reason, and what was added to it", () => {
  expect(reasonSentence("Hết hàng hoặc không đủ số lượng", "")).toBe("Hết hàng hoặc không đủ số lượng")
  expect(reasonSentence("Hết hàng hoặc không đủ số lượng", "vụ sau có lại")).toBe(
    "Hết hàng hoặc không đủ số lượng: vụ sau có lại",
  )
})

test("another reason is what was written", () => {
  expect(reasonSentence(null, "Đường sạt lở")).toBe("Đường sạt lở")
})

test("whatever is asked, one may say something else", () => {
  for (const action of askedActions) expect(reasonChoices[action].at(-1)).toBe("other")
})
