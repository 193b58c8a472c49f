import path from "node:path"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Refusal } from "../../../http/refusal"

const folder = path.dirname(require.resolve("swagger-ui-dist/package.json"))
const assets = ["swagger-ui.css", "swagger-ui-bundle.js"]
const opening = `SwaggerUIBundle({ url: "/openapi.json", dom_id: "#docs", deepLinking: true })`

export const GET = (req: MedusaRequest, res: MedusaResponse): void => {
  const asset = req.params.asset ?? ""
  if (asset === "open.js") res.type("js").send(opening)
  else if (assets.includes(asset)) res.sendFile(path.join(folder, asset), { maxAge: "1d" })
  else throw new Refusal("not_found")
}
