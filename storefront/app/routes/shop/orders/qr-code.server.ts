import QRCode from "qrcode"

import { qrPath } from "./qr-path"

/** A QR code as one SVG path in squares of 1; `size` includes the quiet zone. */
export type QrDrawing = { size: number; path: string }

/** Error correction M: a screen with a scratch or a thumb on its edge still reads (ISO/IEC 18004). */
const errorCorrectionLevel = "M"

/** The picture of a text for the page. */
export function drawQr(text: string): QrDrawing {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel }).modules
  return qrPath(size, (row, column) => data[row * size + column] === 1)
}

/** The same picture as a file, large enough for a banking app that reads it from the photo library. */
export function paintQr(text: string): Promise<Buffer> {
  return QRCode.toBuffer(text, { errorCorrectionLevel, type: "png", margin: 4, scale: 12 })
}
