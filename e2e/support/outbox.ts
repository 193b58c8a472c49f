import { readdir, readFile } from "node:fs/promises"
import path from "node:path"

const folder = process.env.OUTBOX ?? path.join(import.meta.dirname, "..", "..", ".data", "outbox")

/** To whom the running copy has written a letter in which a text of plain ASCII stands. */
export const readersOfLettersWith = async (text: string): Promise<string[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".eml"))
  const letters = await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")))
  return letters
    .map((letter) => letter.replace(/=\r?\n/g, ""))
    .filter((letter) => letter.includes(text))
    .flatMap((letter) => /^To: (.+)$/m.exec(letter)?.[1]?.trim() ?? [])
}
