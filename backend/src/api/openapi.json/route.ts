import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readEnvironment } from "../../environment"
import { openApiDocument } from "../../openapi/document"

const document = JSON.stringify(openApiDocument(readEnvironment().LIENKET_PUBLIC_BACKEND_URL))

/** Generated from the contracts, once. */
export const GET = (_req: MedusaRequest, res: MedusaResponse): void => {
  res.type("application/json").send(document)
}
