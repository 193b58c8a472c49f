// The package carries no types of its own; this is the part of it the shop uses.
declare module "qrcode" {
  type ErrorCorrection = { errorCorrectionLevel: "L" | "M" | "Q" | "H" }

  type QrCode = { version: number; maskPattern: number; modules: { size: number; data: Uint8Array } }

  type PngOptions = ErrorCorrection & { type: "png"; margin: number; scale: number }

  const qrcode: {
    /** The modules of a code, row by row, 1 for a dark one. Throws when the text is too long for any code. */
    create(text: string, options: ErrorCorrection): QrCode
    toBuffer(text: string, options: PngOptions): Promise<Buffer>
  }
  export default qrcode
}
