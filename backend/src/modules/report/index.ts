import { Module } from "@medusajs/framework/utils"
import { ReportModuleService } from "./service"

export const REPORT_MODULE = "report"

export default Module(REPORT_MODULE, { service: ReportModuleService })
