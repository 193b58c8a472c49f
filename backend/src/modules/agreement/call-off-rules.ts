import type { ErrorCode, LinePrice } from "@lienket/contracts"
import Big from "big.js"
import { gramsOfUnit, type LineUnit } from "./line-unit"

/** One piece of a product as the shop sells it. */
export interface Piece {
  readonly unit: string
  readonly net_weight_grams: number | null
  readonly vat_basis_points: number | null
}

/** One piece is `part` ÷ `whole` of a line's unit: 500 ÷ 1,000 for a bag of 500 g under a line in kilograms. */
export interface PieceShare {
  readonly part: number
  readonly whole: number
}

/**
 * How much of a line one piece is, or null where the two cannot be compared. By weight where the line can be
 * weighed, and otherwise only in the line's own unit: the same way in which deliveries are summed.
 */
export const pieceShareOf = (line: LineUnit, { unit, net_weight_grams }: Piece): PieceShare | null => {
  const grams = gramsOfUnit(line)
  if (grams === null) return unit === line.unit ? { part: 1, whole: 1 } : null
  return net_weight_grams === null || net_weight_grams <= 0 ? null : { part: net_weight_grams, whole: grams }
}

/** How many pieces a quantity of the line is, or null where that is no whole number. */
export const piecesFor = (quantity: string, { part, whole }: PieceShare): number | null => {
  const scaled = Big(quantity).times(whole)
  return scaled.mod(part).eq(0) ? scaled.div(part).toNumber() : null
}

/** The most whole pieces that fit into a quantity of the line. */
export const piecesWithin = (quantity: Big, { part, whole }: PieceShare): number =>
  quantity.lte(0) ? 0 : quantity.times(whole).div(part).round(0, Big.roundDown).toNumber()

const writtenDecimals = 3

/** The most of a quantity that is whole pieces and can be written with three decimals; null where that is nothing. */
export const wholePiecesWithin = (quantity: Big, share: PieceShare): Big | null => {
  // A thousand pieces are written with three decimals fewer than one, so it is found before they are gone through.
  for (let pieces = piecesWithin(quantity, share); pieces > 0; pieces -= 1) {
    const whole = Big(pieces).times(share.part).div(share.whole)
    if (whole.round(writtenDecimals).eq(whole)) return whole
  }
  return null
}

/** What pieces are in the line's unit; to the billionth where that has no last decimal. */
export const quantityOfPieces = (pieces: number, { part, whole }: PieceShare): Big =>
  Big(pieces).times(part).div(whole).round(9, Big.roundHalfUp)

/**
 * What both sides have put a figure to, for one of the line's unit: a fixed price, or the floor of one that follows
 * the market, since no market price is known here. What was only thought of (`reference_vnd`) binds nobody.
 */
export const agreedFigure = ({ fixed_vnd, floor_vnd }: Pick<LinePrice, "fixed_vnd" | "floor_vnd">): number | null =>
  fixed_vnd ?? floor_vnd

export type PiecePrice = { readonly ok: true; readonly vnd: number } | { readonly ok: false; readonly code: ErrorCode }

const wholeInBasisPoints = 10_000

/**
 * The agreed price of one piece in whole đồng, VAT included as the shop's prices are. What does not come out in
 * whole đồng is refused, never rounded: a rounding on each piece would add up to another price than was signed.
 */
export const agreedPiecePrice = (
  price: Pick<LinePrice, "fixed_vnd" | "floor_vnd" | "includes_vat">,
  { part, whole }: PieceShare,
  vatBasisPoints: number | null,
): PiecePrice => {
  const figure = agreedFigure(price)
  if (figure === null) return { ok: false, code: "line_without_price" }
  if (!price.includes_vat && vatBasisPoints === null) return { ok: false, code: "piece_vat_unknown" }
  const withVat = wholeInBasisPoints + (price.includes_vat ? 0 : (vatBasisPoints ?? 0))
  const scaled = Big(figure).times(part).times(withVat)
  const by = Big(whole).times(wholeInBasisPoints)
  if (!scaled.mod(by).eq(0)) return { ok: false, code: "piece_price_not_whole" }
  return { ok: true, vnd: scaled.div(by).toNumber() }
}

/** How much of a line has come and is on its way, in its unit. */
export interface Taken {
  /** By the ledger of sales. */
  readonly delivered: Big
  /** Called off, and not delivered yet. */
  readonly open: Big
}

/** What is neither delivered nor called off, never below nothing. */
export const remainingOf = (line: { readonly quantity: string }, { delivered, open }: Taken): Big =>
  atLeastNothing(Big(line.quantity).minus(delivered).minus(open))

/** What can still be called off: the rest, and by how much more the agreement tolerates. */
export const mostOf = (
  line: { readonly quantity: string; readonly tolerance_percent: number },
  { delivered, open }: Taken,
): Big =>
  atLeastNothing(
    Big(line.quantity)
      .times(100 + line.tolerance_percent)
      .div(100)
      .minus(delivered)
      .minus(open),
  )

const atLeastNothing = (quantity: Big): Big => (quantity.lt(0) ? Big(0) : quantity.round(9, Big.roundHalfUp))
