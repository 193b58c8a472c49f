import { readdirSync } from "node:fs"

import express, { type RequestHandler } from "express"

/**
 * Files of the browser's build. Those under /assets carry the hash of what is in them and are kept
 * for a year. The names of the others are read once, so that a page does not ask the disk for itself.
 */
export function clientFiles(folder: string): RequestHandler {
  const names = new Set(
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [`/${entry.name}`] : [])),
  )
  const files = express.static(folder, { index: false, maxAge: "1h" })
  return express
    .Router()
    .use("/assets", express.static(`${folder}/assets`, { immutable: true, maxAge: "1y", fallthrough: false }))
    .use((request, response, next) => {
      if (names.has(request.path)) files(request, response, next)
      else next()
    })
}
