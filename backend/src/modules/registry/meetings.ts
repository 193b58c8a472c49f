import type { MeetingStanding, UnitKind } from "@lienket/contracts"
import type { Database } from "../../database/database"

/** What is noted of a yearly general meeting; the newest note of a year holds. */
export interface Meeting {
  readonly id: string
  readonly unit_id: string
  readonly year: number
  /** Null: it was not held. */
  readonly held_on: string | null
  readonly document_id: string | null
  readonly note: string
  readonly recorded_by_id: string
  readonly recorded_by: string
  readonly recorded_at: Date
}

export const insertMeeting = async (db: Database, meeting: Meeting): Promise<void> => {
  await db("register_meeting").insert(meeting)
}

/** Newest year first, within it the newest note. */
export const meetingsOf = async (db: Database, unitId: string): Promise<Meeting[]> => {
  const { rows } = await db.raw<{ rows: Meeting[] }>(
    `select *, register_meeting.held_on::text as held_on from register_meeting where unit_id = ?
      order by year desc, recorded_at desc, id desc`,
    [unitId],
  )
  return rows
}

/**
 * How a unit stands to its general meeting of a year. It is due within three months after the financial year (Law on
 * Cooperatives 2012, Article 31; the term of the Law of 2023 is not confirmed); one founded in the year itself has
 * none to hold, nor has a group, which is no legal person.
 */
export const meetingStandingOf = (
  unit: { readonly kind: UnitKind; readonly founded_on: string | null; readonly closed_on: string | null },
  year: number,
  meeting: { readonly held_on: string | null } | null,
  today: string,
): MeetingStanding => {
  if (meeting?.held_on) return "held"
  const dueOn = `${year}-03-31`
  const isAsked =
    unit.kind !== "group" &&
    (unit.founded_on === null || unit.founded_on < `${year}-01-01`) &&
    (unit.closed_on === null || unit.closed_on > dueOn)
  if (!isAsked) return "none"
  return meeting !== null || today > dueOn ? "not_held" : "due"
}
