import { createHash } from "node:crypto"
import { access, mkdir, rename, writeFile } from "node:fs/promises"
import path from "node:path"
import type { Picture } from "@lienket/contracts"
import sharp, { type Sharp } from "sharp"
import { filesOf, pictureBase, pictureFile, pictureFormats, pictureWidths, type PictureFormat } from "./picture-files"

/** Part of every hash: other settings make other files, and the old names stay what they were. */
const recipe = "1"

const encode: Readonly<Record<PictureFormat, (image: Sharp) => Sharp>> = {
  // Each further step of effort doubles the time of an AVIF for two per cent less.
  avif: (image) => image.avif({ quality: 55, effort: 1 }),
  webp: (image) => image.webp({ quality: 78, effort: 2 }),
  jpg: (image) => image.jpeg({ quality: 80, progressive: true }),
}

/** The name under which `storePicture` keeps this source. */
export const pictureHash = (source: Buffer): string =>
  createHash("sha256").update(recipe).update(source).digest("hex").slice(0, 32)

/** Whether every file of a picture is in the folder. */
export const isStored = async (folder: string, picture: Pick<Picture, "base" | "widths">): Promise<boolean> => {
  const found = await Promise.all(filesOf(picture).map((file) => exists(path.join(folder, file))))
  return found.every(Boolean)
}

/**
 * Keeps a picture (a photograph or an SVG) in every width it is large enough for and every format, without the
 * camera's data. The same source always gives the same files; those that are there already are not made again.
 * @throws Error when the source is no picture.
 */
export const storePicture = async (folder: string, source: Buffer): Promise<Picture> => {
  await mkdir(folder, { recursive: true })
  const hash = pictureHash(source)
  // Turned upright and put on white once: JPEG has no transparency.
  const { data, info } = await sharp(source)
    .rotate()
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true })
  const upright = (): Sharp => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })

  const fitting = pictureWidths.filter((width) => width <= info.width)
  const widths = fitting.length > 0 ? fitting : [info.width]
  for (const width of widths) {
    const missing = await asyncFilter(
      pictureFormats,
      async (format) => !(await exists(path.join(folder, pictureFile(hash, width, format)))),
    )
    if (missing.length === 0) continue
    const resized = await upright().resize({ width }).raw().toBuffer({ resolveWithObject: true })
    for (const format of missing) {
      const image = sharp(resized.data, {
        raw: { width: resized.info.width, height: resized.info.height, channels: resized.info.channels },
      })
      await writeWhole(path.join(folder, pictureFile(hash, width, format)), await encode[format](image).toBuffer())
    }
  }

  const tiny = await upright().resize({ width: 16 }).webp({ quality: 40 }).toBuffer()
  return {
    base: pictureBase(hash),
    widths: [...widths],
    width: info.width,
    height: info.height,
    color: await averageColour(upright()),
    placeholder: `data:image/webp;base64,${tiny.toString("base64")}`,
  }
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
