import { expect, test } from "vitest"
import { requireDiskSpace } from "./disk"

test("too small a disk is refused with what is needed and what there is", () => {
  expect(() => requireDiskSpace("/srv", 1.5e9, () => 0.4e9)).toThrow(/1\.5 GB .*\/srv has 0\.4 GB/)
})

test("room enough is no matter", () => {
  expect(() => requireDiskSpace("/srv", 1.5e9, () => 1.5e9)).not.toThrow()
})
