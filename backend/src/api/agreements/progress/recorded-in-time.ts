import type { Database } from "../../../database/database"
import { daysToRecord } from "../../../modules/agreement/delivery-rules"

/** Deliveries under a line that one side or both wrote down, and how many of them in time. */
export interface Recorded {
  readonly line_id: string
  readonly count: number
  readonly in_time: number
}

/** By agreement and line, lines that were taken out included: one query, however many agreements. */
export const recordedInTime = async (
  db: Database,
  agreementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Recorded[]>> => {
  const { rows } = await db.raw<{ rows: (Recorded & { agreement_id: string })[] }>(
    `select agreement_id, line_id, count(*)::int as count,
            (count(*) filter (where (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date - delivered_on <= :days))::int
              as in_time
       from agreement_delivery
      where agreement_id = any(:ids::text[]) and kind = 'delivery' and state <> 'withdrawn'
      group by 1, 2`,
    { ids: [...agreementIds], days: daysToRecord },
  )
  const byAgreement = new Map<string, Recorded[]>()
  for (const { agreement_id, ...recorded } of rows)
    byAgreement.set(agreement_id, [...(byAgreement.get(agreement_id) ?? []), recorded])
  return byAgreement
}
