import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, statSync } from "node:fs"

const bytesBeforeRotation = 10_000_000
const bytesOfTail = 16_000

/** Opens a log for appending; one that has grown large is set aside first as `….1`. */
export function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > bytesBeforeRotation) renameSync(file, `${file}.1`)
  return openSync(file, "a", 0o600)
}

export function logSize(file: string): number {
  return existsSync(file) ? statSync(file).size : 0
}

/** The last lines written to a log since it had `from` bytes. */
export function lastLines(file: string, from: number, lines = 25): string {
  if (!existsSync(file)) return ""
  const descriptor = openSync(file, "r")
  try {
    const size = fstatSync(descriptor).size
    const begin = Math.max(from > size ? 0 : from, size - bytesOfTail)
    const buffer = Buffer.alloc(size - begin)
    readSync(descriptor, buffer, 0, buffer.length, begin)
    return buffer.toString("utf8").trimEnd().split("\n").slice(-lines).join("\n")
  } finally {
    closeSync(descriptor)
  }
}
