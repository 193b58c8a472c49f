import { readdirSync } from "node:fs"
import type { ServerResponse } from "node:http"

import express, { type RequestHandler } from "express"

/**
 * Files of the browser's build. Those under /assets carry the hash of what is in them and are kept
 * for a year. The names of the others are read once, so that a page does not ask the disk for itself.
 */
export function clientFiles(folder: string): RequestHandler {
  const names = new Set(
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [`/${entry.name}`] : [])),
  )
  const files = express.static(folder, { index: false, maxAge: "1h", setHeaders: asWorker })
  return express
    .Router()
    .use("/assets", express.static(`${folder}/assets`, { immutable: true, maxAge: "1y", fallthrough: false }))
    .use((request, response, next) => {
      if (names.has(request.path)) files(request, response, next)
      else next()
    })
}

/** The service worker is asked for anew each time, serves both languages, and reaches nothing but the shop itself. */
function asWorker(response: ServerResponse, path: string): void {
  if (!path.endsWith("/service-worker.js")) return
  response.setHeader("cache-control", "no-cache")
  response.setHeader("service-worker-allowed", "/")
  response.setHeader("content-security-policy", "default-src 'none'; connect-src 'self'")
}
