import { daysBetween } from "@lienket/vietnam"
import type { WarningStep } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Database } from "../../database/database"
import { warningStepOf } from "./expiry-warning"
import { trustRecords, type TrustScope } from "./trust-records"

/** A certificate that ends within 180 days. */
export interface ExpiringCertificate {
  readonly id: string
  readonly organization_id: string
  readonly kind: string
  readonly name: string | null
  /** The product of an OCOP certificate; null for one of the whole organisation. */
  readonly product: string | null
  readonly number: string
  readonly valid_until: string
  readonly days_left: number
  readonly step: WarningStep
}

const most = 1_000

/** Certificates of an organisation (of all of them when null) that end within 180 days of a business day, soonest first. */
export const expiringCertificates = async (
  db: Database,
  organizationId: string | null,
  day: string,
): Promise<ExpiringCertificate[]> => {
  const scope: TrustScope = { part: "expiring", day, ...(organizationId === null ? {} : { organizationId }) }
  const found: ExpiringCertificate[] = []
  for (let offset = 0; ; offset += most) {
    const records = await trustRecords(db, scope, { limit: most, offset, locale: "vi" })
    for (const { id, organization_id, kind, name, products, number, valid_until } of records) {
      const days_left = valid_until === null ? -1 : daysBetween(day, valid_until)
      const step = warningStepOf(days_left)
      if (valid_until === null || step === null) continue
      const product = products[0]?.title ?? null
      found.push({ id, organization_id, kind, name, product, number, valid_until, days_left, step })
    }
    if (records.length < most) return found
  }
}

/** Of these the ones whose warning has not been given yet; from now on it has. */
export const takeDueWarnings = async (
  transaction: Knex.Transaction,
  expiring: readonly ExpiringCertificate[],
  day: string,
): Promise<ExpiringCertificate[]> => {
  if (expiring.length === 0) return []
  const taken = await transaction("expiry_warning")
    .insert(expiring.map(({ id, step }) => ({ record_id: id, step, warned_on: day })))
    .onConflict(["record_id", "step"])
    .ignore()
    .returning<{ record_id: string; step: number }[]>(["record_id", "step"])
  const due = new Set(taken.map(({ record_id, step }) => `${record_id} ${step}`))
  return expiring.filter(({ id, step }) => due.has(`${id} ${step}`))
}
