import { expect, test } from "vitest"
import { hashOf, noHash } from "./entry"

const entry = {
  id: "aud_1",
  organization_id: "org_1",
  position: 1,
  actor: { type: "member", id: "mem_1", name: "Nguyễn Thị Thử" },
  action: "product.price_changed",
  subject_type: "product",
  subject_id: "prod_1",
  data: { before: { price_vnd: 1 }, after: { price_vnd: 2 } },
  at: new Date("2026-11-26T01:02:03.004Z"),
  previous_hash: noHash,
} as const

test("an entry hashes the same whatever the order of its keys, and otherwise for any change", () => {
  const { data, at, ...rest } = entry
  const turned = { at, data: { after: data.after, before: data.before }, ...rest }
  expect(hashOf(turned)).toBe(hashOf(entry))
  const changes = [
    { data: { ...data, after: { price_vnd: 3 } } },
    { at: new Date("2026-11-26T01:02:03.005Z") },
    { previous_hash: "1".repeat(64) },
    { actor: { ...entry.actor, name: null } },
    { position: 2 },
  ]
  const hashes = changes.map((change) => hashOf({ ...entry, ...change }))
  expect(new Set([hashOf(entry), ...hashes]).size).toBe(changes.length + 1)
})
