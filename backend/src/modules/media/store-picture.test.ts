import { mkdtemp, readdir, rm, stat, unlink } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import sharp from "sharp"
import { expect, onTestFinished, test } from "vitest"
import { filesOf, pictureUrl } from "./picture-files"
import { isStored, storePicture } from "./store-picture"

const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), "lienket-media-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

const drawing = (colour: string, width = 400) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width * 0.75}"><rect width="100%" height="100%" fill="${colour}"/></svg>`,
  )

test("a picture is kept in every width it is large enough for, in all three formats", async () => {
  const folder = await temporaryFolder()
  const picture = await storePicture(folder, drawing("#2f6b3a", 700))
  expect(picture).toMatchObject({ widths: [320, 640], width: 700, height: 525 })
  expect((await readdir(folder)).toSorted()).toEqual(filesOf(picture).toSorted())
  expect(filesOf(picture)).toHaveLength(6)
  for (const file of filesOf(picture)) {
    const { width, format } = await sharp(path.join(folder, file)).metadata()
    const [, named, extension] = /-(\d+)\.(\w+)$/.exec(file) ?? []
    expect([String(width), format]).toEqual([named, { avif: "heif", webp: "webp", jpg: "jpeg" }[extension ?? ""]])
  }
})

test("a picture smaller than the smallest width is kept as it is, never enlarged", async () => {
  const folder = await temporaryFolder()
  expect(await storePicture(folder, drawing("#2f6b3a", 100))).toMatchObject({ widths: [100], width: 100, height: 75 })
})

test("the same picture twice is the same files, another picture has others", async () => {
  const folder = await temporaryFolder()
  const picture = await storePicture(folder, drawing("#2f6b3a"))
  const file = path.join(folder, filesOf(picture)[0] ?? "")
  const { mtimeMs } = await stat(file)
  expect(await storePicture(folder, drawing("#2f6b3a"))).toEqual(picture)
  expect((await stat(file)).mtimeMs).toBe(mtimeMs)
  expect((await storePicture(folder, drawing("#2f6b3b"))).base).not.toBe(picture.base)
})

test("a picture whose files were lost is noticed and made again", async () => {
  const folder = await temporaryFolder()
  const picture = await storePicture(folder, drawing("#2f6b3a"))
  await unlink(path.join(folder, filesOf(picture)[0] ?? ""))
  expect(await isStored(folder, picture)).toBe(false)
  await storePicture(folder, drawing("#2f6b3a"))
  expect(await isStored(folder, picture)).toBe(true)
})

test("a picture tells its colour, and gives a blurred one to show while it loads", async () => {
  const picture = await storePicture(await temporaryFolder(), drawing("#c02020"))
  expect(picture.color).toBe("#c02020")
  const placeholder = Buffer.from(picture.placeholder.replace("data:image/webp;base64,", ""), "base64")
  expect(await sharp(placeholder).metadata()).toMatchObject({ format: "webp", width: 16, height: 12 })
  expect(picture.placeholder.length).toBeLessThan(400)
})

test("what a camera writes into a photograph is left out, and the photograph stands upright", async () => {
  const folder = await temporaryFolder()
  const photograph = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#888888" } })
    .withExif({ IFD0: { Artist: "Nguyễn Văn A" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const picture = await storePicture(folder, photograph)
  expect(picture).toMatchObject({ width: 300, height: 400 })
  for (const file of filesOf(picture)) {
    expect((await sharp(path.join(folder, file)).metadata()).exif).toBeUndefined()
  }
})

test("what is no picture is refused and leaves nothing behind", async () => {
  const folder = await temporaryFolder()
  await expect(storePicture(folder, Buffer.from("<html>"))).rejects.toThrow()
  expect(await readdir(folder)).toEqual([])
})

test("a client that wants one address gets the width it asks for, or the nearest above, or the largest", () => {
  const picture = { base: "/media/ab", widths: [320, 640, 960] }
  expect(pictureUrl("http://localhost:9000", picture)).toBe("http://localhost:9000/media/ab-640.jpg")
  expect(pictureUrl("http://localhost:9000", picture, 700)).toBe("http://localhost:9000/media/ab-960.jpg")
  expect(pictureUrl("http://localhost:9000", picture, 2000)).toBe("http://localhost:9000/media/ab-960.jpg")
})
