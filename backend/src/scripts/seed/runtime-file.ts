import { readFile, rename, writeFile } from "node:fs/promises"
import { z } from "zod"

const record = z.record(z.string(), z.unknown())

const readRecord = async (file: string): Promise<Record<string, unknown>> => {
  try {
    return record.parse(JSON.parse(await readFile(file, "utf8")))
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {}
    // Whatever damaged the file, all that bootstrap puts there it can put there again.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return {}
    throw error
  }
}

/**
 * Sets keys of the JSON file the launcher reads; `undefined` takes one out, the others stay.
 * Only the owner may read it: a setup link is a key to the house.
 */
export const writeRuntimeFile = async (
  file: string,
  changes: Readonly<Record<string, string | undefined>>,
): Promise<void> => {
  const draft = `${file}.${process.pid}`
  const content = { ...(await readRecord(file)), ...changes }
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, file)
}
