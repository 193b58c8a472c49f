import sharp, { type Metadata, type SharpOptions } from "sharp"
import { fileKind } from "./file-kind"

/** Largest pictures taken in. A HEIF decoder holds whole frames several times over, so its limit is lower. */
export const maxPixels = 50_000_000
export const maxHeifPixels = 24_000_000
/** How often the short side may go into the long one: above it a rendition would be higher than WebP can be. */
export const maxRatio = 10

export const acceptedPictures = "JPEG, PNG, WebP, AVIF, GIF"

export type PictureFaultCode =
  | "file_type_not_accepted"
  | "file_unreadable"
  | "picture_heic_not_accepted"
  | "picture_too_many_pixels"
  | "picture_too_narrow"

/** Why a file cannot become a picture of ours, with the values of its message. */
export class PictureFault extends Error {
  constructor(
    readonly code: PictureFaultCode,
    readonly values: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(code, { cause })
    this.name = "PictureFault"
  }
}

/**
 * How every picture of the world is opened: no more pixels than allowed, the first frame only, half a file refused.
 * `error` rather than `warning`: cameras leave odd bytes behind a whole picture.
 */
export const carefully: SharpOptions = { failOn: "error", limitInputPixels: maxPixels, pages: 1 }

// Every picture is read once: what libvips keeps of it in case it is asked again would only be memory.
sharp.cache(false)

/** What libvips finds unreadable, under one name. */
export const readable = async <T>(reading: Promise<T>): Promise<T> => {
  try {
    return await reading
  } catch (cause) {
    throw new PictureFault("file_unreadable", {}, cause)
  }
}

/**
 * Looks at a file without decoding it: whatever its name, it must begin as one of the accepted kinds, so that SVG,
 * PDF, text and markup never reach a decoder; and it must not claim more pixels than we decode.
 * @throws PictureFault
 */
export const inspectPicture = async (file: string): Promise<void> => {
  const kind = await fileKind(file)
  if (kind === undefined || kind === "pdf")
    throw new PictureFault("file_type_not_accepted", { accepted: acceptedPictures })
  if (kind === "heic" && !canReadHeic) throw new PictureFault("picture_heic_not_accepted")
  // Without the limit of pixels: the size is what is asked for, and nothing is decoded for it.
  const metadata = await readable(sharp(file, { ...carefully, limitInputPixels: false }).metadata())
  refuseSize(metadata, kind === "avif" || kind === "heic" ? maxHeifPixels : maxPixels)
}

const refuseSize = ({ width, height }: Metadata, limit: number): void => {
  if (width * height > limit) throw new PictureFault("picture_too_many_pixels", { max: limit / 1_000_000 })
  if (Math.max(width, height) > maxRatio * Math.min(width, height)) {
    throw new PictureFault("picture_too_narrow", { ratio: maxRatio })
  }
}

/** The libvips that comes with sharp has no decoder for HEVC; one built with it reads HEIC. */
const canReadHeic = sharp.format.heif.input.fileSuffix?.includes(".heic") ?? false
