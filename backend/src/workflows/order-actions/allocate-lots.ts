import { businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { OCOP_MODULE } from "../../modules/ocop"
import type { OcopModuleService } from "../../modules/ocop/service"
import type { LineChange } from "./quantities"
import type { StockMove } from "./stock"

interface Occasion {
  readonly container: MedusaContainer
  readonly transaction: Knex.Transaction
  readonly at: Date
}

/** Packed goods come from lots, first expired first out; what has no lot goes without one. */
export const takeGoodsFromLots = async (
  { container, transaction, at }: Occasion,
  orderId: string,
  moves: readonly StockMove[],
): Promise<void> =>
  await container
    .resolve<OcopModuleService>(OCOP_MODULE)
    .takeFromLots(transaction, orderId, moves.map(piecesOf), businessDate(at))

/**
 * Goods that come back return to their lots, those that are damaged to none.
 * @returns the moves of what may be sold again: nothing of a lot that was recalled, closed or has expired.
 */
export const giveGoodsBackToLots = async (
  { container, transaction, at }: Occasion,
  moves: readonly StockMove[],
  damaged: readonly LineChange[] = [],
): Promise<StockMove[]> => {
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  const goods = [
    ...moves.map((move) => ({ ...piecesOf(move), is_damaged: false })),
    ...damaged.map(({ line, quantity }) => ({ line_item_id: line.lineItemId, quantity, is_damaged: true })),
  ]
  const sellable = await ocop.giveBackToLots(transaction, goods, businessDate(at))
  const left = new Map(sellable.map(({ line_item_id, quantity }) => [line_item_id, quantity]))
  return moves.flatMap((move) => {
    const quantity = left.get(move.line_item_id) ?? 0
    return quantity === 0 ? [] : [{ ...move, quantity: String(quantity) }]
  })
}

const piecesOf = ({ line_item_id, quantity }: StockMove) => ({ line_item_id, quantity: Number(quantity) })
