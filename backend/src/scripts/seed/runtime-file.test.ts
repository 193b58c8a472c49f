import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { writeRuntimeFile } from "./runtime-file"

const temporaryFile = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), "lienket-runtime-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  return path.join(folder, "runtime.json")
}

const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, "utf8"))

test("what others keep in the runtime file stays, and only its owner may read it", async () => {
  const file = await temporaryFile()
  await writeFile(file, JSON.stringify({ shop_port: 3000, publishable_key: "old" }), { mode: 0o644 })
  await writeRuntimeFile(file, { publishable_key: "new" })
  expect(await read(file)).toEqual({ shop_port: 3000, publishable_key: "new" })
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test("a setup link that nobody needs any more is taken out", async () => {
  const file = await temporaryFile()
  await writeRuntimeFile(file, { operator_setup_url: "http://localhost:9000/app/invite" })
  await writeRuntimeFile(file, { publishable_key: "pk", operator_setup_url: undefined })
  expect(await read(file)).toEqual({ publishable_key: "pk" })
})

test("a damaged runtime file is written anew", async () => {
  const file = await temporaryFile()
  await writeFile(file, '{"publishable_')
  await writeRuntimeFile(file, { publishable_key: "pk" })
  expect(await read(file)).toEqual({ publishable_key: "pk" })
})
