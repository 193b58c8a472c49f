import { addMonthsToDate } from "@lienket/vietnam"
import { expect, test } from "vitest"
import { demoMembers } from "../organizations/demo-accounts"
import { demoCertificates } from "./demo-certificates"
import { demoProducts } from "./demo-products"

const today = "2026-11-22"

test("every ranked product has one certificate and no other product has any", () => {
  expect(demoCertificates(today).map((certificate) => certificate.product_handle)).toEqual(
    demoProducts.filter((product) => product.stars !== null).map((product) => product.handle),
  )
})

test("a certificate lasts 36 months from the day it was decided", () => {
  for (const certificate of demoCertificates(today)) {
    expect(certificate.valid_from).toBe(certificate.decided_on)
    expect(certificate.valid_until).toBe(addMonthsToDate(certificate.valid_from, 36))
    expect(certificate.decided_on <= today).toBe(true)
  }
})

test("a sourced year is kept, so certificates of 2020 to 2022 have expired", () => {
  for (const certificate of demoCertificates(today)) {
    const product = demoProducts.find(({ handle }) => handle === certificate.product_handle)
    expect(certificate.is_demo).toBe(product?.stars_year === null)
    if (product?.stars_year === null) continue
    expect(Number(certificate.valid_from.slice(0, 4))).toBe(product?.stars_year)
    if (Number(product?.stars_year) <= 2022) expect(certificate.valid_until < today).toBe(true)
  }
})

test("where no year is known about two thirds are valid and some end within 90 days", () => {
  for (const seedingDay of [today, "2027-03-31", "2028-02-29"]) {
    const invented = demoCertificates(seedingDay).filter((certificate) => certificate.is_demo)
    const valid = invented.filter((certificate) => certificate.valid_until >= seedingDay)
    expect(valid.length / invented.length).toBeGreaterThan(0.6)
    expect(valid.length / invented.length).toBeLessThan(0.75)
    const soon = addMonthsToDate(seedingDay, 3)
    expect(valid.filter((certificate) => certificate.valid_until <= soon)).toHaveLength(3)
  }
})

test("scores lie within the band of their stars and 70 points earn four", () => {
  const lowest = { 3: 50, 4: 70, 5: 90 }
  const below = { 3: 70, 4: 90, 5: 101 }
  for (const { stars, score } of demoCertificates(today)) {
    expect(score).toBeGreaterThanOrEqual(lowest[stars])
    expect(score).toBeLessThan(below[stars])
  }
  expect(demoCertificates(today).find(({ product_handle }) => product_handle === "ngong-hoa-cai")).toMatchObject({
    score: 70,
    stars: 4,
  })
})

test("the deciding authority is the one of its time", () => {
  const byProduct = new Map(demoCertificates(today).map((certificate) => [certificate.product_handle, certificate]))
  expect(byProduct.get("mien-dong-tai-hoan")).toMatchObject({ authority_level: "ministry" })
  expect(byProduct.get("giam-chuoi-manh-minh")).toMatchObject({
    authority_level: "province",
    authority_vi: "UBND tỉnh Bắc Kạn",
  })
  expect(byProduct.get("tra-mang-tay")).toMatchObject({
    authority_level: "district",
    authority_vi: "UBND huyện Ninh Phước",
  })
  expect(byProduct.get("mat-ong-ngu-gia-bi")).toMatchObject({
    authority_level: "province",
    authority_vi: "UBND tỉnh Lạng Sơn",
  })
})

test("each demo manager of a cooperative can show a valid certificate", () => {
  const valid = new Set(
    demoCertificates(today)
      .filter((certificate) => certificate.valid_until >= today)
      .map((certificate) => certificate.product_handle),
  )
  for (const email of ["htx1", "htx2", "htx3"].map((name) => `${name}@lienket.example`)) {
    const handle = demoMembers.find((member) => member.email === email)?.organization_handle
    const products = demoProducts.filter((product) => product.organization_handle === handle)
    expect(products.some((product) => valid.has(product.handle))).toBe(true)
  }
})
