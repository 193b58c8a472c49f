import { expect, test } from "vitest"

import { viewpointOf } from "./viewpoint"

const party = (organization_id: string | null) => ({
  side: "buyer" as const,
  organization_id,
  handle: null,
  name: "Bếp ăn",
  tax_code: null,
  phone: null,
  commune: null,
})

test("staff of a party record deliveries, its manager signs, and only the seller says what was paid", () => {
  const seen = { state: "in_progress", own_side: "seller", buyer: party("org_1") } as const
  expect(viewpointOf("cooperative", "staff", seen)).toMatchObject({ mayDeliver: true, maySign: false, mayPay: false })
  expect(viewpointOf("cooperative", "manager", seen)).toMatchObject({ maySign: true, mayPay: true })
  expect(viewpointOf("enterprise", "manager", { ...seen, own_side: "buyer" }).mayPay).toBe(false)
})

test("the alliance acts only for a buyer that cannot sign in, and a viewer only looks", () => {
  const seen = { state: "in_progress", own_side: null } as const
  const acts = (may: boolean) => ({ mayDeliver: may, mayReturn: may })
  expect(viewpointOf("alliance", "officer", { ...seen, buyer: party("org_1") })).toMatchObject(acts(false))
  expect(viewpointOf("alliance", "officer", { ...seen, buyer: party(null) })).toMatchObject(acts(true))
  expect(viewpointOf("alliance", "viewer", { ...seen, buyer: party(null) })).toMatchObject({
    mayDeliver: false,
    mayReturn: false,
    mayPropose: false,
    mayDecide: false,
    mayRaise: false,
  })
})

test("only the buyer calls off, and only while an agreement runs", () => {
  const seen = { state: "in_progress", own_side: "buyer", buyer: party("org_1") } as const
  expect(viewpointOf("enterprise", "staff", seen).mayCallOff).toBe(true)
  expect(viewpointOf("cooperative", "manager", seen).mayCallOff).toBe(true)
  expect(viewpointOf("cooperative", "manager", { ...seen, own_side: "seller" })).toMatchObject({
    mayCallOff: false,
    seesCallOffs: true,
  })
  expect(viewpointOf("alliance", "officer", { ...seen, own_side: null }).mayCallOff).toBe(false)
  for (const state of ["draft", "paused", "completed", "ended_early"] as const)
    expect(viewpointOf("enterprise", "manager", { ...seen, state }).mayCallOff).toBe(false)
})

test("nothing is delivered under an agreement that is not signed or paused", () => {
  for (const state of ["draft", "paused"] as const)
    expect(viewpointOf("cooperative", "manager", { state, own_side: "seller", buyer: party("org_1") }).mayDeliver).toBe(
      false,
    )
})
