import { createHash } from "node:crypto"
import sharp from "sharp"

export type PictureFormat = "avif" | "webp" | "jpeg"
export type PictureWidth = 320 | 640 | 960 | 1200

export interface PictureFile {
  width: PictureWidth
  height: number
  format: PictureFormat
  buffer: Buffer
}

/** A drawing in every size and format the shop serves. */
export interface PictureSet {
  /** SHA-256 of the SVG in hex; the same drawing always has the same name. */
  content_hash: string
  /** Size of the drawing itself, in pixels. */
  width: number
  height: number
  /** The colour that covers most of it, "#rrggbb". */
  dominant_colour: string
  /** A data URI of at most 500 bytes to show blurred until the picture is there. */
  placeholder: string
  files: PictureFile[]
}

/** Widths the shop asks for, in pixels; never wider than the drawings. */
export const pictureWidths: readonly PictureWidth[] = [320, 640, 960, 1200]

const placeholderWidth = 16
const placeholderLimit = 500

/**
 * Renders an SVG to AVIF, WebP and JPEG at four widths. The drawing is rasterised
 * once and encoded fast rather than small, since flat art compresses well anyway.
 * Throws when the SVG cannot be read or its placeholder exceeds 500 bytes.
 */
export async function renderPictureSet(svg: string): Promise<PictureSet> {
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: "#fbf6ea" })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raster = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
  const { dominant } = await raster().stats()
  const files: PictureFile[] = []
  for (const width of pictureWidths) {
    const scaled = await raster().resize(width).raw().toBuffer({ resolveWithObject: true })
    for (const format of formats) {
      const picture = sharp(scaled.data, {
        raw: { width: scaled.info.width, height: scaled.info.height, channels: scaled.info.channels },
      })
      files.push({ width, height: scaled.info.height, format, buffer: await encode(picture, format).toBuffer() })
    }
  }
  return {
    content_hash: createHash("sha256").update(svg).digest("hex"),
    width: info.width,
    height: info.height,
    dominant_colour: `#${[dominant.r, dominant.g, dominant.b].map((value) => value.toString(16).padStart(2, "0")).join("")}`,
    placeholder: await placeholderOf(raster()),
    files,
  }
}

const formats: readonly PictureFormat[] = ["avif", "webp", "jpeg"]

function encode(picture: sharp.Sharp, format: PictureFormat): sharp.Sharp {
  switch (format) {
    case "avif":
      return picture.avif({ quality: 50, effort: 1 })
    case "webp":
      return picture.webp({ quality: 74, effort: 2 })
    case "jpeg":
      return picture.jpeg({ quality: 72, progressive: true })
  }
}

async function placeholderOf(picture: sharp.Sharp): Promise<string> {
  const tiny = await picture.resize(placeholderWidth).webp({ quality: 40, effort: 4 }).toBuffer()
  const uri = `data:image/webp;base64,${tiny.toString("base64")}`
  if (uri.length > placeholderLimit) throw new Error(`Placeholder of ${uri.length} bytes exceeds ${placeholderLimit}`)
  return uri
}
