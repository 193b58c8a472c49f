import { open } from "node:fs/promises"

export type FileKind = "jpeg" | "png" | "webp" | "gif" | "avif" | "heic" | "pdf"

/** What a file is by how it begins, whatever it is called; undefined when it is nothing that we take. */
export const fileKind = async (file: string): Promise<FileKind | undefined> => kindOf(await firstBytes(file))

const headLength = 64

const firstBytes = async (file: string): Promise<Buffer> => {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

const heicBrands: ReadonlySet<string> = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"])

const kindOf = (head: Buffer): FileKind | undefined => {
  const text = (from: number, until: number): string => head.toString("latin1", from, until)
  if (text(0, 3) === "\xff\xd8\xff") return "jpeg"
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") return "png"
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "webp"
  if (text(0, 6) === "GIF87a" || text(0, 6) === "GIF89a") return "gif"
  if (text(0, 5) === "%PDF-") return "pdf"
  if (text(4, 8) !== "ftyp") return undefined
  // The main brand, and after its version the brands it is compatible with.
  const brands: readonly string[] =
    (text(8, 12) + text(16, Math.min(head.readUInt32BE(0), headLength))).match(/.{4}/gs) ?? []
  if (brands.includes("avif") || brands.includes("avis")) return "avif"
  return brands.some((brand) => heicBrands.has(brand)) ? "heic" : undefined
}
