import { expect, test } from "vitest"
import { firstBarrier } from "./traversable"

const postgres = { uid: 101, gid: 104 }
const folders: Record<string, { uid: number; gid: number; mode: number }> = {
  "/": { uid: 0, gid: 0, mode: 0o755 },
  "/root": { uid: 0, gid: 0, mode: 0o700 },
  "/root/lienket": { uid: 0, gid: 0, mode: 0o755 },
  "/srv": { uid: 0, gid: 104, mode: 0o710 },
  "/srv/data": { uid: 101, gid: 0, mode: 0o700 },
  "/odd": { uid: 101, gid: 104, mode: 0o001 },
}
const modeOf = (folder: string) => folders[folder] ?? { uid: 0, gid: 0, mode: 0 }

test("a private home on the way is named, not the folder below it", () => {
  expect(firstBarrier(postgres, "/root/lienket", modeOf)).toBe("/root")
})

test("owner and group are let through by their own bits", () => {
  expect(firstBarrier(postgres, "/srv/data", modeOf)).toBeUndefined()
})

test("an owner without the bit is not helped by the bit of the others", () => {
  expect(firstBarrier(postgres, "/odd", modeOf)).toBe("/odd")
})
