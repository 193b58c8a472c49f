import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { HttpTypes } from "@medusajs/framework/types"
import { listShippingOptionsForCartWorkflow } from "@medusajs/medusa/core-flows"
import { z } from "zod"
import { databaseOf } from "../../../database/database"

const filter = z.object({ cart_id: z.string(), is_return: z.boolean().default(false) })

/**
 * Medusa's own route offers every seller's delivery for every cart; this one keeps to the sellers
 * that the cart buys from, so that a stock client has a choice to make instead of a directory.
 */
export const GET = async (
  req: MedusaStoreRequest<unknown, HttpTypes.StoreGetShippingOptionList>,
  res: MedusaResponse<HttpTypes.StoreShippingOptionListResponse>,
): Promise<void> => {
  const { cart_id, is_return } = filter.parse(req.filterableFields)
  const { result } = await listShippingOptionsForCartWorkflow(req.scope).run({
    input: { cart_id, is_return, fields: req.queryConfig.fields },
  })
  const { rows } = await databaseOf(req.scope).raw<{ rows: { shipping_profile_id: string }[] }>(
    `select distinct p.shipping_profile_id
       from cart_line_item l
       join product_shipping_profile p on p.product_id = l.product_id and p.deleted_at is null
      where l.cart_id = ? and l.deleted_at is null and l.requires_shipping`,
    [cart_id],
  )
  const profiles = new Set(rows.map((row) => row.shipping_profile_id))
  res.json({ shipping_options: result.filter((option) => profiles.has(option.shipping_profile_id)) })
}
