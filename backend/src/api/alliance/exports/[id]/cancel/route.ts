import { provinceExports } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { exportHandlers } from "../../../../exports/export-handlers"

export const POST = handle(provinceExports.cancel, exportHandlers.cancel)
