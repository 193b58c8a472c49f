import { expect, test } from "vitest"
import { matcherOf, partyKey, type KnownOrganization, type WrittenParty } from "./parties"

const known = (id: string, name: string, kind = "cooperative", tax_code: string | null = null): KnownOrganization => ({
  id,
  name,
  kind,
  tax_code,
  province: "Lạng Sơn",
})
const organizations = [
  known("quang-lac", "HTX Quảng Lạc", "cooperative", "0314409058"),
  known("binh-gia", "HTX Nông nghiệp Bình Gia"),
  known("binh-gia-2", "HTX Dịch vụ Bình Gia xanh"),
  known("mart", "Công ty TNHH Siêu thị Minh Họa", "enterprise"),
]
const match = matcherOf(organizations, [])
const written = (side: WrittenParty["side"], name: string, tax_code: string | null = null): WrittenParty => ({
  side,
  name,
  tax_code,
})
const resultOf = ({ match: how, organization, candidates }: ReturnType<typeof match>) => [
  how,
  organization?.id ?? candidates.map(({ id }) => id),
]

test("a tax code or a name in another spelling is enough", () => {
  expect(resultOf(match(written("seller", "Hợp tác xã QUANG LAC")))).toEqual(["name", "quang-lac"])
  expect(resultOf(match(written("seller", "HTX Quảng Lạc", "0314409058")))).toEqual(["tax_code", "quang-lac"])
  expect(resultOf(match(written("seller", "", "0314409058")))).toEqual(["tax_code", "quang-lac"])
  expect(resultOf(match(written("buyer", "Cty TNHH Siêu thị Minh Hoạ")))).toEqual(["name", "mart"])
})

test("who is only similar, or contradicts itself, is left to the officer", () => {
  expect(resultOf(match(written("seller", "HTX Bình Gia")))).toEqual(["unsure", ["binh-gia-2", "binh-gia"]])
  expect(resultOf(match(written("seller", "HTX Hồi Văn Quan", "0314409058")))).toEqual(["unsure", ["quang-lac"]])
  expect(resultOf(match(written("seller", "HTX Quảng Lạc", "0100109106")))).toEqual(["unsure", ["quang-lac"]])
})

test("a buyer nobody knows is only named, a seller is not; an enterprise sells nothing", () => {
  expect(resultOf(match(written("buyer", "Chợ Kỳ Lừa")))).toEqual(["named", []])
  expect(resultOf(match(written("seller", "HTX Không Ai Biết")))).toEqual(["unknown", []])
  expect(resultOf(match(written("seller", "Công ty TNHH Siêu thị Minh Họa")))).toEqual(["unknown", []])
})

test("what the officer chose holds, but nobody sells who may not", () => {
  const seller = written("seller", "HTX Bình Gia")
  const buyer = written("buyer", "HTX Bình Gia")
  const chosen = matcherOf(organizations, [
    { key: partyKey(seller), organization_id: "binh-gia" },
    { key: partyKey(buyer), organization_id: null },
  ])
  expect(resultOf(chosen(seller))).toEqual(["chosen", "binh-gia"])
  expect(resultOf(chosen(buyer))).toEqual(["named", []])
  const wrong = matcherOf(organizations, [{ key: partyKey(seller), organization_id: "mart" }])
  expect(wrong(seller).match).toBe("unsure")
  const unnamed = matcherOf(organizations, [{ key: partyKey(seller), organization_id: null }])
  expect(unnamed(seller).match).toBe("unsure")
})
