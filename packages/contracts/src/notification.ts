import { z } from "zod"
import { id, instant, listOf, page } from "./primitives"
import { defineRoute } from "./route"

export const portalNotification = z.object({
  id: z.string(),
  /** Such as `order_placed`; what it means is in `title` and `text`, in the caller's language. */
  kind: z.string(),
  title: z.string(),
  text: z.string(),
  /** The page of the portal where it is dealt with, without a language. */
  path: z.string(),
  created_at: instant,
  read_at: instant.nullable(),
  read_by: z.string().nullable(),
})
export type PortalNotification = z.infer<typeof portalNotification>

export const listNotifications = defineRoute({
  id: "member.notifications.list",
  method: "GET",
  path: "/member/notifications",
  summary: "What the organisation in use was told: unread first, then the newest",
  access: { kind: "member", permission: "notification.read" },
  query: z.strictObject({ limit: page.limit, offset: page.offset }),
  response: listOf(portalNotification).extend({ unread: z.int() }),
})

export const countNotifications = defineRoute({
  id: "member.notifications.unread",
  method: "GET",
  path: "/member/notifications/unread",
  summary: "How many notices nobody of the organisation in use has read",
  access: { kind: "member", permission: "notification.read" },
  response: z.object({ unread: z.int() }),
})

export const readNotifications = defineRoute({
  id: "member.notifications.read",
  method: "POST",
  path: "/member/notifications/read",
  summary: "Marks notices as read: those named, or all there were until a moment",
  access: { kind: "member", permission: "notification.read" },
  body: z.union([
    z.strictObject({ ids: z.array(id).min(1, "required").max(100, "too_large") }),
    z.strictObject({ until: z.iso.datetime("invalid_date") }),
  ]),
  response: z.object({ unread: z.int() }),
})
