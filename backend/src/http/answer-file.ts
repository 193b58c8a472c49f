import path from "node:path"
import type { MedusaResponse } from "@medusajs/framework/http"
import { Refusal } from "./refusal"

/** A file as an answer: one on disk, or one made for this answer. */
export type FileAnswer = {
  readonly name: string
  readonly type: string
  /** Of a file for everybody, how long it may be kept; without it nobody may. */
  readonly cacheControl?: string
} & (
  | { readonly path: string }
  | { readonly content: Buffer }
  /** One that is still being written. */
  | { readonly send: (res: MedusaResponse, headers: Readonly<Record<string, string>>) => Promise<void> }
)

/** What a browser may show by itself; everything else is saved. */
const shown: ReadonlySet<string> = new Set(["application/pdf", "image/jpeg", "image/png", "image/webp"])

/** Sends a file: kept by no cache unless it says so, and unable to run anything should somebody have hidden a page in it. */
export const answerFile = async (res: MedusaResponse, file: FileAnswer): Promise<void> => {
  const headers = {
    "content-type": file.type,
    "content-disposition": `${shown.has(file.type) ? "inline" : "attachment"}; ${nameParameters(file.name)}`,
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": file.cacheControl ?? "private, no-store",
  }
  if ("content" in file) {
    res.writeHead(200, { ...headers, "content-length": file.content.length })
    res.end(file.content)
    return
  }
  if ("send" in file) return await file.send(res, headers)
  await sendKept(res, file.path, headers)
}

/** The status of a range that begins after the last byte. */
const beyondItsEnd = 416

/** A file on disk, whole or the range that was asked for. */
export const sendKept = async (
  res: MedusaResponse,
  file: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> =>
  await new Promise<void>((resolve, reject) =>
    res.sendFile(path.resolve(file), { headers, cacheControl: false, dotfiles: "allow" }, (error?: Error) => {
      // A reader who leaves half-way has an answer already.
      if (error === undefined || res.headersSent) return resolve()
      if ("status" in error && error.status === beyondItsEnd) {
        res.writeHead(beyondItsEnd, "headers" in error ? { ...(error.headers as Record<string, string>) } : {}).end()
        return resolve()
      }
      reject("code" in error && error.code === "ENOENT" ? new Refusal("not_found", { cause: error }) : error)
    }),
  )

/** The name twice: in ASCII for old clients, and as it is. */
const nameParameters = (name: string): string => {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, "_")
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${ascii}"; filename*=UTF-8''${encoded}`
}
