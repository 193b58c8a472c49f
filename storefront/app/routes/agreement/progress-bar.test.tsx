import { expect, test } from "vitest"

import { renderAt } from "~/ui/render-at"

import { ProgressBar } from "./progress-bar"

const at = (shareBp: number | null, pace: "no_report" | "on_time" | "ahead", address = "/kenh-htx/thoa-thuan") =>
  renderAt(address, <ProgressBar shareBp={shareBp} pace={pace} />)

test("nothing reported is said so, and never drawn as 0%", async () => {
  const html = await at(0, "no_report")
  expect(html).toContain("Chưa có báo cáo")
  expect(html).not.toContain("0%")
  expect(html).not.toContain("aria-valuenow")
})

test("a share is read in words, in each language, and more than promised fills the bar once", async () => {
  expect(await at(8_512, "on_time")).toContain("Đã giao 85,1% số cam kết")
  expect(await at(8_512, "on_time", "/en/kenh-htx/thoa-thuan")).toContain("85.1% of the committed quantity")
  const over = await at(12_000, "ahead")
  expect(over).toContain("120%")
  expect(over).toContain("width:100%")
})
