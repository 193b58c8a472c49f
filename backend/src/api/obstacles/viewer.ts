import type { Database } from "../../database/database"
import { obstacleColumns, type Obstacle } from "../../modules/obstacle/obstacles"

/** Who looks at cases: whoever raised them, the alliance that handles them, or an agency that was asked. */
export interface Viewer {
  readonly organizationId: string
  readonly as: "raiser" | "alliance" | "agency"
  /** Business day by which deadlines are measured. */
  readonly day: string
}

const scopes: Readonly<Record<Viewer["as"], string>> = {
  raiser: "o.raised_by_organization_id = :viewer",
  alliance: "o.alliance_id = :viewer",
  agency: `exists (select 1 from obstacle_agency x join agency y on y.id = x.agency_id
                    where x.obstacle_id = o.id and y.organization_id = :viewer)`,
}

/** The condition on `obstacle o`, with `:viewer`, that a viewer's cases meet. */
export const scopeOf = ({ as }: Viewer): string => scopes[as]

/** One of the cases a viewer may see, or null. */
export const obstacleFor = async (db: Database, viewer: Viewer, id: string): Promise<Obstacle | null> => {
  const { rows } = await db.raw<{ rows: Obstacle[] }>(
    `select ${obstacleColumns} from obstacle o where o.id = :id and ${scopeOf(viewer)}`,
    { id, viewer: viewer.organizationId },
  )
  return rows[0] ?? null
}
