import type { Database } from "../../database/database"

/** Goods in a basket at the price of an agreement: which line of the basket, of which line of the agreement. */
export interface CallOff {
  readonly cart_line_id: string
  readonly agreement_id: string
  readonly line_id: string
  /** Of one piece, as it was agreed when the basket was filled. */
  readonly unit_price_vnd: number
  readonly called_by_id: string
  readonly called_at: Date
}

/** Keeps where lines of a basket were called off from; of a line that is known, what is so now. */
export const keepCallOffs = async (db: Database, callOffs: readonly CallOff[]): Promise<void> => {
  if (callOffs.length > 0)
    await db("agreement_call_off")
      .insert([...callOffs])
      .onConflict("cart_line_id")
      .merge()
}
