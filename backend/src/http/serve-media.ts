import path from "node:path"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Refusal } from "./refusal"

/** Types that a browser may open by itself. An SVG can carry a script of its own: it may be shown, not opened. */
const opened: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".gif": "image/gif",
  ".pdf": "application/pdf",
}
const saved: Readonly<Record<string, string>> = { ".svg": "image/svg+xml" }

/** Names carry the content's hash or the time of the upload, so what a name stands for never changes. */
const forEver = { maxAge: "365d", immutable: true }

/**
 * Serves the files of one folder, `/media/:file`, to be kept by every cache for a year. Folders within it, hidden
 * files and whatever lies outside are not found.
 */
export const serveMedia =
  (folder: string) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const name = req.params.file ?? ""
    const extension = path.extname(name).toLowerCase()
    const headers = {
      "content-type": opened[extension] ?? saved[extension] ?? "application/octet-stream",
      "x-content-type-options": "nosniff",
      ...(extension in opened ? {} : { "content-disposition": "attachment" }),
    }
    const options = {
      root: path.resolve(folder),
      dotfiles: "ignore",
      acceptRanges: false,
      headers,
      ...forEver,
    } as const
    res.sendFile(name, options, (error?: Error) => {
      // A reader who leaves half-way is no fault, and has an answer already.
      if (error === undefined || res.headersSent) return
      next(isNoSuchFile(error) ? new Refusal("not_found") : error)
    })
  }

/** Missing, outside of the folder, not a possible name: all the same to the caller. */
const isNoSuchFile = (error: Error): boolean =>
  ("status" in error && typeof error.status === "number" && error.status < 500) ||
  ("code" in error && error.code === "EISDIR")
