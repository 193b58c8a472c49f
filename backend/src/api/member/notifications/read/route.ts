import { readNotifications } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { PORTAL_NOTIFICATION_MODULE } from "../../../../modules/portal-notification"
import type { PortalNotificationModuleService } from "../../../../modules/portal-notification/service"

export const POST = handle(readNotifications, async ({ container, db, caller, body, now }) => {
  const portal = container.resolve<PortalNotificationModuleService>(PORTAL_NOTIFICATION_MODULE)
  const which = "ids" in body ? body : { until: new Date(body.until) }
  await portal.markRead(db, caller.organization.id, which, caller.member, now)
  return { unread: await portal.unreadOf(db, { organizationId: caller.organization.id, memberId: caller.member.id }) }
})
