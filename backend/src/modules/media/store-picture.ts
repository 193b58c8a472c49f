import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { access, mkdir, rename, writeFile } from "node:fs/promises"
import path from "node:path"
import { pipeline } from "node:stream/promises"
import type { Picture } from "@lienket/contracts"
import sharp, { type Sharp } from "sharp"
import { inTurn } from "./in-turn"
import { filesOf, pictureBase, pictureFile, pictureFormats, pictureWidths, type PictureFormat } from "./picture-files"
import { carefully, inspectPicture, readable } from "./picture-source"

/** Part of every hash: other settings make other files, and the old names stay what they were. */
const recipe = "2"

const encode: Readonly<Record<PictureFormat, (image: Sharp) => Sharp>> = {
  // Each further step of effort doubles the time of an AVIF for two per cent less.
  avif: (image) => image.avif({ quality: 55, effort: 1 }),
  webp: (image) => image.webp({ quality: 78, effort: 2 }),
  jpg: (image) => image.jpeg({ quality: 80, progressive: true }),
}

/** The name under which `storePicture` keeps this source. */
export const pictureHash = async (source: PictureSource): Promise<string> => {
  const hash = createHash("sha256").update(recipe)
  if (typeof source === "string") await pipeline(createReadStream(source), hash)
  else hash.update(source)
  return hash.digest("hex").slice(0, 32)
}

/** Whether every file of a picture is in the folder. */
export const isStored = async (folder: string, picture: Pick<Picture, "base" | "widths">): Promise<boolean> => {
  const found = await Promise.all(filesOf(picture).map((file) => exists(path.join(folder, file))))
  return found.every(Boolean)
}

/**
 * Keeps a picture in every width it is large enough for and every format, upright and without the camera's data.
 * The same source always gives the same files; those that are there already are not made again. Pictures are made
 * one at a time in a process, so that many uploads at once need no more memory than the largest of them.
 * @throws PictureFault when the source is no picture that we take.
 */
export const storePicture = (folder: string, source: PictureSource): Promise<Picture> =>
  oneAtATime(async () => {
    if (typeof source === "string") await inspectPicture(source)
    const [hash, size] = await Promise.all([
      pictureHash(source),
      uprightSize(source),
      mkdir(folder, { recursive: true }),
    ])
    const fitting = pictureWidths.filter((width) => width <= size.width)
    const widths = fitting.length > 0 ? fitting : [size.width]
    const largest = await decode(source, Math.max(...widths))
    const sized = new Map([[largest.width, largest]])
    for (const width of widths) if (!sized.has(width)) sized.set(width, await narrowed(largest, width))
    const smallest = sized.get(Math.min(...widths)) ?? largest

    const missing = await asyncFilter(
      [...sized.values()].flatMap((image) => pictureFormats.map((format) => ({ image, format }))),
      async ({ image, format }) => !(await exists(path.join(folder, pictureFile(hash, image.width, format)))),
    )
    await together(encodersAtOnce, missing, async ({ image, format }) => {
      const file = path.join(folder, pictureFile(hash, image.width, format))
      await writeWhole(file, await encode[format](opened(image)).toBuffer())
    })
    const tiny = await opened(smallest).resize({ width: 16 }).webp({ quality: 40 }).toBuffer()
    return {
      base: pictureBase(hash),
      widths: [...widths],
      ...size,
      color: await averageColour(opened(smallest)),
      placeholder: `data:image/webp;base64,${tiny.toString("base64")}`,
    }
  })

const oneAtATime = inTurn()

/** An AVIF is made on one core; a second one beside it keeps a small machine busy, more would only need memory. */
const encodersAtOnce = 2

/** What is ours and drawn, or a file that somebody sent. */
type PictureSource = Buffer | string

const uprightSize = async (source: PictureSource): Promise<{ width: number; height: number }> => {
  const { autoOrient } = await readable(sharp(source, carefully).metadata())
  return { width: autoOrient.width, height: autoOrient.height }
}

interface Decoded {
  readonly data: Buffer
  readonly width: number
  readonly height: number
  readonly channels: 1 | 2 | 3 | 4
}

/**
 * The picture at its largest width, upright and on white (JPEG has no transparency): the only decoding. The widths
 * below are made from it; where the format allows it the decoder shrinks as it reads.
 */
const decode = (source: PictureSource, width: number): Promise<Decoded> => {
  const image = sharp(source, carefully)
    .autoOrient()
    .resize({ width })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .timeout({ seconds: decodeSeconds })
  return readable(decoded(image))
}

const narrowed = (image: Decoded, width: number): Promise<Decoded> => decoded(opened(image).resize({ width }))

const decoded = async (image: Sharp): Promise<Decoded> => {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels }
}

/** What 50 megapixels need is a tenth of it on a slow machine. */
const decodeSeconds = 60

const opened = ({ data, ...raw }: Decoded): Sharp => sharp(data, { raw })

/** Works through a list, so many at a time. */
const together = async <T>(count: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const waiting = [...items]
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: count }, worker))
}

const averageColour = async (image: Sharp): Promise<string> =>
  `#${(await image.resize(1, 1, { fit: "fill" }).raw().toBuffer()).toString("hex")}`

/** A reader sees the whole file or none. */
const writeWhole = async (file: string, content: Buffer): Promise<void> => {
  const draft = `${file}.${process.pid}`
  await writeFile(draft, content)
  await rename(draft, file)
}

const exists = async (file: string): Promise<boolean> => {
  try {
    await access(file)
    return true
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false
    throw error
  }
}

const asyncFilter = async <T>(items: readonly T[], keep: (item: T) => Promise<boolean>): Promise<T[]> => {
  const kept = await Promise.all(items.map(keep))
  return items.filter((_, index) => kept[index])
}
