import { expect, test } from "vitest"
import { badgeStars, certificateState } from "./certificate-validity"

const certificate = { valid_from: "2020-05-22", valid_until: "2023-05-22", revoked_on: null, stars: 4 }

test("a certificate holds from its first to its last day, both included", () => {
  expect(certificateState(certificate, "2020-05-21")).toBe("not_yet_valid")
  expect(certificateState(certificate, "2020-05-22")).toBe("valid")
  expect(certificateState(certificate, "2023-05-22")).toBe("valid")
  expect(certificateState(certificate, "2023-05-23")).toBe("expired")
})

test("a revoked certificate stops on the day it is revoked and is never called expired", () => {
  const revoked = { ...certificate, revoked_on: "2021-01-10" }
  expect(certificateState(revoked, "2021-01-09")).toBe("valid")
  expect(certificateState(revoked, "2021-01-10")).toBe("revoked")
  expect(certificateState(revoked, "2026-11-22")).toBe("revoked")
})

test("an expired certificate shows no stars until it is renewed", () => {
  expect(badgeStars([certificate], "2026-11-22")).toBeNull()
  const renewed = { ...certificate, valid_from: "2026-11-22", valid_until: "2029-11-22", stars: 3 }
  expect(badgeStars([certificate, renewed], "2026-11-21")).toBeNull()
  expect(badgeStars([certificate, renewed], "2026-11-22")).toBe(3)
})

test("one or two stars carry no OCOP mark", () => {
  expect(badgeStars([{ ...certificate, stars: 2 }], "2022-01-01")).toBeNull()
  expect(badgeStars([{ ...certificate, stars: 3 }], "2022-01-01")).toBe(3)
})

test("of two certificates that hold, the higher one shows", () => {
  expect(badgeStars([{ ...certificate, stars: 3 }, certificate], "2022-01-01")).toBe(4)
})
