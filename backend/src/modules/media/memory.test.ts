import { execFile } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { promisify } from "node:util"
import sharp from "sharp"
import { expect, onTestFinished, test } from "vitest"

const script = path.join(__dirname, "measure-memory.ts")

/** Growth of the memory of a process that, started as the backend is, takes in these files at once; in MB. */
const growth = async (files: readonly string[]): Promise<number> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--conditions=source", script, ...files],
    { env: { ...process.env, MALLOC_ARENA_MAX: "2" } },
  )
  return Number(stdout)
}

/** The kind that a decoder must hold whole, before it can give out the first line. */
const progressive = async (width: number, height: number): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), "lienket-memory-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = path.join(folder, "photo.jpg")
  await sharp({ create: { width, height, channels: 3, background: "#6a8f5a" } })
    .jpeg({ progressive: true, chromaSubsampling: "4:4:4" })
    .toFile(file)
  return file
}

test("a photograph of 50 megapixels of the hungriest kind needs less than 450 MB", { timeout: 120_000 }, async () => {
  expect(await growth([await progressive(8_660, 5_773)])).toBeLessThan(450)
})

test("eight photographs at once do not need eight times as much", { timeout: 120_000 }, async () => {
  const photo = await progressive(4_900, 3_266)
  const one = await growth([photo])
  expect(await growth(Array.from({ length: 8 }, () => photo))).toBeLessThan(3 * one)
})
