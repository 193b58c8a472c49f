import { expect, it } from "vitest"
import { hashOfLinkToken, linkExpires, linkFault, makeLinkToken } from "./links"

const at = new Date("2026-11-26T10:00:00Z")
const link = { used_at: null, expires_at: new Date("2026-12-01T00:00:00Z"), round: 1 }
const open = { isOver: false, round: 1 }

it("a link opens its case until it expires, is answered, others are asked or the case is over", () => {
  expect(linkFault(link, open, at)).toBeNull()
  expect(linkFault({ ...link, expires_at: at }, open, at)).toBe("link_expired")
  expect(linkFault({ ...link, used_at: at }, open, at)).toBe("link_used")
  expect(linkFault(link, { isOver: true, round: 1 }, at)).toBe("link_closed")
  expect(linkFault(link, { isOver: false, round: 2 }, at)).toBe("link_closed")
})

it("a link lives thirty days beyond the deadline, to the end of the day in Viet Nam", () => {
  expect(linkExpires("2026-12-17", "2026-11-26").toISOString()).toBe("2027-01-16T16:59:59.999Z")
  expect(linkExpires("2026-11-20", "2026-11-26").toISOString()).toBe("2026-12-26T16:59:59.999Z")
})

it("what is kept of a token does not show it", () => {
  const token = makeLinkToken()
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(hashOfLinkToken(token)).toMatch(/^[0-9a-f]{64}$/)
  expect(hashOfLinkToken(token)).not.toContain(token)
})
