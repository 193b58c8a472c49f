import { createRequire } from "node:module"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import type sharpModule from "sharp"
import type { Sharp } from "sharp"
import { backendFolder } from "../paths"
import { figuresOf, type Benchmark } from "./benchmark"
import { signIn } from "./sign-in"

const limit = 1.3
const rounds = 7
const [width, height] = [4_000, 3_000]
const figure = figuresOf("images")

// The backend's own: the launcher has no pictures to make.
const sharp: typeof sharpModule = createRequire(path.join(backendFolder, "package.json"))("sharp")

/** The outputs that the backend makes of a photograph, written down apart from it. */
const widths = [320, 640, 1200]
const formats: Readonly<Record<string, (image: Sharp) => Sharp>> = {
  avif: (image) => image.avif({ quality: 55, effort: 1 }),
  webp: (image) => image.webp({ quality: 78, effort: 2 }),
  jpg: (image) => image.jpeg({ quality: 80, progressive: true }),
}
const outputs = widths.flatMap((wide) => Object.entries(formats).map(([format, encode]) => ({ wide, format, encode })))

/**
 * Taking in a photograph of 12 megapixels over HTTP (sent, checked, hashed, decoded, written in nine files, entered
 * into the database) against bare sharp making the same nine files: each from the file, and all from one decoding.
 */
export const images: Benchmark = async function* ({ backendUrl }) {
  const folder = await mkdtemp(path.join(tmpdir(), "lienket-bench-images-"))
  const { authorization } = await signIn({ backendUrl }, "htx1@lienket.example")
  const times: Record<"ours" | "bare" | "bareOnce", number[]> = { ours: [], bare: [], bareOnce: [] }
  try {
    // The first round warms up, and is not counted.
    for (let round = 0; round <= rounds; round++) {
      const photo = await takePhoto(round)
      const bare = await timed(() => makeEach(photo, folder))
      const bareOnce = await timed(() => makeFromOne(photo, folder))
      const ours = await timed(() => upload(backendUrl, authorization, photo))
      if (round === 0) continue
      times.ours.push(ours)
      times.bare.push(bare)
      times.bareOnce.push(bareOnce)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
  const [ours, bare, bareOnce] = [median(times.ours), median(times.bare), median(times.bareOnce)]
  yield figure("ingest of 12 MP over HTTP, p50", ours, "ms", bare * limit)
  yield figure("bare sharp, each output from the file, p50", bare, "ms")
  yield figure("bare sharp, outputs from one decoding, p50", bareOnce, "ms")
  yield figure("ours to bare sharp", ours / bare, "×", limit)
  yield figure("ours to bare sharp from one decoding", ours / bareOnce, "×")
}

/** Slopes, blurred shapes and the noise of a sensor, different in every round. */
const takePhoto = async (round: number): Promise<Buffer> => {
  const scene = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
       <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#9cc4e8"/><stop offset="1" stop-color="#40622f"/></linearGradient></defs>
       <rect width="100%" height="100%" fill="url(#sky)"/>
       ${Array.from({ length: 60 }, (_, at) => `<circle cx="${(at * 977 + round * 131) % width}" cy="${(at * 613 + round * 71) % height}" r="${60 + ((at * 37) % 240)}" fill="hsl(${(at * 47 + round * 13) % 360} 45% 45%)"/>`).join("")}
     </svg>`,
  )
  const noise = await sharp({
    create: { width, height, channels: 3, background: "#808080", noise: { type: "gaussian", mean: 128, sigma: 12 } },
  })
    .png({ compressionLevel: 0 })
    .toBuffer()
  return await sharp(scene)
    .composite([{ input: noise, blend: "soft-light" }])
    .flatten()
    .jpeg({ quality: 90 })
    .toBuffer()
}

const makeEach = async (photo: Buffer, folder: string): Promise<void> => {
  await Promise.all(
    outputs.map(({ wide, format, encode }) =>
      encode(sharp(photo).autoOrient().resize({ width: wide })).toFile(path.join(folder, `${wide}.${format}`)),
    ),
  )
}

const makeFromOne = async (photo: Buffer, folder: string): Promise<void> => {
  const { data, info } = await sharp(photo)
    .autoOrient()
    .resize({ width: Math.max(...widths) })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  await Promise.all(
    outputs.map(({ wide, format, encode }) =>
      encode(sharp(data, { raw }).resize({ width: wide })).toFile(path.join(folder, `${wide}.${format}`)),
    ),
  )
}

const upload = async (backendUrl: string, authorization: string, photo: Buffer): Promise<void> => {
  const body = new FormData()
  body.append("file", new Blob([new Uint8Array(photo)]), "photo.jpg")
  const response = await fetch(`${backendUrl}/cooperative/images`, { method: "POST", headers: { authorization }, body })
  if (!response.ok) throw new Error(`the upload answered ${response.status}: ${await response.text()}`)
  await response.arrayBuffer()
}

const timed = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
