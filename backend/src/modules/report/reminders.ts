import type { Database } from "../../database/database"
import type { ReminderStep } from "./standing"

interface Which {
  readonly code: string
  readonly period: string
}

/**
 * Takes a reminder for whoever gives it.
 * @returns the organisations that have not been given this step before.
 */
export const takeReminders = async (
  db: Database,
  organizationIds: readonly string[],
  { code, period }: Which,
  step: ReminderStep,
  at: Date,
): Promise<ReadonlySet<string>> => {
  const { rows } = await db.raw<{ rows: { organization_id: string }[] }>(
    `insert into report_reminder (organization_id, code, period, step, sent_at)
     select id, ?, ?, ?, ? from unnest(?::text[]) as asked (id)
     on conflict do nothing returning organization_id`,
    [code, period, step, at, [...organizationIds]],
  )
  return new Set(rows.map(({ organization_id }) => organization_id))
}

/** Hours in which an officer's urge is not given again. */
export const urgeRestHours = 24

/** @returns when each organisation was last urged for a report by an officer; those never urged are missing. */
export const lastUrges = async (
  db: Database,
  organizationIds: readonly string[],
  { code, period }: Which,
): Promise<ReadonlyMap<string, Date>> => {
  const { rows } = await db.raw<{ rows: { organization_id: string; at: Date }[] }>(
    `select organization_id, max(urged_at) as at from report_urge
      where organization_id = any(?::text[]) and code = ? and period = ? group by 1`,
    [[...organizationIds], code, period],
  )
  return new Map(rows.map(({ organization_id, at }) => [organization_id, at]))
}

/** Whoever urges for the same report waits here until this transaction is over. */
export const holdUrges = async (db: Database, allianceId: string, { code, period }: Which): Promise<void> => {
  await db.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`report_urge ${allianceId} ${code} ${period}`])
}

export const insertUrges = async (
  db: Database,
  organizationIds: readonly string[],
  { code, period }: Which,
  by: { readonly id: string; readonly name: string },
  at: Date,
): Promise<void> => {
  await db.raw(
    `insert into report_urge (organization_id, code, period, urged_at, urged_by_id, urged_by)
     select id, ?, ?, ?, ?, ? from unnest(?::text[]) as urged (id)`,
    [code, period, at, by.id, by.name, [...organizationIds]],
  )
}
