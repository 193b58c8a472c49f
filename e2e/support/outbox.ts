import { readdir, readFile } from "node:fs/promises"
import path from "node:path"

const folder = process.env.OUTBOX ?? path.join(import.meta.dirname, "..", "..", ".data", "outbox")

export interface Letter {
  readonly to: string
  /** As it is read: without a form for pictures and fonts. */
  readonly text: string
}

/** To whom the running copy has written a letter in which a text stands. */
export const readersOfLettersWith = async (text: string): Promise<string[]> =>
  (await lettersWith(text)).map(({ to }) => to)

/** The letters of the running copy in which a text stands, however its lines are broken. */
export const lettersWith = async (text: string): Promise<Letter[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".eml"))
  const letters = await Promise.all(names.map(async (name) => read(await readFile(path.join(folder, name), "utf8"))))
  return letters.filter((letter) => inOneLine(letter.text).includes(inOneLine(text)))
}

const read = (source: string): Letter => ({
  to: /^To: (.+)$/m.exec(source)?.[1]?.trim() ?? "",
  text: unquoted(source.split(/^Content-Type: text\/html/m)[0] ?? ""),
})

/** Quoted-printable (RFC 2045, 6.7), as letters are written. */
const unquoted = (source: string): string =>
  source
    .replace(/=\r?\n/g, "")
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"))

const inOneLine = (text: string): string => text.replace(/\s+/g, " ").trim()
