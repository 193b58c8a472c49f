import type { Certificate } from "@lienket/contracts"
import { expect, test } from "vitest"

import { renderAt } from "~/ui/render-at"

import { Certificates } from "./certificates"

const certificate: Certificate = {
  number: "12/GCN-OCOP",
  decision_number: "1850/QĐ-UBND",
  decided_on: "2024-12-20",
  authority: "UBND tỉnh Lạng Sơn",
  authority_level: "province",
  stars: 4,
  score: 72.5,
  valid_from: "2024-12-20",
  valid_until: "2027-12-19",
  state: "valid",
  is_demo: false,
}

test("a valid certificate shows its stars, its number, who issued it and its last day", async () => {
  const html = await renderAt("/san-pham/quyt", <Certificates certificates={[certificate]} />)
  expect(html).toContain('aria-label="OCOP 4 sao"')
  expect(html).toContain("Còn hạn")
  for (const fact of ["12/GCN-OCOP", "1850/QĐ-UBND ngày 20/12/2024", "UBND tỉnh Lạng Sơn", "đến hết 19/12/2027"]) {
    expect(html).toContain(fact)
  }
})

test("an expired certificate stays readable, is called expired, and shows no stars", async () => {
  const expired: Certificate = { ...certificate, valid_from: "2021-12-20", valid_until: "2024-12-19", state: "expired" }
  const html = await renderAt("/san-pham/quyt", <Certificates certificates={[expired]} />)
  expect(html).not.toContain("OCOP 4 sao")
  expect(html).toContain("Đã hết hạn")
  expect(html).toContain("đến hết 19/12/2024")
})

test("a valid certificate of two stars bears no OCOP stars: the sign begins at three", async () => {
  const html = await renderAt("/san-pham/quyt", <Certificates certificates={[{ ...certificate, stars: 2 }]} />)
  expect(html).not.toContain('role="img"')
  expect(html).toContain("Hạng 2 sao")
})

test("a number made up for the demonstration is called that", async () => {
  const html = await renderAt("/en/san-pham/quyt", <Certificates certificates={[{ ...certificate, is_demo: true }]} />)
  expect(html).toContain("The number of the certificate is illustrative.")
})

test("a product that was never rated says so", async () => {
  const html = await renderAt("/san-pham/quyt", <Certificates certificates={[]} />)
  expect(html).toContain("chưa có giấy chứng nhận OCOP")
})
