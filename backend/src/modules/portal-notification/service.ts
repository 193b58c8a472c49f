import { generateEntityId } from "@medusajs/framework/utils"
import { integer, type Database } from "../../database/database"

/** Something an organisation should know, as it is kept. What it says is made from `kind` and `data` when it is read. */
export interface NewPortalNotification {
  readonly organization_id: string
  /** Null: everybody of the organisation. */
  readonly member_id: string | null
  readonly kind: string
  readonly subject_type: string
  readonly subject_id: string
  /** Page of the portal, without a language: `/kenh-htx/don-hang/order_1`. */
  readonly path: string
  readonly data: object
  readonly created_at: Date
  /** The organisation is told once for each key. */
  readonly dedupe_key: string | null
}

export interface PortalNotification extends NewPortalNotification {
  readonly id: string
  readonly read_at: Date | null
  readonly read_by_name: string | null
}

/** Who looks: a member, for one of the organisations that he is a member of. */
interface Addressee {
  readonly organizationId: string
  readonly memberId: string
}

interface Reader {
  readonly id: string
  readonly name: string
}

/**
 * What organisations are told in their portals. What is for all members is read for all of them once one has read it;
 * what is for one member the others do not see.
 */
export class PortalNotificationModuleService {
  /** @returns the ids of those that are new: told before under the same key, they are left as they are. */
  async insert(db: Database, notifications: readonly NewPortalNotification[]): Promise<string[]> {
    if (notifications.length === 0) return []
    const rows = await db("portal_notification")
      .insert(
        notifications.map((notification) => ({
          ...notification,
          id: generateEntityId("", "ntf"),
          data: JSON.stringify(notification.data),
        })),
      )
      .onConflict(["organization_id", "dedupe_key"])
      .ignore()
      .returning<{ id: string }[]>("id")
    return rows.map(({ id }) => id)
  }

  /** Unread first, then the newest. */
  async listOf(
    db: Database,
    { organizationId, memberId }: Addressee,
    { limit, offset }: { readonly limit: number; readonly offset: number },
  ): Promise<{ items: PortalNotification[]; count: number; unread: number }> {
    const { rows: items } = await db.raw<{ rows: PortalNotification[] }>(
      `select * from portal_notification where organization_id = ? and (member_id is null or member_id = ?)
        order by (read_at is not null), created_at desc, id limit ? offset ?`,
      [organizationId, memberId, limit, offset],
    )
    const { rows: counts } = await db.raw<{ rows: { count: string; unread: string }[] }>(
      `select count(*) as count, count(*) filter (where read_at is null) as unread
         from portal_notification where organization_id = ? and (member_id is null or member_id = ?)`,
      [organizationId, memberId],
    )
    return { items, count: integer(counts[0]?.count ?? 0), unread: integer(counts[0]?.unread ?? 0) }
  }

  async unreadOf(db: Database, { organizationId, memberId }: Addressee): Promise<number> {
    const { rows } = await db.raw<{ rows: { unread: string }[] }>(
      `select count(*) as unread from portal_notification
        where organization_id = ? and (member_id is null or member_id = ?) and read_at is null`,
      [organizationId, memberId],
    )
    return integer(rows[0]?.unread ?? 0)
  }

  /** Marks some as read, or all there were until a moment. Those read before keep their reader; others' are left alone. */
  async markRead(
    db: Database,
    organizationId: string,
    which: { readonly ids: readonly string[] } | { readonly until: Date },
    reader: Reader,
    at: Date,
  ): Promise<void> {
    const unread = db("portal_notification")
      .where({ organization_id: organizationId, read_at: null })
      .andWhere((of) => of.whereNull("member_id").orWhere({ member_id: reader.id }))
    const meant = "ids" in which ? unread.whereIn("id", [...which.ids]) : unread.where("created_at", "<=", which.until)
    await meant.update({ read_at: at, read_by_id: reader.id, read_by_name: reader.name })
  }
}
