import { newRegisterFigures, newRegisterMeeting, newRegisterUnit, newTarget, newTargetActual } from "@lienket/contracts"
import { demoRegisterSource } from "@lienket/demo"
import { businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { now } from "../../clock"
import { databaseOf } from "../../database/database"
import type { Organization } from "../../modules/organization/organization"
import { addFigures, addMeeting, addUnit } from "../../workflows/registry/keep-unit"
import { registryOf } from "../../workflows/registry/registry-act"
import { addActual, addTarget, targetsOf } from "../../workflows/targets/keep-target"
import type { Demo } from "./demo"
import { callerOf, noonOf } from "./demo-acts"

interface Planted {
  readonly organizations: ReadonlyMap<string, Organization>
  readonly demo: Pick<Demo, "register" | "targets">
}

const allianceHandle = "lien-minh-htx-lang-son"

/**
 * Enters the demo's register and targets by the same acts as an officer would. Organisations that are not planted have
 * no entry, and what is there already is left as it is.
 */
export const ensureRegister = async (container: MedusaContainer, { organizations, demo }: Planted): Promise<void> => {
  const alliance = organizations.get(allianceHandle)
  if (alliance === undefined) return
  const today = businessDate(now())
  const year = Number(today.slice(0, 4))
  const act = { container, caller: callerOf(alliance), at: noonOf(today) }
  const db = databaseOf(container)
  for (const { organization_handle, figures, has_met, ...entry } of demo.register) {
    const organization = organizations.get(organization_handle)
    if (organization === undefined) continue
    const given = newRegisterUnit.parse({ ...entry, organization_id: organization.id, note: demoRegisterSource })
    const id = await addUnit(act, given, `demo-register-${organization_handle}`, { is_demo: true })
    if ((await registryOf({ container }).snapshotsOf(db, id)).length > 0) continue
    const snapshot = { as_of: `${year - 1}-12-31`, figures, source: demoRegisterSource }
    await addFigures(act, id, newRegisterFigures.parse(snapshot))
    const held_on = `${year}-03-15`
    if (has_met && given.kind !== "group" && held_on <= today)
      await addMeeting(act, id, newRegisterMeeting.parse({ year, held_on, note: demoRegisterSource }))
  }
  for (const { key, actual, ...target } of demo.targets) {
    const given = newTarget.parse({ ...target, period: String(year), document: "Kế hoạch minh họa" })
    const id = await addTarget(act, given, `demo-target-${key}`)
    const isSaid = (await targetsOf({ container }).actualsOf(db, id)).length > 0
    if (actual !== null && !isSaid)
      await addActual(act, id, newTargetActual.parse({ value: actual, as_of: today, source: demoRegisterSource }))
  }
}
