import type { Database } from "../../database/database"

/**
 * Who has to report for a period: organisations `o` of a province, of the kinds that its template asks, that were with
 * us before the period was over; and whoever sent one all the same. `r` is the report, where there is one. With
 * `:province`, `:kinds`, `:code`, `:period`, `:until`.
 */
export const reporterTables = `
  organization o left join report r
    on r.organization_id = o.id and r.code = :code and r.period = :period
   and r.alliance_id = any(array(select id from organization where kind = 'alliance' and province_code = :province))`

/** The moment at which a business day is over, worked out once and not for each row. */
export const endOf = (day: string): string => `((${day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`

/** The condition on `reporterTables` that goes with them. */
export const reporterCondition = `
  o.province_code = :province and o.kind = any(:kinds::text[])
   and ((o.state in ('verified', 'suspended')
         and o.created_at < ${endOf(":until")})
        or r.first_submitted_at is not null)`

export interface Asked {
  readonly province: string
  readonly kinds: readonly string[]
  readonly code: string
  readonly period: string
  /** The last day of the period. */
  readonly until: string
}

/** Organisations that have to report for a period and have sent nothing. */
export const silentReporters = async (db: Database, { kinds, ...asked }: Asked): Promise<string[]> => {
  const { rows } = await db.raw<{ rows: { id: string }[] }>(
    `select o.id from ${reporterTables} where ${reporterCondition} and r.first_submitted_at is null order by o.id`,
    { ...asked, kinds: [...kinds] },
  )
  return rows.map(({ id }) => id)
}
