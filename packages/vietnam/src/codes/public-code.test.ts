import { expect, test } from "vitest"
import { makePublicCode, normalizePublicCode } from "./public-code"

test("a code is made of the random bytes and nothing else", () => {
  expect(makePublicCode(Uint8Array.of(0, 0, 0, 0, 0))).toBe("LK-0000-0000")
  expect(makePublicCode(Uint8Array.of(255, 255, 255, 255, 255))).toBe("LK-ZZZZ-ZZZZ")
  expect(makePublicCode(Uint8Array.of(0, 0, 0, 0, 33, 99))).toBe("LK-0000-0011")
  expect(() => makePublicCode(Uint8Array.of(1, 2, 3, 4))).toThrow(RangeError)
})

test("codes differ when their bytes do, and hold no letter that is misread", () => {
  const codes = new Set<string>()
  for (let n = 0; n < 5_000; n += 1) {
    const code = makePublicCode(Uint8Array.of(n & 255, n >> 8, (n * 7) & 255, (n * 31) & 255, (n * 101) & 255))
    expect(code).toMatch(/^LK-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(normalizePublicCode(code)).toBe(code)
    codes.add(code)
  }
  expect(codes.size).toBe(5_000)
})

test("a code is understood however it is typed", () => {
  for (const typed of ["LK-01AB-1CDE", "lk-o1ab-icde", "LK 01AB 1CDE", "lkolabLcde", "01ab1cde", " LK–01AB–1CDE "]) {
    expect(normalizePublicCode(typed), typed).toBe("LK-01AB-1CDE")
  }
})

test("what cannot be a code is none", () => {
  for (const typed of [
    "",
    "LK",
    "LK-01AB-1CD",
    "LK-01AB-1CDEF",
    "LK-01AU-1CDE",
    "LK01AB1C",
    "XX-01AB-1CDE",
    "LK-01AB-1CD€",
  ]) {
    expect(normalizePublicCode(typed), typed).toBeNull()
  }
})
