import { open, type FileHandle } from "node:fs/promises"
import { setTimeout as pause } from "node:timers/promises"
import type { MedusaResponse } from "@medusajs/framework/http"
import { sendKept } from "./answer-file"
import { Refusal } from "./refusal"

/** How a file that is being written stands: `waiting` before its first byte, `gone` when there will be no more of it. */
export interface Growth {
  readonly state: "waiting" | "growing" | "complete" | "gone"
  readonly path: string
  /** Of what is being written: another one begins anew. */
  readonly etag: string
  /** Of a file that is complete. */
  readonly bytes: number | null
}

const lookAgainMs = 100
const chunkBytes = 64 * 1024

/**
 * Sends a file that may still be being written: what is there at once, the rest as it comes. A range of what is there
 * is answered as such; one that begins beyond it waits until there is something. A file that is given up half-way ends
 * the connection, so that nobody takes the half for the whole.
 * @throws Refusal `not_found` for one that is gone before anything of it was sent.
 */
export const sendGrowing = async (
  res: MedusaResponse,
  headers: Readonly<Record<string, string>>,
  look: () => Promise<Growth>,
): Promise<void> => {
  let seen = await look()
  while (seen.state === "waiting" && !isGone(res)) {
    await pause(lookAgainMs)
    seen = await look()
  }
  if (isGone(res)) return
  if (seen.state === "gone") throw new Refusal("not_found")
  const tagged = { ...headers, etag: seen.etag, "accept-ranges": "bytes" }
  if (seen.state === "complete") return await sendKept(res, seen.path, tagged)
  const file = await opened(seen.path, look)
  if (file === null) throw new Refusal("not_found")
  try {
    const wanted = rangeOf(res, seen.etag)
    if (wanted === null) await follow(res, tagged, file, seen, look)
    else await sendRange(res, tagged, file, wanted, seen, look)
  } finally {
    await file.close()
  }
}

const isGone = (res: MedusaResponse): boolean => res.destroyed || res.closed

/** The file, as soon as it is there; null when it never will be. */
const opened = async (path: string, look: () => Promise<Growth>): Promise<FileHandle | null> => {
  for (;;) {
    try {
      return await open(path, "r")
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error
      const { state, path: now } = await look()
      if (state === "gone" || now !== path) return null
      await pause(lookAgainMs)
    }
  }
}

const follow = async (
  res: MedusaResponse,
  headers: Readonly<Record<string, string>>,
  file: FileHandle,
  first: Growth,
  look: () => Promise<Growth>,
): Promise<void> => {
  res.writeHead(200, headers)
  const buffer = Buffer.alloc(chunkBytes)
  let sent = 0
  while (!isGone(res)) {
    // Looked at before reading: what was complete then is read to its end.
    const seen = await look()
    const isLost = seen.state === "gone" || seen.etag !== first.etag
    if (isLost) return void res.destroy()
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, chunkBytes, sent)
      if (bytesRead === 0) break
      sent += bytesRead
      if (!res.write(Buffer.from(buffer.subarray(0, bytesRead)))) await drained(res)
      if (isGone(res)) return
    }
    if (seen.state === "complete" && sent === seen.bytes) return void res.end()
    await pause(lookAgainMs)
  }
}

const drained = (res: MedusaResponse): Promise<void> =>
  new Promise((resolve) => {
    res.once("drain", resolve)
    res.once("close", resolve)
  })

interface Wanted {
  readonly from: number
  readonly until: number
}

/** `bytes=N-` or `bytes=N-M`; anything else is answered whole, as the standard allows. */
const rangeOf = (res: MedusaResponse, etag: string): Wanted | null => {
  const { range, "if-range": condition } = res.req.headers
  if (range === undefined || (condition !== undefined && condition !== etag)) return null
  const [, from, until] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range) ?? []
  if (from === undefined) return null
  const wanted = { from: Number(from), until: until === undefined || until === "" ? Infinity : Number(until) }
  return wanted.until < wanted.from ? null : wanted
}

/** What is there of a range. How long the whole will be is not known yet: `bytes 0-99/*`. */
const sendRange = async (
  res: MedusaResponse,
  headers: Readonly<Record<string, string>>,
  file: FileHandle,
  { from, until }: Wanted,
  first: Growth,
  look: () => Promise<Growth>,
): Promise<void> => {
  while (!isGone(res)) {
    const seen = await look()
    if (seen.state === "gone" || seen.etag !== first.etag) throw new Refusal("not_found")
    if (seen.state === "complete") return await sendKept(res, seen.path, headers)
    const { size } = await file.stat()
    if (size > from) {
      const last = Math.min(until, size - 1, from + 16 * chunkBytes - 1)
      const buffer = Buffer.alloc(last - from + 1)
      const { bytesRead } = await file.read(buffer, 0, buffer.length, from)
      res.writeHead(206, {
        ...headers,
        "content-range": `bytes ${from}-${from + bytesRead - 1}/*`,
        "content-length": bytesRead,
      })
      res.end(buffer.subarray(0, bytesRead))
      return
    }
    await pause(lookAgainMs)
  }
}
