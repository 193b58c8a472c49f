import type { Database } from "../../database/database"

/** A message of an alliance to cooperatives, unions and groups of its province. */
export interface Message {
  readonly id: string
  readonly alliance_id: string
  /** As it was called then. */
  readonly alliance_name: string
  readonly text: string
  /** Written to everybody in the province, not to one. */
  readonly to_all: boolean
  readonly sent_by_id: string
  readonly sent_by_name: string
  readonly sent_at: Date
}

export interface SentMessageRecord extends Message {
  readonly recipient_count: number
  readonly read_count: number
  /** Where it was written to one. */
  readonly recipient_id: string | null
}

export interface ReceivedMessageRecord extends Pick<Message, "id" | "alliance_name" | "text" | "sent_at"> {
  readonly read_at: Date | null
  readonly read_by_name: string | null
}

interface Page {
  readonly limit: number
  readonly offset: number
}

const received = `
  select m.id, m.alliance_name, m.text, m.sent_at, r.read_at, r.read_by_name
    from alliance_message_recipient r join alliance_message m on m.id = r.message_id`

/** What alliances write to their cooperatives, and who has read it. */
export class MessageModuleService {
  /** @returns false when the message is there already. */
  async send(db: Database, message: Message, recipientIds: readonly string[]): Promise<boolean> {
    const written = await db("alliance_message").insert(message).onConflict("id").ignore().returning("id")
    if (written.length === 0) return false
    await db.raw(`insert into alliance_message_recipient (message_id, organization_id) select ?, unnest(?::text[])`, [
      message.id,
      [...new Set(recipientIds)],
    ])
    return true
  }

  async sentBy(db: Database, allianceId: string, { limit, offset }: Page): Promise<SentMessageRecord[]> {
    return await this.sent(db, "m.alliance_id = ?", [allianceId], { limit, offset })
  }

  async sentMessage(db: Database, id: string): Promise<SentMessageRecord | null> {
    return (await this.sent(db, "m.id = ?", [id], { limit: 1, offset: 0 }))[0] ?? null
  }

  async countSentBy(db: Database, allianceId: string): Promise<number> {
    const { rows } = await db.raw<{ rows: { count: number }[] }>(
      `select count(*)::int as count from alliance_message where alliance_id = ?`,
      [allianceId],
    )
    return rows[0]?.count ?? 0
  }

  async receivedBy(db: Database, organizationId: string, { limit, offset }: Page): Promise<ReceivedMessageRecord[]> {
    const { rows } = await db.raw<{ rows: ReceivedMessageRecord[] }>(
      `${received} where r.organization_id = ? order by m.sent_at desc, m.id desc limit ? offset ?`,
      [organizationId, limit, offset],
    )
    return rows
  }

  async receivedMessage(db: Database, id: string, organizationId: string): Promise<ReceivedMessageRecord | null> {
    const { rows } = await db.raw<{ rows: ReceivedMessageRecord[] }>(
      `${received} where r.message_id = ? and r.organization_id = ?`,
      [id, organizationId],
    )
    return rows[0] ?? null
  }

  /** How many messages an organisation has, how many it has not read, and since when the oldest waits. */
  async countsOf(
    db: Database,
    organizationId: string,
  ): Promise<{ count: number; unread: number; oldest_unread: Date | null }> {
    const { rows } = await db.raw<{ rows: { count: number; unread: number; oldest_unread: Date | null }[] }>(
      `select count(*)::int as count, (count(*) filter (where r.read_at is null))::int as unread,
              min(m.sent_at) filter (where r.read_at is null) as oldest_unread
         from alliance_message_recipient r join alliance_message m on m.id = r.message_id
        where r.organization_id = ?`,
      [organizationId],
    )
    return rows[0] ?? { count: 0, unread: 0, oldest_unread: null }
  }

  /** @returns false when it was read before, or never written to this organisation. */
  async markRead(
    db: Database,
    id: string,
    organizationId: string,
    reader: { readonly name: string; readonly at: Date },
  ): Promise<boolean> {
    const marked = await db("alliance_message_recipient")
      .where({ message_id: id, organization_id: organizationId, read_at: null })
      .update({ read_at: reader.at, read_by_name: reader.name })
    return marked > 0
  }

  private async sent(
    db: Database,
    condition: string,
    values: readonly string[],
    { limit, offset }: Page,
  ): Promise<SentMessageRecord[]> {
    const { rows } = await db.raw<{ rows: SentMessageRecord[] }>(
      `select m.*, c.recipient_count, c.read_count, case when m.to_all then null else c.recipient_id end as recipient_id
         from alliance_message m
         cross join lateral (
           select count(*)::int as recipient_count, count(read_at)::int as read_count, min(organization_id) as recipient_id
             from alliance_message_recipient where message_id = m.id
         ) c
        where ${condition} order by m.sent_at desc, m.id desc limit ? offset ?`,
      [...values, limit, offset],
    )
    return rows
  }
}
