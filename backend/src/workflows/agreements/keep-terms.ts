import type { AgreementTerms, KeptTerms } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import { gramsOfUnit, type LineUnit } from "../../modules/agreement/line-unit"
import type { Line } from "../../modules/agreement/lines"
import { termsFault } from "../../modules/agreement/terms"

interface Given {
  readonly agreementId: string
  readonly version: number
  readonly terms: AgreementTerms
  /** Lines that versions before had. */
  readonly known: readonly Line[]
  readonly sellerId: string | null
}

/**
 * Terms as they are kept: they hold together, and every line has the id under which it is delivered.
 * @throws Refusal naming the field, `not_found` for a line or a product that is not there, `unit_cannot_convert` for
 *   a unit that could not be compared with what came before.
 */
export const keepTerms = async (
  transaction: Knex.Transaction,
  { agreementId, version, terms, known, sellerId }: Given,
): Promise<KeptTerms> => {
  const fault = termsFault(terms)
  if (fault !== null) throw new Refusal(fault.code, { field: fault.field, values: fault.values })
  await checkProducts(transaction, terms, sellerId)
  const lines = terms.lines.map((line, index) => {
    if (line.id === undefined) return { ...line, id: entityId("agl", agreementId, `${version}.${index}`) }
    const before = known.find(({ id }) => id === line.id)
    if (before === undefined) throw new Refusal("not_found", { field: `terms.lines.${index}.id` })
    if (!isComparable(before, line))
      throw new Refusal("unit_cannot_convert", {
        field: `terms.lines.${index}.unit`,
        values: { from: before.unit, to: line.unit },
      })
    return { ...line, id: line.id }
  })
  return { ...terms, lines }
}

const isComparable = (before: LineUnit, after: LineUnit): boolean =>
  before.unit === after.unit || (gramsOfUnit(before) !== null && gramsOfUnit(after) !== null)

const checkProducts = async (
  transaction: Knex.Transaction,
  { lines }: AgreementTerms,
  sellerId: string | null,
): Promise<void> => {
  const wanted = [...new Set(lines.flatMap(({ product_id }) => product_id ?? []))]
  if (wanted.length === 0) return
  const rows = await transaction("product_profile")
    .whereIn("product_id", wanted)
    .andWhere({ organization_id: sellerId })
    .select<{ product_id: string }[]>("product_id")
  const own = new Set(rows.map(({ product_id }) => product_id))
  const missing = lines.findIndex(({ product_id }) => product_id !== null && !own.has(product_id))
  if (missing >= 0) throw new Refusal("not_found", { field: `terms.lines.${missing}.product_id` })
}
