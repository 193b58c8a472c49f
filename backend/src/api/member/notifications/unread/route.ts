import { countNotifications } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { PORTAL_NOTIFICATION_MODULE } from "../../../../modules/portal-notification"
import type { PortalNotificationModuleService } from "../../../../modules/portal-notification/service"

export const GET = handle(countNotifications, async ({ container, db, caller }) => {
  const portal = container.resolve<PortalNotificationModuleService>(PORTAL_NOTIFICATION_MODULE)
  return { unread: await portal.unreadOf(db, { organizationId: caller.organization.id, memberId: caller.member.id }) }
})
