import { Module } from "@medusajs/framework/utils"
import { TargetModuleService } from "./service"

export const TARGET_MODULE = "target"

export default Module(TARGET_MODULE, { service: TargetModuleService })
