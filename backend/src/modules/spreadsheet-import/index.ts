import { Module } from "@medusajs/framework/utils"
import { SpreadsheetImportModuleService } from "./service"

export const SPREADSHEET_IMPORT_MODULE = "spreadsheetImport"

export default Module(SPREADSHEET_IMPORT_MODULE, { service: SpreadsheetImportModuleService })
