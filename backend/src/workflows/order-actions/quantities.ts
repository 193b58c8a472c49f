import { Refusal } from "../../http/refusal"
import type { OrderLineRecord } from "./order-record"

/** Goods of one line that the buyer does not get, or gives back. */
export interface LineChange {
  readonly line: OrderLineRecord
  /** Whole pieces, at least one. */
  readonly quantity: number
  /** Whether they can be sold to somebody else. */
  readonly restock: boolean
}

/** How many of a line the buyer gets in all. */
export interface DeliveryWish {
  readonly id: string
  readonly deliver: number
}

export interface ReturnWish {
  readonly id: string
  readonly quantity: number
  readonly restock: boolean
}

/**
 * What is left undelivered when the buyer gets only so many of each line. Asking again for what is
 * so already changes nothing.
 * @throws Refusal `not_found` for a line of another order, `too_large` for more than is still to be
 *   delivered, `too_small` when nothing at all would be: that order is refused instead.
 */
export const shortfallOf = (lines: readonly OrderLineRecord[], wishes: readonly DeliveryWish[]): LineChange[] => {
  const changes = wishes.flatMap(({ id, deliver }, index) => {
    const line = lineOf(lines, id, index)
    if (deliver > line.quantity) throw new Refusal("too_large", { field: `lines.${index}.deliver` })
    return deliver === line.quantity ? [] : [{ line, quantity: line.quantity - deliver, restock: true }]
  })
  refuseTwice(wishes)
  const left = piecesOf(lines) - changes.reduce((sum, { quantity }) => sum + quantity, 0)
  if (left === 0) throw new Refusal("too_small", { field: "lines.0.deliver" })
  return changes
}

/**
 * What comes back: what is named, or everything the buyer still has.
 * @throws Refusal `not_found` for a line of another order, `too_large` for more than the buyer has.
 */
export const returnOf = (
  lines: readonly OrderLineRecord[],
  wishes: readonly ReturnWish[] | undefined,
): LineChange[] => {
  if (wishes === undefined) return lines.map((line) => ({ line, quantity: line.quantity, restock: true }))
  refuseTwice(wishes)
  return wishes.map(({ id, quantity, restock }, index) => {
    const line = lineOf(lines, id, index)
    if (quantity > line.quantity) throw new Refusal("too_large", { field: `lines.${index}.quantity` })
    return { line, quantity, restock }
  })
}

/** The lines as they are after a change; those of which nothing is left are gone. */
export const without = (lines: readonly OrderLineRecord[], changes: readonly LineChange[]): OrderLineRecord[] =>
  lines.flatMap((line) => {
    const gone = changes.find((change) => change.line.lineItemId === line.lineItemId)?.quantity ?? 0
    const quantity = line.quantity - gone
    return quantity === 0 ? [] : [{ ...line, quantity, subtotalVnd: quantity * line.unitPriceVnd }]
  })

/** The changed pieces of each line as lines of their own: for Medusa and the ledger. */
export const changedLines = (changes: readonly LineChange[]): OrderLineRecord[] =>
  changes.map(({ line, quantity }) => ({ ...line, quantity, subtotalVnd: quantity * line.unitPriceVnd }))

export const piecesOf = (lines: readonly OrderLineRecord[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0)

export const valueOf = (changes: readonly LineChange[]): number =>
  changes.reduce((sum, { line, quantity }) => sum + quantity * line.unitPriceVnd, 0)

/** What the buyer pays for what is kept. The parcel costs what it costs, unless nothing of it is kept. */
export const dueFor = (lines: readonly OrderLineRecord[], deliveryVnd: number): number =>
  lines.length === 0 ? 0 : lines.reduce((sum, { subtotalVnd }) => sum + subtotalVnd, deliveryVnd)

const lineOf = (lines: readonly OrderLineRecord[], id: string, index: number): OrderLineRecord => {
  const line = lines.find(({ lineItemId }) => lineItemId === id)
  if (line === undefined) throw new Refusal("not_found", { field: `lines.${index}.id` })
  return line
}

const refuseTwice = (wishes: readonly { readonly id: string }[]): void => {
  const twice = wishes.findIndex(({ id }, index) => wishes.findIndex((other) => other.id === id) !== index)
  if (twice !== -1) throw new Refusal("invalid_choice", { field: `lines.${twice}.id` })
}
