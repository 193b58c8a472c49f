import type { Database } from "../../database/database"

/** The products that show a variant or a price, by the id of either; deleted ones too, so that they can leave the shop. */
export const productsOf = async (db: Database, variantOrPriceId: string): Promise<string[]> => {
  const { rows } = await db.raw<{ rows: { product_id: string }[] }>(
    `select product_id from product_variant where id = :id and product_id is not null
     union
     select v.product_id
       from price
       join product_variant_price_set s on s.price_set_id = price.price_set_id
       join product_variant v on v.id = s.variant_id
      where price.id = :id and v.product_id is not null`,
    { id: variantOrPriceId },
  )
  return rows.map(({ product_id }) => product_id)
}
