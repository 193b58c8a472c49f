import { createHash } from "node:crypto"
import sharp from "sharp"
import { expect, test } from "vitest"
import { demoProducts } from "../catalogue/demo-products"
import { drawCooperative } from "./draw-cooperative"
import { drawProduct } from "./draw-product"
import { renderPictureSet } from "./picture-set"

const [firstProduct] = demoProducts

test("a product picture comes in three formats at four widths, all 4:3 and named by its drawing", async () => {
  const svg = firstProduct === undefined ? "" : drawProduct(firstProduct)
  const set = await renderPictureSet(svg)
  expect(set).toMatchObject({ width: 1200, height: 900, content_hash: createHash("sha256").update(svg).digest("hex") })
  expect(set.files.map(({ width, format }) => `${width} ${format}`)).toEqual(
    [320, 640, 960, 1200].flatMap((width) => ["avif", "webp", "jpeg"].map((format) => `${width} ${format}`)),
  )
  for (const { width, height, format, buffer } of set.files) {
    const read = await sharp(buffer).metadata()
    expect(height).toBe((width * 3) / 4)
    expect(read).toMatchObject({ width, height, format: format === "avif" ? "heif" : format })
  }
})

test("pictures are light enough for a phone on a slow line", async () => {
  const set = await renderPictureSet(firstProduct === undefined ? "" : drawProduct(firstProduct))
  const card = set.files.find(({ width, format }) => width === 320 && format === "avif")
  const page = set.files.find(({ width, format }) => width === 960 && format === "avif")
  expect(card?.buffer.length).toBeLessThan(15_000)
  expect(page?.buffer.length).toBeLessThan(50_000)
})

test("the placeholder is a picture of at most 500 bytes and the dominant colour a hex code", async () => {
  const set = await renderPictureSet(drawCooperative({ handle: "htx-quang-lac", province_code: "20" }))
  expect(set.placeholder).toMatch(/^data:image\/webp;base64,/)
  expect(set.placeholder.length).toBeLessThanOrEqual(500)
  expect(set.dominant_colour).toMatch(/^#[0-9a-f]{6}$/)
  expect(set).toMatchObject({ width: 1600, height: 600 })
})

test("what is no drawing is refused", async () => {
  await expect(renderPictureSet("not an svg")).rejects.toThrow()
})
