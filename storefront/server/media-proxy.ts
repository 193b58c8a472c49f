import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http"
import { Agent as HttpsAgent, request as httpsRequest } from "node:https"
import { pipeline } from "node:stream/promises"

import type { RequestHandler } from "express"

const asked = ["accept", "if-none-match", "if-modified-since", "range"]
const answered = [
  "accept-ranges",
  "cache-control",
  "content-disposition",
  "content-length",
  "content-range",
  "content-type",
  "etag",
  "last-modified",
  "vary",
]
const patience = 15_000

/** Streams `/media/*` of the backend under the shop's own address, with the backend's cache headers. */
export function mediaProxy(backendUrl: string): RequestHandler {
  const secure = backendUrl.startsWith("https:")
  const send = secure ? httpsRequest : httpRequest
  const agent = secure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true })

  return (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.set("allow", "GET, HEAD").sendStatus(405)
      return
    }
    const headers = Object.fromEntries(
      asked.map((name) => [name, request.get(name)]).filter(([, value]) => value !== undefined),
    )
    const upstream = send(`${backendUrl}/media${request.url}`, {
      method: request.method,
      headers,
      agent,
      timeout: patience,
    })
    upstream.on("timeout", () => upstream.destroy(new Error("The backend took too long to send a picture")))
    upstream.on("error", (error) => {
      if (response.headersSent) next(error)
      else response.status(503).set("retry-after", "10").end()
    })
    upstream.on("response", (answer: IncomingMessage) => {
      response.status(answer.statusCode ?? 502)
      // A picture opened by itself runs nothing, whatever was uploaded.
      response.set("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      response.set("x-content-type-options", "nosniff")
      for (const name of answered) {
        const value = answer.headers[name]
        if (value !== undefined) response.set(name, value)
      }
      // A visitor who leaves before the picture is complete is not an error.
      pipeline(answer, response).catch(() => upstream.destroy())
    })
    response.once("close", () => upstream.destroy())
    upstream.end()
  }
}
