import { provinceExports } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { exportHandlers } from "../../../exports/export-handlers"

export const GET = handle(provinceExports.get, exportHandlers.get)
