import { randomBytes } from "node:crypto"
import type { ErrorBody, ErrorCode } from "@lienket/contracts"
import {
  getHttpResponseFromError,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { localeOf } from "./locale"
import { messageOf } from "./message"
import { Refusal, type Fault } from "./refusal"

const typeOf = (status: number): string => {
  if (status === 401) return MedusaError.Types.UNAUTHORIZED
  if (status === 403) return MedusaError.Types.FORBIDDEN
  if (status === 404) return MedusaError.Types.NOT_FOUND
  if (status === 409) return MedusaError.Types.NOT_ALLOWED
  if (status >= 500) return MedusaError.Types.UNEXPECTED_STATE
  return MedusaError.Types.INVALID_DATA
}

/** What Medusa's own routes refuse, under our codes. */
const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  401: "unauthenticated",
  403: "not_allowed",
  404: "not_found",
  409: "idempotency_conflict",
  422: "invalid_data",
  429: "too_many_requests",
  503: "service_unavailable",
}

const refusalBody = (refusal: Refusal, req: MedusaRequest): ErrorBody => ({
  type: typeOf(refusal.status),
  code: refusal.code,
  message: messageOf(refusal.code, localeOf(req.headers["accept-language"]), refusal.values),
  ...(refusal.field === undefined ? {} : { field: refusal.field }),
  ...(refusal.faults.length === 0 ? {} : { faults: refusal.faults.map((fault) => faultBody(fault, req)) }),
})

const faultBody = ({ field, code, values }: Fault, req: MedusaRequest): NonNullable<ErrorBody["faults"]>[number] => ({
  field,
  code,
  message: messageOf(code, localeOf(req.headers["accept-language"]), values),
})

/**
 * One shape for every error, `{type, code, message, field?, faults?}` in the caller's language. What nobody
 * foresaw is logged under a reference that the caller can read aloud.
 */
export const errorHandler = (
  error: unknown,
  req: MedusaRequest,
  res: MedusaResponse,
  _next: MedusaNextFunction,
): void => {
  if (error instanceof Refusal) {
    if (error.code === "too_many_requests") res.setHeader("retry-after", String(error.values.seconds ?? 60))
    res.status(error.status).json(refusalBody(error, req))
    return
  }
  const known = knownResponse(error)
  if (known.statusCode < 500) {
    const code = known.body.message?.includes("inventory")
      ? "insufficient_stock"
      : (codeOfStatus[known.statusCode] ?? "invalid_data")
    const english = localeOf(req.headers["accept-language"]) === "en" ? known.body.message : undefined
    res.status(known.statusCode).json({
      ...refusalBody(new Refusal(code), req),
      type: known.body.type ?? typeOf(known.statusCode),
      ...(english ? { message: english } : {}),
    })
    return
  }
  const reference = randomBytes(4).toString("hex")
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
  logger.error(`${reference} ${req.method} ${req.path}`, error instanceof Error ? error : new Error(String(error)))
  res.status(500).json(refusalBody(new Refusal("unexpected", { values: { reference } }), req))
}

/** What a workflow of Medusa's refuses comes out of it as a plain object. */
const isMedusaError = (error: unknown): error is MedusaError =>
  typeof error === "object" && error !== null && "__isMedusaError" in error

const unknownResponse = { statusCode: 500, body: { message: "", type: undefined } }

/** Express reports what it cannot parse, such as a broken escape in a path, with a `status` of its own. */
const knownResponse = (error: unknown): { statusCode: number; body: { message?: string; type?: string } } => {
  if (!(error instanceof Error)) return isMedusaError(error) ? getHttpResponseFromError(error) : unknownResponse
  if ("status" in error && typeof error.status === "number" && error.status < 500) {
    return { statusCode: error.status, body: { message: error.message } }
  }
  return getHttpResponseFromError(error as MedusaError)
}
