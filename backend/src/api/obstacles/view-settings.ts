import type { Agency, ObstacleSettings } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { Refusal } from "../../http/refusal"
import type { Agency as Kept } from "../../modules/obstacle/agencies"
import { isInForce } from "../../modules/obstacle/succession"
import { obstaclesOf } from "../../workflows/obstacles/obstacle-act"
import type { Viewer } from "./viewer"

/** How the alliance handles cases, and how it came to that. */
export const viewSettings = async (
  container: MedusaContainer,
  db: Database,
  { organizationId }: Viewer,
): Promise<ObstacleSettings> => {
  const module = obstaclesOf({ container })
  const { answer_days, remind_before_days, remind_every_days, rules } = await module.settingsInForce(db, organizationId)
  const versions = await module.settingsOf(db, organizationId)
  return {
    answer_days,
    remind_before_days,
    remind_every_days,
    rules: [...rules],
    versions: versions.map((version) => ({
      answer_days: version.answer_days,
      remind_before_days: version.remind_before_days,
      remind_every_days: version.remind_every_days,
      changed_at: version.changed_at.toISOString(),
      changed_by: version.changed_by,
      reason: version.reason,
    })),
  }
}

/** The agencies of the alliance, by name. */
export const viewAgencies = async (
  container: MedusaContainer,
  db: Database,
  { organizationId, day }: Viewer,
): Promise<Agency[]> => {
  const agencies = await obstaclesOf({ container }).agenciesOf(db, organizationId)
  const nameOf = new Map(agencies.map(({ id, name }) => [id, name]))
  const organizations = await db("organization")
    .whereIn(
      "id",
      agencies.flatMap(({ organization_id }) => organization_id ?? []),
    )
    .select<{ id: string; name: string }[]>("id", "name")
  const organizationOf = new Map(organizations.map((organization) => [organization.id, organization]))
  return agencies.map((agency) => agencyOf(agency, day, nameOf, organizationOf))
}

/** Organisations that can sign in for an agency of the alliance: the province's own, by name. */
export const agencyOrganizations = async (
  db: Database,
  provinceCode: string,
): Promise<{ readonly id: string; readonly name: string }[]> =>
  await db("organization")
    .where({ kind: "agency", province_code: provinceCode })
    .whereNot({ state: "closed" })
    .orderBy(["name", "id"])
    .select<{ id: string; name: string }[]>("id", "name")

/** @throws Refusal `not_found`, also for another alliance's. */
export const viewAgency = async (
  container: MedusaContainer,
  db: Database,
  id: string,
  viewer: Viewer,
): Promise<Agency> => {
  const agency = (await viewAgencies(container, db, viewer)).find((each) => each.id === id)
  if (agency === undefined) throw new Refusal("not_found")
  return agency
}

const agencyOf = (
  { alliance_id: _alliance, created_at: _at, organization_id, successor_ids, ...agency }: Kept,
  day: string,
  nameOf: ReadonlyMap<string, string>,
  organizationOf: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
): Agency => ({
  ...agency,
  organization: organization_id === null ? null : (organizationOf.get(organization_id) ?? null),
  successors: successor_ids.map((id) => ({ id, name: nameOf.get(id) ?? "" })),
  is_in_force: isInForce(agency, day),
})
