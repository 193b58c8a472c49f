import { createHash, randomUUID } from "node:crypto"
import { constants, createReadStream } from "node:fs"
import { copyFile, mkdir, rename } from "node:fs/promises"
import path from "node:path"
import { pipeline } from "node:stream/promises"
import type { KeptDocument } from "@lienket/contracts"
import { fileKind } from "./file-kind"

export const acceptedDocuments = "PDF, JPEG, PNG, WebP"

const types: Readonly<Record<string, KeptDocument["type"]>> = {
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
}

/** The media type of a document by its content, or undefined when it is of no kind that we keep. */
export const documentType = async (file: string): Promise<KeptDocument["type"] | undefined> =>
  types[(await fileKind(file)) ?? ""]

/** Where a document lies: by what it holds, so that it can neither be guessed nor changed unnoticed. */
export const documentPath = (folder: string, sha256: string): string => path.join(folder, "documents", sha256)

/** Keeps a copy of a file where documents are; it may lie on another disk. @returns its SHA-256. */
export const storeDocument = async (folder: string, file: string): Promise<string> => {
  const hash = createHash("sha256")
  await pipeline(createReadStream(file), hash)
  const sha256 = hash.digest("hex")
  await mkdir(path.join(folder, "documents"), { recursive: true, mode: 0o700 })
  const kept = documentPath(folder, sha256)
  const draft = `${kept}.${randomUUID()}`
  await copyFile(file, draft, constants.COPYFILE_FICLONE)
  await rename(draft, kept)
  return sha256
}
