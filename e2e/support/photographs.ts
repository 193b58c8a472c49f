import sharp from "sharp"

export interface Photograph {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const sky = { r: 60, g: 120, b: 220 }
const field = { r: 40, g: 140, b: 50 }

/** An upright picture, sky above a field, 900 × 1,200. */
const landscape = async (): Promise<Buffer> => {
  const sheet = (background: typeof sky, height: number) =>
    sharp({ create: { width: 900, height, channels: 3, background } })
      .png()
      .toBuffer()
  return await sharp(await sheet(sky, 1_200))
    .composite([{ input: await sheet(field, 600), top: 600, left: 0 }])
    .png()
    .toBuffer()
}

/**
 * What phones and computers send: a JPEG as a phone held upright writes it, lying on its side with a note of how to
 * turn it and of where it was taken; a PNG; a WebP. All show the same landscape.
 */
export const photographs = async (): Promise<readonly Photograph[]> => {
  const upright = await landscape()
  const fromPhone = await sharp(upright)
    .rotate(-90)
    .jpeg()
    .withExif({
      IFD0: { Make: "Minh Hoa" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "21/1 51/1 10/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "106/1 45/1 40/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  return [
    { name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer: fromPhone },
    { name: "nhan-hop.png", mimeType: "image/png", buffer: await sharp(upright).negate().png().toBuffer() },
    { name: "goi-tra.webp", mimeType: "image/webp", buffer: await sharp(upright).greyscale().webp().toBuffer() },
  ]
}

/** Whether a served picture of the landscape stands as it was seen: higher than wide, sky above the field. */
export const standsUpright = async (picture: Buffer): Promise<boolean> => {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (share: number) => (Math.floor(info.height * share) * info.width + Math.floor(info.width / 2)) * 3
  const isBlue = (offset: number) => (data[offset + 2] ?? 0) > (data[offset + 1] ?? 0)
  return info.height > info.width && isBlue(at(0.25)) && !isBlue(at(0.75))
}

/** What a file still tells of the camera, by the names of its parts. */
export const cameraData = async (picture: Buffer): Promise<readonly string[]> => {
  const { exif, xmp, iptc, orientation } = await sharp(picture).metadata()
  return Object.entries({ exif, xmp, iptc, orientation }).flatMap(([name, part]) => (part === undefined ? [] : [name]))
}
