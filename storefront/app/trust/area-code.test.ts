import { expect, test } from "vitest"

import { isUsualAreaCode } from "./area-code"

test("codes of export orchards and packing houses look usual, all others are asked about", () => {
  expect(["VN-LSOR-0012", "VN-LSPH-001"].map(isUsualAreaCode)).toEqual([true, true])
  expect(["LS-12", "vn-lsor-0012", "VN-LSOR-MH12"].map(isUsualAreaCode)).toEqual([false, false, false])
})
