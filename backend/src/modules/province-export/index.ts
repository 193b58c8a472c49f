import { Module } from "@medusajs/framework/utils"
import { ProvinceExportModuleService } from "./service"

export const PROVINCE_EXPORT_MODULE = "province_export"

export default Module(PROVINCE_EXPORT_MODULE, { service: ProvinceExportModuleService })
