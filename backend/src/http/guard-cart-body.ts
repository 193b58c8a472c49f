import { pieceQuantity, pieceQuantityOrNone } from "@lienket/contracts"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "zod"
import { invalid } from "./invalid"

const added = z.looseObject({ quantity: pieceQuantity })
const bodies = {
  cart: z.looseObject({ items: z.array(added).max(100, "too_large").optional() }),
  line: added,
  change: z.looseObject({ quantity: pieceQuantityOrNone.optional() }),
}

/**
 * Medusa's own cart routes take any number as a quantity; ours are whole pieces that fit their column.
 * @throws Refusal naming the field.
 */
export const guardCartBody =
  (kind: keyof typeof bodies) =>
  (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const parsed = bodies[kind].safeParse(req.body ?? {})
    if (parsed.success) next()
    else next(invalid(parsed.error))
  }
