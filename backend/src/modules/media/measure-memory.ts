import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { storePicture } from "./store-picture"

/** Run as a process of its own: how much more memory it needs, in MB, to take in all of the files named at once. */
const measure = async (files: readonly string[]): Promise<number> => {
  const folder = await mkdtemp(path.join(tmpdir(), "lienket-memory-"))
  try {
    const before = process.resourceUsage().maxRSS
    await Promise.all(files.map((file, number) => storePicture(path.join(folder, String(number)), file)))
    return (process.resourceUsage().maxRSS - before) / 1024
  } finally {
    await rm(folder, { recursive: true })
  }
}

void measure(process.argv.slice(2)).then((megabytes) => process.stdout.write(`${Math.round(megabytes)}\n`))
