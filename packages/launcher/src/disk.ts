import { statfsSync } from "node:fs"
import { Failure } from "./failure"
import { messages } from "./messages"

const gigabyte = 1e9

/** Room for a first start: a new database and both production builds. */
export const bytesForFirstStart = 1.5 * gigabyte

/** @throws Failure when the disk that holds `folder` has less than `bytes` free. */
export function requireDiskSpace(folder: string, bytes: number, freeBytes = freeSpace): void {
  const free = freeBytes(folder)
  if (free < bytes) throw new Failure(messages.diskTooSmall(folder, bytes / gigabyte, free / gigabyte))
}

function freeSpace(folder: string): number {
  const disk = statfsSync(folder)
  return disk.bavail * disk.bsize
}
