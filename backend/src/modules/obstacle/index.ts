import { Module } from "@medusajs/framework/utils"
import { ObstacleModuleService } from "./service"

export const OBSTACLE_MODULE = "obstacle"

export default Module(OBSTACLE_MODULE, { service: ObstacleModuleService })
