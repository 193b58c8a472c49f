import type { Database } from "../../../database/database"

/** Days ahead in which the end of a certificate is told. */
export const expiryWarningDays = 180

export interface ExpiringCertificate {
  readonly number: string
  readonly product_handle: string
  /** `YYYY-MM-DD`, the last day on which it holds. */
  readonly valid_until: string
}

/**
 * Certificates of an organisation's products that hold on a day and end within half a year, those that
 * end first before the others. One whose product already has a later one is no reason to worry.
 */
export const expiringCertificates = async (
  db: Database,
  organizationId: string,
  day: string,
): Promise<ExpiringCertificate[]> => {
  const { rows } = await db.raw<{ rows: ExpiringCertificate[] }>(
    `select c.number, p.handle as product_handle, c.valid_until::text as valid_until
       from certificate c
       join product_profile f on f.product_id = c.product_id
       join product p on p.id = c.product_id and p.deleted_at is null
      where f.organization_id = :organizationId and c.revoked_on is null
        and :day::date between c.valid_from and c.valid_until
        and c.valid_until <= :day::date + :days::int
        and not exists (
          select 1 from certificate later
           where later.product_id = c.product_id and later.revoked_on is null
             and later.stars >= c.stars and later.valid_until > c.valid_until
        )
      order by c.valid_until, c.number`,
    { organizationId, day, days: expiryWarningDays },
  )
  return rows
}
