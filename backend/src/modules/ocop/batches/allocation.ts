import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { allocateLots, isGood, type LotStock } from "./fefo"

/** Pieces of one order line. */
export interface LinePieces {
  readonly line_item_id: string
  readonly quantity: number
}

/** Pieces that came back; what is damaged is not for sale again. */
export interface ReturnedPieces extends LinePieces {
  readonly is_damaged: boolean
}

interface VariantLot extends LotStock {
  readonly variant_id: string
}

/** Writes down which lots the packed goods of an order come from, and takes them out of what is left there. */
export const takeFromLots = async (
  transaction: Knex.Transaction,
  orderId: string,
  goods: readonly LinePieces[],
  day: string,
): Promise<void> => {
  const variants = await variantsOf(transaction, goods)
  let lots = await lockLots(transaction, [...new Set(variants.values())])
  for (const { line_item_id, quantity } of goods) {
    const variantId = variants.get(line_item_id)
    const shares = allocateLots(
      quantity,
      lots.filter(({ variant_id }) => variant_id === variantId),
      day,
    )
    for (const share of shares) {
      await transaction.raw(
        `insert into order_line_batch (line_item_id, batch_id, order_id, quantity) values (?, ?, ?, ?)
         on conflict (line_item_id, batch_id) do update set quantity = order_line_batch.quantity + excluded.quantity`,
        [line_item_id, share.batch_id, orderId, share.quantity],
      )
      await transaction("batch_stock").where({ batch_id: share.batch_id }).decrement("remaining", share.quantity)
    }
    lots = lots.map((lot) => ({ ...lot, remaining: lot.remaining - takenFrom(lot, shares) }))
  }
}

const takenFrom = ({ batch_id }: LotStock, shares: readonly { batch_id: string; quantity: number }[]): number =>
  shares.find((share) => share.batch_id === batch_id)?.quantity ?? 0

const variantsOf = async (
  transaction: Knex.Transaction,
  goods: readonly LinePieces[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await transaction("order_part_line")
    .whereIn(
      "line_item_id",
      goods.map(({ line_item_id }) => line_item_id),
    )
    .select<{ line_item_id: string; variant_id: string }[]>("line_item_id", "variant_id")
  return new Map(rows.map(({ line_item_id, variant_id }) => [line_item_id, variant_id]))
}

const lockLots = async (transaction: Knex.Transaction, variantIds: string[]): Promise<VariantLot[]> => {
  const { rows } = await transaction.raw<{ rows: VariantLot[] }>(
    `select b.id as batch_id, b.variant_id, b.expires_on::text, b.produced_on::text, b.state, s.remaining
       from batch b join batch_stock s on s.batch_id = b.id
      where b.variant_id = any(?::text[]) and b.state = 'active' and s.remaining > 0
      order by b.id for update`,
    [variantIds],
  )
  return rows
}

interface TakenLot extends LotStock {
  readonly line_item_id: string
  readonly outstanding: number
}

/**
 * Gives goods that came back to the lots they were taken from, those that last longest first. What is
 * damaged, or of a lot that was recalled, closed or has expired meanwhile, is withdrawn instead.
 * @returns of each line what may be sold again: what had no lot, or a good one.
 */
export const giveBackToLots = async (
  transaction: Knex.Transaction,
  goods: readonly ReturnedPieces[],
  day: string,
): Promise<LinePieces[]> => {
  let taken = await lockTaken(transaction, goods)
  const sellable: LinePieces[] = []
  for (const { line_item_id, quantity, is_damaged } of goods) {
    let coming = quantity
    let spoilt = is_damaged ? quantity : 0
    const given = new Map<string, number>()
    for (const lot of taken.filter((each) => each.line_item_id === line_item_id)) {
      const pieces = Math.min(coming, lot.outstanding)
      if (pieces === 0) continue
      const good = !is_damaged && isGood(lot, day)
      await transaction("order_line_batch")
        .where({ line_item_id, batch_id: lot.batch_id })
        .increment("returned", pieces)
      await transaction("batch_stock")
        .where({ batch_id: lot.batch_id })
        .increment(good ? "remaining" : "withdrawn", pieces)
      given.set(lot.batch_id, pieces)
      coming -= pieces
      if (!good && !is_damaged) spoilt += pieces
    }
    // The same line may come twice: what is sound of it, and what is not.
    taken = taken.map((lot) =>
      lot.line_item_id === line_item_id
        ? { ...lot, outstanding: lot.outstanding - (given.get(lot.batch_id) ?? 0) }
        : lot,
    )
    if (quantity > spoilt) sellable.push({ line_item_id, quantity: quantity - spoilt })
  }
  return sellable
}

const lockTaken = async (transaction: Knex.Transaction, goods: readonly LinePieces[]): Promise<TakenLot[]> => {
  const { rows } = await transaction.raw<{ rows: TakenLot[] }>(
    `select l.line_item_id, b.id as batch_id, b.expires_on::text, b.produced_on::text, b.state, s.remaining,
            l.quantity - l.returned as outstanding
       from order_line_batch l
       join batch b on b.id = l.batch_id
       join batch_stock s on s.batch_id = b.id
      where l.line_item_id = any(?::text[]) and l.quantity > l.returned
      order by b.id for update`,
    [goods.map(({ line_item_id }) => line_item_id)],
  )
  return rows.toSorted((one, other) => ((one.expires_on ?? "~") < (other.expires_on ?? "~") ? 1 : -1))
}
