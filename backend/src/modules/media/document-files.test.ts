import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { expect, test } from "vitest"
import { documentPath, storeDocument } from "./document-files"

test("a document is kept by what it holds, once, whole, and the file that was handed in is left alone", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "lienket-documents-"))
  try {
    const file = path.join(folder, "bien-ban.pdf")
    await writeFile(file, "%PDF-1.7 biên bản")
    const [sha256, again] = await Promise.all([storeDocument(folder, file), storeDocument(folder, file)])
    expect(again).toBe(sha256)
    expect(await readdir(path.join(folder, "documents"))).toEqual([sha256])
    expect(await readFile(documentPath(folder, sha256), "utf8")).toBe("%PDF-1.7 biên bản")
    expect(await readFile(file, "utf8")).toBe("%PDF-1.7 biên bản")
  } finally {
    await rm(folder, { recursive: true })
  }
})
