import { z } from "zod"
import { agreementKind } from "./agreement-terms"
import { cartProblem } from "./cart"
import { saleQuantity } from "./cooperative-sales"
import { id, vnd } from "./primitives"

/** A size of the product that a line can be called off in. */
export const callOffPack = z.object({
  variant_id: z.string(),
  title: z.string(),
  /** Of one piece in the shop. */
  unit: z.string(),
  /** What the agreement makes of one piece, and what the shop asks everybody else. */
  agreed_price_vnd: vnd,
  shop_price_vnd: vnd,
  available_quantity: z.int(),
})
export type CallOffPack = z.infer<typeof callOffPack>

/** Where the agreed figure comes from: a fixed price, or the floor of one that follows the market. */
export const callOffPriceBasis = z.enum(["fixed", "floor"])

/** What can be called off of a line; quantities are decimals in the line's unit. */
export const callOffLine = z.object({
  line_id: z.string(),
  title: z.string(),
  unit: z.string(),
  committed: z.string(),
  /** In orders that did not come to nothing, less what was not delivered or came back. */
  called_off: z.string(),
  delivered: z.string(),
  /** Neither delivered nor called off yet. */
  remaining: z.string(),
  /** `remaining`, and by how much more the agreement tolerates: beyond it nothing is called off. */
  most: z.string(),
  /** Of it, what should have come by today, in whole pieces of the first pack; null where nothing is due. */
  due: z.string().nullable(),
  /** For one of the line's unit. */
  agreed_price_vnd: vnd.nullable(),
  price_basis: callOffPriceBasis.nullable(),
  packs: z.array(callOffPack),
  /** Why nothing of it can be called off. */
  obstacle: cartProblem.nullable(),
})
export type CallOffLine = z.infer<typeof callOffLine>

/** The lines in the order of the paper, as of this moment. */
export const callOffView = z.object({
  agreement: z.object({ id: z.string(), code: z.string(), kind: agreementKind, number: z.string().nullable() }),
  seller_name: z.string(),
  lines: z.array(callOffLine),
})
export type CallOffView = z.infer<typeof callOffView>

export const newCallOff = z.strictObject({
  /** The basket of the same browser; one that is somebody else's or has ended is left alone. */
  cart_id: id.optional(),
  lines: z
    .array(
      z.strictObject({
        line_id: id,
        variant_id: id,
        /** In the line's unit; it must come out in whole pieces. */
        quantity: saleQuantity,
      }),
      "invalid_type",
    )
    .min(1, "required")
    .max(50, "too_large"),
})
export type NewCallOff = z.infer<typeof newCallOff>

/** The basket that now holds the goods, and the caller as a customer of the shop, who can order it. */
export const calledOff = z.object({
  cart: z.object({ id: z.string(), item_count: z.int() }),
  customer: z.object({ token: z.string(), name: z.string() }),
})
export type CalledOff = z.infer<typeof calledOff>
