import type { KeptPicture } from "@lienket/contracts"
import { expect, test } from "vitest"

import { changePhotos, isUnderWay, photosOf, type PhotoChange, type PhotoList } from "./photo-list"

const picture = { base: "/media/a", widths: [320], width: 320, height: 240, color: "#888888", placeholder: "" }
const kept = (id: string): KeptPicture => ({ id, picture })
const three = photosOf([kept("a"), kept("b"), kept("c")])
const keys = ({ photos }: PhotoList) => photos.map(({ key }) => key).join("")
const after = (list: PhotoList, ...changes: PhotoChange[]) => changes.reduce(changePhotos, list)

test("photographs change places, and never leave the row", () => {
  expect(keys(after(three, { type: "moved", from: 2, to: 0 }))).toBe("cab")
  expect(keys(after(three, { type: "moved", from: 0, to: 1 }))).toBe("bac")
  expect(keys(after(three, { type: "moved", from: 0, to: -1 }))).toBe("abc")
  expect(keys(after(three, { type: "moved", from: 2, to: 3 }))).toBe("abc")
})

test("one that was taken out comes back to its place until something else is done", () => {
  const without = after(three, { type: "removed", key: "b" })
  expect(keys(without)).toBe("ac")
  expect(keys(after(without, { type: "restored" }))).toBe("abc")
  expect(keys(after(without, { type: "moved", from: 0, to: 1 }, { type: "restored" }))).toBe("ca")
})

test("a photograph that arrives after it was taken out comes back kept", () => {
  const list = after(
    photosOf([]),
    { type: "chosen", photos: [{ key: "1", sent: 0 }] },
    { type: "removed", key: "1" },
    { type: "kept", key: "1", kept: kept("a") },
    { type: "restored" },
  )
  expect(list.photos).toMatchObject([{ key: "1", id: "a", sent: 1 }])
})

test("the same photograph chosen twice is one", () => {
  const list = after(
    three,
    { type: "chosen", photos: [{ key: "1", sent: 0 }] },
    { type: "kept", key: "1", kept: kept("b") },
  )
  expect(keys(list)).toBe("abc")
})

test("what failed is not under way any more, and is again once it is retried", () => {
  const chosen = after(photosOf([]), { type: "chosen", photos: [{ key: "1", sent: 0 }] })
  const failed = after(chosen, { type: "failed", key: "1", message: "Mất mạng", again: true })
  const underWay = (list: PhotoList) => list.photos.filter(isUnderWay).length
  expect([chosen, failed, after(failed, { type: "retried", key: "1" })].map(underWay)).toEqual([1, 0, 1])
})
