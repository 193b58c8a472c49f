import type { AgreementKind, AgreementSide, AgreementState } from "@lienket/contracts"
import { fold } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Database } from "../../database/database"

/** As it is kept; that its days are over makes a running one overdue, see `standing.ts`. */
export type KeptState = Exclude<AgreementState, "overdue">

export interface Agreement {
  readonly id: string
  readonly code: string
  /** Who follows it. */
  readonly alliance_id: string
  readonly conference_id: string | null
  readonly predecessor_id: string | null
  readonly kind: AgreementKind
  readonly number: string | null
  readonly state: KeptState
  /** In force; of a draft, the one that is proposed. */
  readonly version_number: number
  /** Business days. */
  readonly starts_on: string
  readonly ends_on: string
  readonly signed_on: string | null
  readonly ended_on: string | null
  readonly end_reason: string | null
  readonly officer_id: string | null
  readonly officer_name: string | null
  readonly is_demo: boolean
  readonly created_at: Date
}

export interface Party {
  readonly agreement_id: string
  readonly side: AgreementSide
  /** Null for one that is not on the platform. */
  readonly organization_id: string | null
  readonly name: string
  readonly tax_code: string | null
  readonly phone: string | null
  readonly province_code: string | null
  readonly commune_code: string | null
}

/** Of `agreement a`, as an `Agreement` has them. */
export const agreementColumns = `
  a.id, a.code, a.alliance_id, a.conference_id, a.predecessor_id, a.kind, a.number, a.state, a.version_number,
  a.starts_on::text as starts_on, a.ends_on::text as ends_on, a.signed_on::text as signed_on, a.ended_on::text as ended_on,
  a.end_reason, a.officer_id, a.officer_name, a.is_demo, a.created_at`

/** As many rows as one statement takes, far below the 65,535 values it could bind. */
export const rowsPerStatement = 500

/** Agreements with both their parties. @returns the ids of those that were not there already. */
export const insertAgreements = async (
  db: Database,
  agreements: readonly { readonly agreement: Agreement; readonly parties: readonly Omit<Party, "agreement_id">[] }[],
): Promise<ReadonlySet<string>> => {
  const written = new Set<string>()
  for (let from = 0; from < agreements.length; from += rowsPerStatement) {
    const some = agreements.slice(from, from + rowsPerStatement)
    const made = await db("agreement")
      .insert(some.map(({ agreement }) => agreement))
      .onConflict("id")
      .ignore()
      .returning<{ id: string }[]>("id")
    const fresh = new Set(made.map(({ id }) => id))
    const rows = some.flatMap(({ agreement: { id }, parties }) =>
      fresh.has(id) ? parties.map((party) => ({ ...party, agreement_id: id, name_key: fold(party.name) })) : [],
    )
    if (rows.length > 0) await db("agreement_party").insert(rows)
    for (const id of fresh) written.add(id)
  }
  return written
}

export const updateAgreement = async (
  db: Database,
  id: string,
  facts: Partial<Omit<Agreement, "id" | "code" | "alliance_id">>,
): Promise<void> => {
  await db("agreement").where({ id }).update(facts)
}

export const findAgreement = async (db: Database, id: string): Promise<Agreement | null> => {
  const { rows } = await db.raw<{ rows: Agreement[] }>(`select ${agreementColumns} from agreement a where id = ?`, [id])
  return rows[0] ?? null
}

/** Holds an agreement against everybody else who would change it, until the transaction ends. */
export const lockAgreement = async (transaction: Knex.Transaction, id: string): Promise<Agreement | null> => {
  const { rows } = await transaction.raw<{ rows: Agreement[] }>(
    `select ${agreementColumns} from agreement a where id = ? for update`,
    [id],
  )
  return rows[0] ?? null
}

/** Signed and neither paused nor closed, whichever alliance follows them; also those whose days are over. */
export const openAgreements = async (db: Database): Promise<Agreement[]> => {
  const { rows } = await db.raw<{ rows: Agreement[] }>(
    `select ${agreementColumns} from agreement a where state in ('signed', 'in_progress') order by id`,
  )
  return rows
}

export const partiesOf = async (db: Database, agreementIds: readonly string[]): Promise<Party[]> =>
  await db("agreement_party")
    .whereIn("agreement_id", [...agreementIds])
    .select<Party[]>(
      "agreement_id",
      "side",
      "organization_id",
      "name",
      "tax_code",
      "phone",
      "province_code",
      "commune_code",
    )
