import { provinceExports } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { exportHandlers } from "../../exports/export-handlers"

export const GET = handle(provinceExports.list, exportHandlers.list)
export const POST = handle(provinceExports.add, exportHandlers.add)
