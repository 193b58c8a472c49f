import { buildVietQr, parseVietQr } from "@lienket/vietnam"
import { expect, test } from "vitest"

import { drawQr, paintQr } from "./qr-code.server"
import { quietZone } from "./qr-path"
import { scanDrawing } from "./scan-drawing"

const transfer = { bankBin: "970405", accountNumber: "8400205012345", amountVnd: 1_250_000, purpose: "LK7H2M9QX4 1" }

test("a camera reads from the picture on the page what the banking app must pay", () => {
  const payload = buildVietQr(transfer)
  const read = scanDrawing(drawQr(payload))
  expect(read).toBe(payload)
  expect(parseVietQr(read)).toMatchObject(transfer)
})

test("every amount and account makes a picture that reads back as it was", () => {
  for (let length = 1; length <= 19; length += 1) {
    const payload = buildVietQr({
      ...transfer,
      accountNumber: "9".repeat(length),
      amountVnd: 10 ** Math.min(length, 12),
    })
    expect(scanDrawing(drawQr(payload))).toBe(payload)
  }
})

test("four light modules stand around the code on all sides", () => {
  const { size, path } = drawQr(buildVietQr(transfer))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(quietZone)
    expect(Number(y)).toBeGreaterThanOrEqual(quietZone)
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(size - quietZone)
    expect(Number(y)).toBeLessThan(size - quietZone)
  }
})

test("the picture to keep is a PNG large enough for a photo library", async () => {
  const picture = await paintQr(buildVietQr(transfer))
  expect(picture.subarray(1, 4).toString()).toBe("PNG")
  expect(picture.readUInt32BE(16)).toBeGreaterThanOrEqual(480)
})
