import { listNotifications } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { PORTAL_NOTIFICATION_MODULE } from "../../../modules/portal-notification"
import type { PortalNotificationModuleService } from "../../../modules/portal-notification/service"
import { noticeOf } from "../../../workflows/notify/notices"

export const GET = handle(listNotifications, async ({ container, db, caller, query, locale }) => {
  const { limit = 20, offset = 0 } = query
  const portal = container.resolve<PortalNotificationModuleService>(PORTAL_NOTIFICATION_MODULE)
  const { items, count, unread } = await portal.listOf(
    db,
    { organizationId: caller.organization.id, memberId: caller.member.id },
    { limit, offset },
  )
  return {
    items: items.map(({ id, kind, data, path, created_at, read_at, read_by_name }) => ({
      id,
      kind,
      ...noticeOf(kind, data, locale),
      path,
      created_at: created_at.toISOString(),
      read_at: read_at?.toISOString() ?? null,
      read_by: read_by_name,
    })),
    count,
    unread,
    limit,
    offset,
  }
})
