import { z } from "zod"
import { integer, type Database } from "../../database/database"
import type { DeliveryOption } from "./sellable"

interface Row {
  id: string
  shipping_profile_id: string
  name: string
  data: unknown
  price_vnd: string
}

// What the seller's own option carries in Medusa's free `data`; an option made by hand in the admin
// carries none of it.
const optionData = z.object({
  transit_days: z.int().min(0).nullable().catch(null),
  name_en: z.string().min(1).nullable().catch(null),
})
const noData: z.infer<typeof optionData> = { transit_days: null, name_en: null }

const statement = `
  select t.id, t.shipping_profile_id, t.name, t.data, m.price_vnd
    from shipping_option t
    join lateral (
      select min(price.amount)::bigint as price_vnd
        from shipping_option_price_set s
        join price on price.price_set_id = s.price_set_id
       where s.shipping_option_id = t.id and s.deleted_at is null and price.deleted_at is null
         and price.currency_code = 'vnd' and price.price_list_id is null and price.rules_count = 0
    ) m on m.price_vnd is not null
   where t.shipping_profile_id = any(?::text[]) and t.deleted_at is null and t.price_type = 'flat'
     and not exists (
       select 1 from shipping_option_rule r
        where r.shipping_option_id = t.id and r.deleted_at is null
          and ((r.attribute = 'enabled_in_store' and r.value::text in ('false', '"false"'))
            or (r.attribute = 'is_return' and r.value::text in ('true', '"true"')))
     )
   order by m.price_vnd, t.name, t.id`

/**
 * How each seller delivers: its options at a flat fee in VND, cheapest first, by shipping profile.
 * A profile without any is in the map with an empty list.
 */
export const deliveryOptions = async (
  db: Database,
  shippingProfileIds: readonly string[],
  locale: "vi" | "en",
): Promise<ReadonlyMap<string, readonly DeliveryOption[]>> => {
  const options = new Map<string, DeliveryOption[]>(shippingProfileIds.map((id) => [id, []]))
  if (options.size === 0) return options
  const { rows } = await db.raw<{ rows: Row[] }>(statement, [[...options.keys()]])
  for (const row of rows) {
    const data = optionData.safeParse(row.data ?? {}).data ?? noData
    options.get(row.shipping_profile_id)?.push({
      id: row.id,
      name: (locale === "en" ? data.name_en : null) ?? row.name,
      price_vnd: integer(row.price_vnd),
      transit_days: data.transit_days,
    })
  }
  return options
}
