import type { ShownCredential } from "@lienket/contracts"
import type { Database } from "../../database/database"

/** Quality certificates, planting areas and rights that hold today: of a product and its whole seller, or of a seller. */
export const shownCredentials = async (
  db: Database,
  of: { readonly productHandle: string } | { readonly organizationHandle: string },
  day: string,
): Promise<ShownCredential[]> => {
  const ofProduct = "productHandle" in of
  const { rows } = await db.raw<{ rows: ShownCredential[] }>(
    `select c.kind, c.name, c.number, c.holder, c.valid_until::text, c.crop, c.is_demo
       from credential c
      where c.review_state = 'verified' and :day::date between c.valid_from and coalesce(c.valid_until, 'infinity')
        and (c.revoked_on is null or c.revoked_on > :day::date)
        and coalesce(c.area_status, 'active') = 'active'
        and ${
          ofProduct
            ? `c.organization_id = (select organization_id from catalog_product where handle = :handle)
               and (not exists (select 1 from credential_product l where l.credential_id = c.id)
                    or exists (select 1 from credential_product l join catalog_product p on p.product_id = l.product_id
                                where l.credential_id = c.id and p.handle = :handle))`
            : `c.organization_id = (select id from organization where handle = :handle)`
        }
      order by c.kind, c.number, c.id
      limit 50`,
    { day, handle: ofProduct ? of.productHandle : of.organizationHandle },
  )
  return rows
}
