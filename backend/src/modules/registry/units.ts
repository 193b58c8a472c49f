import { registerFigures, type RegisterFigureValues, type UnitKind, type UnitSector } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { integer, type Database } from "../../database/database"
import { insertRows } from "../../database/insert-rows"

/** A cooperative, union or group as an alliance has it in its register. Days are `YYYY-MM-DD`. */
export interface RegisterUnitRow {
  readonly id: string
  readonly alliance_id: string
  /** The organisation on the platform that it is; null for one that is not there. */
  readonly organization_id: string | null
  readonly kind: UnitKind
  readonly name: string
  readonly name_key: string
  readonly commune_code: string | null
  readonly sector: UnitSector | null
  readonly registration_number: string | null
  readonly founded_on: string | null
  readonly closed_on: string | null
  readonly stopped_on: string | null
  readonly resumed_on: string | null
  readonly member_since: string | null
  readonly member_until: string | null
  readonly note: string
  readonly is_demo: boolean
  readonly version: number
  readonly created_at: Date
}

// The driver would turn a date into a moment of the machine's own time zone.
const columns = `
  u.id, u.alliance_id, u.organization_id, u.kind, u.name, u.name_key, u.commune_code, u.sector, u.registration_number,
  u.founded_on::text, u.closed_on::text, u.stopped_on::text, u.resumed_on::text, u.member_since::text,
  u.member_until::text, u.note, u.is_demo, u.version, u.created_at`

/** Fails on `register_unit_name` or `register_unit_organization` where there is such a one already. */
export const insertUnits = async (db: Database, units: readonly RegisterUnitRow[]): Promise<void> =>
  await insertRows(
    db,
    "register_unit",
    units.map((unit) => ({ ...unit })),
  )

export const findUnit = async (db: Database, id: string): Promise<RegisterUnitRow | null> =>
  await one(db, "u.id = ?", id)

/** The unit that an organisation is, in the register of an alliance. */
export const findUnitOf = async (
  db: Database,
  allianceId: string,
  organizationId: string,
): Promise<RegisterUnitRow | null> =>
  await one(db, "u.alliance_id = ? and u.organization_id = ?", allianceId, organizationId)

/** Holds a unit against everybody else who would change it, until the transaction ends. */
export const lockUnit = async (transaction: Knex.Transaction, id: string): Promise<RegisterUnitRow | null> =>
  await one(transaction, "u.id = ? for update", id)

export const updateUnit = async (
  db: Database,
  id: string,
  changes: Partial<Omit<RegisterUnitRow, "id" | "alliance_id" | "created_at">>,
): Promise<void> => {
  await db("register_unit").where({ id }).update(changes)
}

/** Organisations that an entry of the register is tied to. */
export const takenOrganizations = async (db: Database, allianceId: string): Promise<ReadonlySet<string>> => {
  const rows = await db("register_unit")
    .where({ alliance_id: allianceId })
    .whereNotNull("organization_id")
    .select<{ organization_id: string }[]>("organization_id")
  return new Set(rows.map(({ organization_id }) => organization_id))
}

const one = async (db: Database, condition: string, ...values: readonly string[]): Promise<RegisterUnitRow | null> => {
  const { rows } = await db.raw<{ rows: RegisterUnitRow[] }>(
    `select ${columns} from register_unit u where ${condition}`,
    [...values],
  )
  return rows[0] ?? null
}

/** A unit with the newest that is known of each figure, and of its general meeting of a year. */
export interface KnownUnit extends RegisterUnitRow {
  readonly figures: RegisterFigureValues
  readonly figures_as_of: string | null
  readonly revenue_year: number | null
  /** Null: nothing is noted; its `held_on` null: it was not held. */
  readonly meeting: { readonly held_on: string | null } | null
}

type Row = RegisterUnitRow &
  Record<(typeof registerFigures)[number], string | null> & {
    figures_as_of: string | null
    revenue_year: number | null
    is_meeting_noted: boolean
    held_on: string | null
  }

/** The newest known figure of each kind: one snapshot seldom says everything. */
const newest = (column: string): string =>
  `(array_agg(f.${column} order by f.as_of desc, f.recorded_at desc, f.id desc)
     filter (where f.${column} is not null))[1] as ${column}`

/** What `newestFigures` gives of each unit `u`, from snapshots of no later than `:until` and no earlier than `:from`. */
export const newestFigures = `
  select ${registerFigures.map(newest).join(", ")}, max(f.as_of)::text as figures_as_of,
         (array_agg(extract(year from f.as_of)::int order by f.as_of desc, f.recorded_at desc, f.id desc)
           filter (where f.revenue is not null))[1] as revenue_year
    from register_figure f where f.unit_id = u.id and f.as_of between :from::date and :until::date`

/** Units of an alliance by name; one of them with an `id`. */
export const unitsWithFigures = async (
  db: Database,
  allianceId: string,
  {
    until,
    from = "0001-01-01",
    year,
    id,
  }: { readonly until: string; readonly from?: string; readonly year: number; readonly id?: string },
): Promise<KnownUnit[]> => {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select ${columns}, f.*, m.id is not null as is_meeting_noted, m.held_on::text as held_on
       from register_unit u
       left join lateral (${newestFigures}) f on true
       left join lateral (select id, held_on from register_meeting where unit_id = u.id and year = :year
                           order by recorded_at desc, id desc limit 1) m on true
      where u.alliance_id = :alliance ${id === undefined ? "" : "and u.id = :id"}
      order by u.name, u.id`,
    { alliance: allianceId, from, until, year, ...(id === undefined ? {} : { id }) },
  )
  return rows.map(({ is_meeting_noted, held_on, ...row }) => ({
    ...row,
    figures: figuresOf(row),
    meeting: is_meeting_noted ? { held_on } : null,
  }))
}

/** Postgres hands bigint over as text. */
export const figuresOf = (row: Readonly<Record<(typeof registerFigures)[number], unknown>>): RegisterFigureValues =>
  Object.fromEntries(
    registerFigures.map((name) => [name, row[name] === null ? null : integer(row[name])]),
  ) as RegisterFigureValues
