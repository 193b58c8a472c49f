import { mkdir, readdir, rm, stat } from "node:fs/promises"
import path from "node:path"
import type { Upload } from "@lienket/contracts"
import { toNfc } from "@lienket/vietnam"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import multer, { MulterError } from "multer"
import { environment, privateFolder } from "../environment"
import { Refusal } from "./refusal"

/** A file that was sent, on disk until the request is answered. */
export interface ReceivedFile {
  readonly path: string
  /** As the sender called it, without folders; it says nothing about the content. */
  readonly name: string
  readonly bytes: number
}

/** What a multipart body may hold besides the file itself: boundaries and the headers of the part. */
const envelopeBytes = 16_384

/**
 * Writes the one file of a request to disk as it arrives, works with it and takes it away again, whatever happened.
 * @throws Refusal `required` (no file), `length_required`, `file_too_large`, `upload_cut_short`, `invalid_data`.
 */
export const withReceivedFile = async <T>(
  req: MedusaRequest,
  res: MedusaResponse,
  { maxBytes }: Upload,
  work: (file: ReceivedFile) => Promise<T>,
): Promise<T> => {
  refuseUnannounced(req, maxBytes)
  const folder = await incomingFolder()
  const receive = multer({
    storage: multer.diskStorage({ destination: folder }),
    // Browsers send names in UTF-8 without saying so.
    defParamCharset: "utf8",
    limits: { fileSize: maxBytes, files: 1, fields: 0, parts: 1, fieldNameSize: 100, headerPairs: 20 },
  }).single("file")
  await new Promise<void>((resolve, reject) =>
    receive(req, res, (error: unknown) => (error === undefined ? resolve() : reject(refusalOf(error, maxBytes)))),
  )
  const { file } = req
  if (file === undefined) throw new Refusal("required", { field: "file" })
  try {
    if (file.size === 0) throw new Refusal("file_unreadable", { field: "file" })
    return await work({ path: file.path, name: plainName(file.originalname), bytes: file.size })
  } finally {
    await rm(file.path, { force: true })
  }
}

/** Before a byte is read: how much is coming must be said, and must not be too much. */
const refuseUnannounced = (req: MedusaRequest, maxBytes: number): void => {
  const isMultipart = /^multipart\/form-data\b/i.test(req.headers["content-type"] ?? "")
  if (!isMultipart) throw new Refusal("required", { field: "file" })
  const length = req.headers["content-length"]
  if (length === undefined) throw new Refusal("length_required", { field: "file" })
  if (Number(length) > maxBytes + envelopeBytes) throw tooLarge(maxBytes)
}

const tooLarge = (maxBytes: number): Refusal =>
  new Refusal("file_too_large", { field: "file", values: { max: maxBytes / 1_000_000 } })

const refusalOf = (error: unknown, maxBytes: number): Error => {
  if (error instanceof MulterError) {
    return error.code === "LIMIT_FILE_SIZE"
      ? tooLarge(maxBytes)
      : new Refusal("invalid_data", { field: "file", cause: error })
  }
  if (!(error instanceof Error)) return new Error(String(error))
  // The disk's own troubles carry a code; what is left is a body that is not what its header says, or half of it.
  return "code" in error ? error : new Refusal("upload_cut_short", { field: "file", cause: error })
}

const plainName = (name: string): string => {
  const plain = toNfc(path.basename(name.replaceAll("\\", "/")))
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "")
    .trim()
  return plain.slice(-150) || "file"
}

const staleAfterMs = 3_600_000
let folderReady: Promise<string> | undefined

/** Beside the private files, on the disk that must hold them anyway; clears what a killed process left there. */
const incomingFolder = (): Promise<string> => (folderReady ??= prepareFolder())

const prepareFolder = async (): Promise<string> => {
  const folder = path.join(privateFolder(environment()), "incoming")
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name)
    const { mtimeMs } = await stat(file)
    if (Date.now() - mtimeMs > staleAfterMs) await rm(file, { force: true })
  }
  return folder
}
