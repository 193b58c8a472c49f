import type { CooperativeOrder } from "@lienket/contracts"

type Line = CooperativeOrder["lines"][number]

/** How many pieces of a line the buyer is still to get, or has kept. */
export const keptPieces = (line: Pick<Line, "quantity" | "undelivered_quantity" | "returned_quantity">): number =>
  line.quantity - line.undelivered_quantity - line.returned_quantity

/** The lines of an order that are not gone altogether. */
export const keptLines = (lines: readonly Line[]): Line[] => lines.filter((line) => keptPieces(line) > 0)

/** Of the goods of an order that were packed, the pieces of which nobody has said from which lot they are. */
export const piecesWithoutLot = (
  { state, delivery }: Pick<CooperativeOrder, "state" | "delivery">,
  line: Pick<Line, "quantity" | "undelivered_quantity" | "returned_quantity" | "lots">,
): number => {
  // A service comes in no lots.
  if (delivery === null || !packed.includes(state)) return 0
  return Math.max(0, keptPieces(line) - line.lots.reduce((sum, { quantity }) => sum + quantity, 0))
}

const packed: readonly CooperativeOrder["state"][] = ["packed", "shipped", "delivered"]

export const fieldOf = (what: "deliver" | "back" | "restock", lineId: string): string => `${what}-${lineId}`

export type PiecesReading =
  | { readonly ok: true; readonly pieces: readonly { readonly id: string; readonly count: number }[] }
  | { readonly ok: false; readonly field: string }

/** Numbers of pieces typed beside the lines of an order, each between none and what there is of it. */
export function readPieces(form: FormData, what: "deliver" | "back", lines: readonly Line[]): PiecesReading {
  const pieces: { id: string; count: number }[] = []
  for (const line of lines) {
    const field = fieldOf(what, line.id)
    const typed = form.get(field)
    const count = typeof typed === "string" && /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN
    if (!(count <= keptPieces(line))) return { ok: false, field }
    pieces.push({ id: line.id, count })
  }
  return { ok: true, pieces }
}
