import type { KeptTerms, LinePrice, OcopGroup, ScheduleStep } from "@lienket/contracts"
import type { Database } from "../../database/database"
import { rowsPerStatement } from "./agreements"
import type { LineUnit } from "./line-unit"

/** A line of the version in force. */
export interface Line extends LineUnit {
  readonly id: string
  readonly agreement_id: string
  readonly position: number
  /** False for one that an amendment took out: what was delivered under it stays. */
  readonly is_current: boolean
  readonly product_id: string | null
  readonly title: string
  readonly ocop_group: OcopGroup
  /** Decimal, in `unit`. */
  readonly quantity: string
  readonly tolerance_percent: number
  readonly price: LinePrice
  readonly schedule: readonly ScheduleStep[]
}

const columns = `
  id, agreement_id, position, is_current, product_id, title, ocop_group, quantity::text as quantity, unit, pack_grams,
  tolerance_percent, price, schedule`

/** The lines as a version has them, now that it holds. */
export const replaceLines = async (db: Database, agreementId: string, terms: KeptTerms): Promise<void> => {
  await db("agreement_line").where({ agreement_id: agreementId }).update({ is_current: false })
  await insertLines(db, [{ agreementId, terms }])
}

/** The lines of several versions; of a line that is known, what its version says of it. */
export const insertLines = async (
  db: Database,
  versions: readonly { readonly agreementId: string; readonly terms: KeptTerms }[],
): Promise<void> => {
  const rows = versions.flatMap(({ agreementId, terms }) =>
    terms.lines.map((line, position) => ({
      id: line.id,
      agreement_id: agreementId,
      position,
      is_current: true,
      product_id: line.product_id,
      title: line.title,
      ocop_group: line.group,
      quantity: line.quantity,
      unit: line.unit,
      pack_grams: line.pack_grams,
      tolerance_percent: line.tolerance_percent,
      price: JSON.stringify(line.price),
      schedule: JSON.stringify(line.schedule),
    })),
  )
  for (let from = 0; from < rows.length; from += rowsPerStatement)
    await db("agreement_line")
      .insert(rows.slice(from, from + rowsPerStatement))
      .onConflict("id")
      .merge()
}

/** In the order of the paper; those that were taken out come last. Ids are ASCII: by the rules of a language it takes long. */
export const linesOf = async (db: Database, agreementIds: readonly string[]): Promise<Line[]> => {
  const { rows } = await db.raw<{ rows: Line[] }>(
    `select ${columns} from agreement_line where agreement_id = any(?::text[])
      order by agreement_id collate "C", is_current desc, position, id collate "C"`,
    [[...agreementIds]],
  )
  return rows
}
