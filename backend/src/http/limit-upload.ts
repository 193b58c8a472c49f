import type { ErrorBody } from "@lienket/contracts"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { localeOf } from "./locale"
import { messageOf } from "./message"

/**
 * Refuses an upload before a byte of it is read: Medusa collects uploads in memory and knows no limit. To be set
 * without a method, so that it stands before Medusa's own middleware. Answers 413 above `maxBytes` and 411 to a
 * sender that does not say how much is coming.
 */
export const limitUpload =
  (maxBytes: number) =>
  (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    if (req.method !== "POST") return next()
    const length = req.headers["content-length"]
    if (length === undefined && req.headers["transfer-encoding"] === undefined) return next()
    if (length === undefined) return refuse(req, res, 411, "required")
    if (Number(length) > maxBytes) return refuse(req, res, 413, "too_large")
    next()
  }

const refuse = (req: MedusaRequest, res: MedusaResponse, status: number, code: "required" | "too_large"): void => {
  const body: ErrorBody = {
    type: MedusaError.Types.INVALID_DATA,
    code,
    message: messageOf(code, localeOf(req.headers["accept-language"])),
    field: "content-length",
  }
  // What is still on its way is not read any more.
  res.setHeader("connection", "close")
  res.status(status).json(body)
}
