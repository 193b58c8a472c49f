import { communesOf, provinces } from "@lienket/vietnam/units"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { insertRows } from "../../database/insert-rows"
import { agreementInvariants } from "./agreements"
import type { Finding, Invariant, Verifying } from "./invariant"
import { ledgerInvariants } from "./ledger"
import { registryInvariants } from "./registry"
import { reportInvariants } from "./reports"

export const invariants: readonly Invariant[] = [
  ...registryInvariants,
  ...ledgerInvariants,
  ...agreementInvariants,
  ...reportInvariants,
]

/** Told of each invariant as it is checked. */
type Told = (invariant: Invariant, finding: Finding, seconds: number) => void

/** Checks every invariant, all at one moment: whoever sells meanwhile neither waits nor disturbs. Nothing is changed. */
export const verifyData = async (container: MedusaContainer, today: string, told: Told): Promise<void> => {
  const transaction = await databaseOf(container).transaction(undefined, { isolationLevel: "repeatable read" })
  try {
    await checkAll({ container, transaction, today }, told)
  } finally {
    await transaction.rollback()
  }
}

/** The same within a transaction, which the caller takes back. */
export const checkAll = async (verifying: Verifying, told: Told): Promise<void> => {
  const { transaction } = verifying
  await transaction.raw(`set local work_mem = '192MB'`)
  await transaction.raw(`
    create temporary table verify_commune (code char(5) primary key, province_code char(2)) on commit drop`)
  await insertRows(
    transaction,
    "verify_commune",
    provinces().flatMap((province) =>
      communesOf(province.code).map(({ code, province_code }) => ({ code, province_code })),
    ),
  )
  await transaction.raw(`analyze verify_commune`)
  for (const invariant of invariants) {
    const started = performance.now()
    const finding = await invariant.check(verifying)
    told(invariant, finding, (performance.now() - started) / 1_000)
  }
}
