import type { ApplicationState } from "@lienket/contracts"
import type { Database } from "../../database/database"

/** What an organisation sent to be verified. The organisation itself holds what is in force. */
export interface Application {
  readonly id: string
  readonly organization_id: string
  readonly state: ApplicationState
  /** How often it has been sent. */
  readonly revision: number
  /** As it was given, word for word, with the name that was verified. */
  readonly given: Readonly<Record<string, unknown>>
  readonly terms_version: string
  readonly terms_accepted_at: Date
  readonly submitted_at: Date
  readonly decided_at: Date | null
}

export const insertApplication = async (db: Database, application: Application): Promise<void> => {
  await db("application").insert({ ...application, given: JSON.stringify(application.given) })
}

export const updateApplication = async (
  db: Database,
  id: string,
  { given, ...changes }: Partial<Omit<Application, "id" | "organization_id">>,
): Promise<void> => {
  await db("application")
    .where({ id })
    .update({ ...changes, ...(given === undefined ? {} : { given: JSON.stringify(given) }) })
}

export const findApplication = async (
  db: Database,
  by: { readonly id: string } | { readonly organization_id: string },
): Promise<Application | null> => (await db("application").where(by).first<Application | undefined>()) ?? null

export interface ListedApplication extends Pick<Application, "id" | "state" | "submitted_at" | "revision"> {
  readonly name: string
  readonly kind: "cooperative" | "union" | "group"
  readonly commune_code: string | null
  readonly is_demo: boolean
}

/** Applications of a province in some states, those that wait longest first, and how many there are in each state. */
export const applicationsIn = async (
  db: Database,
  provinceCode: string,
  {
    states,
    limit,
    offset,
  }: { readonly states: readonly ApplicationState[]; readonly limit: number; readonly offset: number },
): Promise<{ items: ListedApplication[]; counts: Record<ApplicationState, number> }> => {
  const { rows: counted } = await db.raw<{ rows: { state: ApplicationState; count: number }[] }>(
    `select a.state, count(*)::int as count
       from application a join organization o on o.id = a.organization_id where o.province_code = ? group by 1`,
    [provinceCode],
  )
  const { rows: items } = await db.raw<{ rows: ListedApplication[] }>(
    `select a.id, a.state, a.submitted_at, a.revision, o.name, o.kind, o.commune_code, o.is_demo
       from application a join organization o on o.id = a.organization_id
      where o.province_code = ? and a.state = any(?::text[])
      order by a.submitted_at, a.id limit ? offset ?`,
    [provinceCode, [...states], limit, offset],
  )
  const counts = { submitted: 0, returned: 0, verified: 0, refused: 0 }
  for (const { state, count } of counted) counts[state] = count
  return { items, counts }
}
