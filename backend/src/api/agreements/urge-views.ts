import type { AgreementUrge, getReadyUrges, listUrges, RouteQuery, RouteResponse } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { AGREEMENT_MODULE } from "../../modules/agreement"
import type { AgreementModuleService } from "../../modules/agreement/service"
import type { Urge } from "../../modules/agreement/urges"
import { readyUrges } from "../../workflows/agreements/urge-party"
import type { Viewer } from "./viewer"
import { agreementFor } from "./list-agreements"

/** Who was urged, as those see it who may. */
export const urgeView = ({ id, cause, target, to_name, text, urged_by, urged_at, ...urge }: Urge, code: string) => ({
  id,
  agreement: { id: urge.agreement_id, code },
  cause,
  target,
  to_name,
  text,
  urged_by,
  urged_at: urged_at.toISOString(),
})

/** The urges of an agreement that a viewer may see: all of them as the alliance, those to itself as a party. */
export const visibleUrges = (
  urges: readonly Urge[],
  code: string,
  { isAlliance, organizationId }: Viewer,
): AgreementUrge[] =>
  urges.filter((urge) => isAlliance || urge.organization_id === organizationId).map((urge) => urgeView(urge, code))

/** Urges under all the agreements that an alliance follows. */
export const urgesOfAlliance = async (
  container: MedusaContainer,
  db: Database,
  { limit = 20, offset = 0, ...filter }: RouteQuery<typeof listUrges>,
  { organizationId }: Viewer,
): Promise<RouteResponse<typeof listUrges>> => {
  const module = container.resolve<AgreementModuleService>(AGREEMENT_MODULE)
  const urges = await module.urgesFor(db, organizationId, { ...filter, limit, offset })
  const count = await module.countUrges(db, organizationId, filter)
  return { items: urges.map((urge) => urgeView(urge, urge.code)), count, limit, offset }
}

/**
 * Words to urge each party of an agreement with.
 * @throws Refusal `not_found`, also for one that another alliance follows.
 */
export const readyUrgesFor = async (
  { container, db, now }: { readonly container: MedusaContainer; readonly db: Database; readonly now: Date },
  id: string,
  viewer: Viewer,
): Promise<RouteResponse<typeof getReadyUrges>> => {
  const agreement = await agreementFor(db, viewer, id)
  if (agreement === null) throw new Refusal("not_found")
  return await readyUrges({ container, at: now }, db, agreement)
}
