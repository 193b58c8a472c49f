import { toNfc } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { integer, type Database } from "../../database/database"
import { entityIds } from "../../database/entity-id"
import { insertRows } from "../../database/insert-rows"
import { hashOf, noHash, type AuditActor, type AuditEntry, type NewAuditEntry } from "./entry"

interface Row extends Omit<AuditEntry, "actor" | "position"> {
  actor_type: AuditActor["type"]
  actor_id: string | null
  actor_name: string | null
  position: string
}

const columns = [
  "id",
  "organization_id",
  "position",
  "actor_type",
  "actor_id",
  "actor_name",
  "action",
  "subject_type",
  "subject_id",
  "data",
  "at",
  "previous_hash",
  "hash",
]

/** The log of who did what: append-only, and chained by hashes within each organisation. */
export class AuditModuleService {
  /**
   * Writes what was done, in the transaction that does it: an act and its entry are there together or
   * not at all. Writers of one organisation wait for each other until they commit.
   */
  async record(transaction: Knex.Transaction, entries: readonly NewAuditEntry[]): Promise<void> {
    const organizations = [...new Set(entries.map(({ organization_id }) => organization_id))].toSorted()
    const nextId = entityIds("aud")
    for (const organizationId of organizations) {
      await transaction.raw(`select pg_advisory_xact_lock(hashtextextended('audit:' || ?, 0))`, [organizationId])
      let last = await lastOf(transaction, organizationId)
      const chained: AuditEntry[] = []
      for (const entry of entries.filter(({ organization_id }) => organization_id === organizationId)) {
        last = chain(entry, last, nextId())
        chained.push(last)
      }
      await insertRows(transaction, "audit_entry", chained.map(rowOf))
    }
  }

  /** What was done to one thing, newest first. */
  async historyOf(
    db: Database,
    subject: { readonly type: string; readonly id: string },
    limit = 100,
  ): Promise<AuditEntry[]> {
    const rows = await db("audit_entry")
      .where({ subject_type: subject.type, subject_id: subject.id })
      .orderBy("position", "desc")
      .limit(limit)
      .select<Row[]>(columns)
    return rows.map(entryOf)
  }

  /** Organisations that have a chain, and how long it is. */
  async chains(db: Database): Promise<{ organization_id: string; length: number }[]> {
    const { rows } = await db.raw<{ rows: { organization_id: string; length: number }[] }>(
      `select organization_id, count(*)::int as length from audit_entry group by 1 order by 1`,
    )
    return rows
  }

  /** The first entry of an organisation's chain that is not as it was written, or null when all are. */
  async firstBroken(db: Database, organizationId: string): Promise<AuditEntry | null> {
    let previous = noHash
    for (let position = 0; ; position += pageLength) {
      const rows = await db("audit_entry")
        .where({ organization_id: organizationId })
        .orderBy("position")
        .offset(position)
        .limit(pageLength)
        .select<Row[]>(columns)
      for (const [index, entry] of rows.map(entryOf).entries()) {
        const isWhole =
          entry.position === position + index + 1 && entry.previous_hash === previous && hashOf(entry) === entry.hash
        if (!isWhole) return entry
        previous = entry.hash
      }
      if (rows.length < pageLength) return null
    }
  }
}

// A chain of years is read in pieces.
const pageLength = 5_000

const lastOf = async (db: Database, organizationId: string): Promise<AuditEntry | null> => {
  const row = await db("audit_entry")
    .where({ organization_id: organizationId })
    .orderBy("position", "desc")
    .first<Row | undefined>(columns)
  return row === undefined ? null : entryOf(row)
}

const chain = (entry: NewAuditEntry, last: AuditEntry | null, id: string): AuditEntry => {
  const { organization_id, actor, action, subject_type, subject_id, data, at } = entry
  const chained = {
    id,
    organization_id,
    position: (last?.position ?? 0) + 1,
    actor: { type: actor.type, id: actor.id, name: actor.name === null ? null : toNfc(actor.name) },
    action,
    subject_type,
    subject_id,
    // As the database will give it back: without what JSON does not know.
    data: JSON.parse(JSON.stringify(data)) as NewAuditEntry["data"],
    at,
    previous_hash: last?.hash ?? noHash,
  }
  return { ...chained, hash: hashOf(chained) }
}

const rowOf = ({ actor, ...entry }: AuditEntry) => ({
  ...entry,
  actor_type: actor.type,
  actor_id: actor.id,
  actor_name: actor.name,
})

const entryOf = ({ actor_type, actor_id, actor_name, position, ...row }: Row): AuditEntry => ({
  ...row,
  position: integer(position),
  actor: { type: actor_type, id: actor_id, name: actor_name },
})
