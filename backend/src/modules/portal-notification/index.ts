import { Module } from "@medusajs/framework/utils"
import { PortalNotificationModuleService } from "./service"

/** `notification` is Medusa's own. */
export const PORTAL_NOTIFICATION_MODULE = "portal_notification"

export default Module(PORTAL_NOTIFICATION_MODULE, { service: PortalNotificationModuleService })
