import { provinceExports } from "@lienket/contracts"
import { handleFile } from "../../../../../http/handle"
import { exportHandlers } from "../../../../exports/export-handlers"

export const GET = handleFile(provinceExports.file, exportHandlers.file)
