import type { Database } from "../../database/database"

/** Who looks: an organisation that may be a party, or the alliance that follows. */
export interface Viewer {
  readonly organizationId: string
  readonly isAlliance: boolean
  /** Business day by which everything is measured. */
  readonly day: string
}

/** Of these agreements, those with a version that the viewer has not signed; of its own two sides it is the seller. */
export const awaitingSignature = async (
  db: Database,
  ids: readonly string[],
  { organizationId, isAlliance }: Viewer,
): Promise<ReadonlySet<string>> => {
  if (isAlliance) return new Set()
  const { rows } = await db.raw<{ rows: { agreement_id: string }[] }>(
    `select v.agreement_id
       from agreement_version v
       join lateral (select max(side) as side from agreement_party
                      where agreement_id = v.agreement_id and organization_id = :viewer) p on p.side is not null
       left join agreement_signature s
         on s.agreement_id = v.agreement_id and s.version_number = v.number and s.side = p.side
      where v.agreement_id = any(:ids::text[]) and v.state = 'proposed' and s.side is null`,
    { ids: [...ids], viewer: organizationId },
  )
  return new Set(rows.map(({ agreement_id }) => agreement_id))
}
