import { expect, test } from "vitest"
import { Screen, seconds } from "./screen"

test("elapsed time reads as people say it", () => {
  expect(seconds(0, 420)).toBe("0.4 s")
  expect(seconds(0, 43_200)).toBe("43 s")
  expect(seconds(0, 125_000)).toBe("2 min 5 s")
})

test("away from a terminal every line is whole, and a quick step is one line", async () => {
  const written: string[] = []
  const screen = new Screen({ write: (text: string) => written.push(text) }, false)
  await screen.step("database", async () => screen.line("a remark"))
  expect(written).toEqual(["a remark\n", "✓ database (0.0 s)\n"])
})

test("a step that fails is marked, and its error passes on", async () => {
  const written: string[] = []
  const screen = new Screen({ write: (text: string) => written.push(text) }, false)
  await expect(screen.step("migrating", () => Promise.reject(new Error("no table")))).rejects.toThrow("no table")
  expect(written.join("")).toMatch(/^✗ migrating/)
})

test("on a terminal a line that is printed meanwhile does not run into the live one", async () => {
  const written: string[] = []
  const screen = new Screen({ write: (text: string) => written.push(text), columns: 40 }, true)
  await screen.step("building", async () => screen.line("a remark"))
  expect(written.join("")).toBe("  building 0.0 s\r\u001b[2Ka remark\n  building 0.0 s\r\u001b[2K✓ building (0.0 s)\n")
})
