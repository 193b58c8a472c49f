import type { CartLine, CartPart, CartView } from "@lienket/contracts"

/** A change that has been sent and not answered yet. */
export type PendingChange = { lineId: string; quantity: number }

const keyPrefix = "cart-line:"

/** Every line has its own fetcher, so that quick presses on one replace each other and not those on another. */
export const lineFetcherKey = (lineId: string) => `${keyPrefix}${lineId}`

type SentForm = { key: string; formData?: FormData }

/** What the lines' fetchers have under way; 0 stands for a line being taken out. */
export function pendingChanges(fetchers: readonly SentForm[]): PendingChange[] {
  return fetchers.flatMap(({ key, formData }) => {
    if (!key.startsWith(keyPrefix) || formData === undefined) return []
    const intent = formData.get("intent")
    if (intent === "remove") return [{ lineId: key.slice(keyPrefix.length), quantity: 0 }]
    const quantity = Number(formData.get("quantity"))
    if (intent !== "set" || !Number.isSafeInteger(quantity) || quantity < 0) return []
    return [{ lineId: key.slice(keyPrefix.length), quantity }]
  })
}

/**
 * The cart as it will be when the changes under way are accepted; every sum follows from its lines.
 * A line at 0 stays out, and with its last line a part.
 */
export function applyChanges(cart: CartView, changes: readonly PendingChange[]): CartView {
  if (changes.length === 0) return cart
  const parts = cart.parts.map((part) => changedPart(part, changes)).filter(({ lines }) => lines.length > 0)
  return {
    ...cart,
    parts,
    item_count: parts.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0),
    subtotal_vnd: parts.reduce((sum, part) => sum + part.subtotal_vnd, 0),
  }
}

function changedPart(part: CartPart, changes: readonly PendingChange[]): CartPart {
  const lines = part.lines.map((line) => changedLine(line, changes)).filter(({ quantity }) => quantity > 0)
  return { ...part, lines, subtotal_vnd: lines.reduce((sum, line) => sum + line.subtotal_vnd, 0) }
}

function changedLine(line: CartLine, changes: readonly PendingChange[]): CartLine {
  const quantity = changes.find(({ lineId }) => lineId === line.id)?.quantity
  if (quantity === undefined) return line
  const cured = line.problem?.code === "insufficient_stock" && quantity <= line.available_quantity
  return {
    ...line,
    quantity,
    subtotal_vnd: line.unit_price_vnd * quantity,
    problem: cured ? null : line.problem,
  }
}

/** How many lines and parts keep the cart from being ordered as it stands. */
export function problemCount({ parts }: CartView): number {
  return parts.reduce(
    (sum, part) => sum + part.lines.filter(({ problem }) => problem !== null).length + (part.problem ? 1 : 0),
    0,
  )
}
