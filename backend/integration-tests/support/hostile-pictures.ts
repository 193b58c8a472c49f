import { crc32, deflateSync } from "node:zlib"
import sharp from "sharp"

/** A picture with something to see in it, another one for every seed, as a JPEG. */
export const photo = (width: number, height: number, seed = 0): Promise<Buffer> => {
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < pixels.length; at++) pixels[at] = ((at * 31 + seed * 97) ^ (at >> 5)) & 255
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer()
}

/** A few kilobytes that promise a picture of any size: a PNG of zeroes. */
export const bombPng = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(Buffer.alloc(4_000_000))),
    pngChunk("IEND", Buffer.alloc(0)),
  ])
}

const pngChunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** The beginning of what an iPhone makes by default. */
export const heic = (): Buffer =>
  Buffer.concat([
    Buffer.from("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "latin1"),
    Buffer.from("\x00\x00\x00\x08mdat", "latin1"),
  ])
