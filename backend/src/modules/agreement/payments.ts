import { integer, type Database } from "../../database/database"

/** Money that the seller received under an agreement, in VND. */
export interface Payment {
  readonly id: string
  readonly agreement_id: string
  readonly paid_on: string
  readonly amount_vnd: number
  readonly note: string
  readonly recorded_by_id: string
  readonly recorded_by: string
  readonly recorded_at: Date
}

/** @returns false when it is there already. */
export const insertPayment = async (db: Database, payment: Payment): Promise<boolean> =>
  (await db("agreement_payment").insert(payment).onConflict("id").ignore().returning("id")).length > 0

/** Newest first. */
export const paymentsOf = async (db: Database, agreementId: string): Promise<Payment[]> => {
  const { rows } = await db.raw<{ rows: (Omit<Payment, "amount_vnd"> & { amount_vnd: string })[] }>(
    `select id, agreement_id, paid_on::text as paid_on, amount_vnd, note, recorded_by_id, recorded_by, recorded_at
       from agreement_payment where agreement_id = ? order by agreement_payment.paid_on desc, id desc`,
    [agreementId],
  )
  return rows.map((row) => ({ ...row, amount_vnd: integer(row.amount_vnd) }))
}
