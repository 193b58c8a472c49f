import { randomBytes } from "node:crypto"

import { expect, test } from "vitest"

import type { Draft } from "./draft"
import { draftSchema } from "./draft-schema.server"
import { sealedCookie } from "./sealed-cookie.server"

const options = { name: "draft", secret: "a secret of at least thirty-two letters", secure: false, maxAgeSeconds: 60 }

/** What a browser sends back for the cookies it was given. */
function returned(setCookies: readonly string[]): string {
  return setCookies
    .filter((cookie) => !cookie.includes("Max-Age=0"))
    .map((cookie) => cookie.split(";")[0])
    .join("; ")
}

test("what was said comes back and cannot be read in the browser", () => {
  const cookie = sealedCookie(options)
  const said = { contact: { name: "Nguyễn Thị Ánh", phone: "0912345678" } }
  const header = returned(cookie.seal(said))
  expect(header).not.toContain("0912345678")
  expect(Buffer.from(header.split("=")[1] ?? "", "base64url").toString()).not.toContain("0912345678")
  expect(cookie.open(`other=1; ${header}; another=2`)).toEqual(said)
})

test("a changed cookie, a stranger's and none at all hold nothing", () => {
  const cookie = sealedCookie(options)
  const header = returned(cookie.seal({ a: 1 }))
  // Not the last letter: some of its bits are padding.
  const flipped = `${header.slice(0, -4)}${header.at(-4) === "A" ? "B" : "A"}${header.slice(-3)}`
  expect(cookie.open(flipped)).toBeUndefined()
  expect(sealedCookie({ ...options, secret: "another secret, as long as the first" }).open(header)).toBeUndefined()
  expect(cookie.open("draft=nonsense")).toBeUndefined()
  expect(cookie.open(null)).toBeUndefined()
})

test("the longest purchase anybody can type fits into what browsers keep", () => {
  // Random syllables do not compress; every field is as long as the contracts allow, and there are 40 cooperatives.
  const syllables = (length: number) =>
    Array.from(randomBytes(length), (byte) => String.fromCharCode(0x1ea0 + (byte % 90))).join("")
  const cooperatives = Array.from({ length: 40 }, (_, index) => `hop-tac-xa-${randomBytes(6).toString("hex")}-${index}`)
  const said: Draft = draftSchema.parse({
    cart_id: `cart_${randomBytes(13).toString("hex")}`,
    contact: { name: syllables(100), phone: "0912345678", email: `${randomBytes(90).toString("hex")}@example.com` },
    note: syllables(500),
    address: { province_code: "20", commune_code: "06196", line: syllables(200) },
    deliveries: cooperatives.map((cooperative) => ({
      cooperative,
      option_id: `so_${randomBytes(13).toString("hex")}`,
    })),
    payment: {
      default: "cod",
      per_cooperative: cooperatives.map((cooperative) => ({ cooperative, method: "vietqr" })),
    },
    confirmed_age: 18,
  })
  const cookie = sealedCookie(options)
  const cookies = cookie.seal(said)
  for (const each of cookies) expect(each.length).toBeLessThan(4_096)
  expect(cookie.open(returned(cookies))).toEqual(said)
})

test("a shorter value leaves no piece of a longer one behind", () => {
  const cookie = sealedCookie(options)
  const [, second] = cookie.seal({ short: true })
  expect(second).toContain("draft_1=; Max-Age=0")
})

test("dropping it empties every piece", () => {
  for (const each of sealedCookie(options).seal(undefined)) expect(each).toContain("=; Max-Age=0")
})

test("over https it is never sent in the clear", () => {
  expect(sealedCookie({ ...options, secure: true }).seal({ a: 1 })[0]).toContain("; Secure")
  expect(sealedCookie(options).seal({ a: 1 })[0]).not.toContain("Secure")
})
