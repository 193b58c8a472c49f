import { publicFigures } from "@lienket/contracts"
import { handle, handleFile } from "../../../http/handle"
import { cacheable, tenMinutes } from "../cacheable"
import { figuresCsv } from "./figures-csv"
import { viewFigures } from "./view-figures"

const asCsv = handleFile(publicFigures, async (call) => ({
  ...(await figuresCsv(await viewFigures(call))),
  cacheControl: `public, max-age=${tenMinutes}`,
}))

export const GET = cacheable(tenMinutes, async (req, res) => {
  const answer = req.query.format === "csv" ? asCsv : handle(publicFigures, viewFigures)
  await answer(req, res)
})
