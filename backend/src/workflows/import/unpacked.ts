import { promisify } from "node:util"
import { inflateRaw } from "node:zlib"

const unpack = promisify(inflateRaw)

const endMark = 0x06054b50
const entryMark = 0x02014b50
const endLength = 22
const longestComment = 65_535
const maxEntries = 2_000
const [stored, deflated] = [0, 8]

/**
 * Whether a zip file holds no more than so many bytes once it is unpacked. What it says of itself is not believed:
 * every entry is unpacked as far as the limit allows. Undefined when it is no zip file that Excel would write.
 */
export const unpacksWithin = async (zip: Buffer, maxBytes: number): Promise<boolean | undefined> => {
  const entries = entriesOf(zip)
  if (entries === undefined) return undefined
  let left = maxBytes
  for (const { method, packed } of entries) {
    if (method !== stored && method !== deflated) return undefined
    const bytes = method === stored ? packed.length : await unpackedBytes(packed, left)
    if (bytes === undefined) return undefined
    left -= bytes
    if (left < 0) return false
  }
  return true
}

const unpackedBytes = async (packed: Buffer, limit: number): Promise<number | undefined> => {
  try {
    return (await unpack(packed, { maxOutputLength: Math.max(limit, 1) })).length
  } catch (error) {
    const isTooMuch = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE"
    return isTooMuch ? Number.POSITIVE_INFINITY : undefined
  }
}

/** The text of one file in a zip that was found to be within its limits; undefined when there is none of the name. */
export const unpackedText = async (zip: Buffer, name: string, maxBytes: number): Promise<string | undefined> => {
  const entry = entriesOf(zip)?.find((each) => each.name === name)
  if (entry === undefined) return undefined
  const content =
    entry.method === stored ? entry.packed : await unpack(entry.packed, { maxOutputLength: Math.max(maxBytes, 1) })
  return content.toString("utf8")
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: Buffer
}

/** The entries by the table at the end of the file; undefined when it does not fit the file. */
const entriesOf = (zip: Buffer): Entry[] | undefined => {
  const end = endOf(zip)
  if (end === undefined) return undefined
  const count = zip.readUInt16LE(end + 10)
  if (count > maxEntries) return undefined
  const entries: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let number = 0; number < count; number++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== entryMark) return undefined
    const local = zip.readUInt32LE(at + 42)
    if (local + 30 > zip.length) return undefined
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString("utf8")
    entries.push({ name, method: zip.readUInt16LE(at + 10), packed })
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

const endOf = (zip: Buffer): number | undefined => {
  for (let at = zip.length - endLength; at >= Math.max(0, zip.length - endLength - longestComment); at--) {
    if (zip.readUInt32LE(at) === endMark) return at
  }
  return undefined
}
