import { now } from "../../clock"
import type { Organization } from "../../modules/organization/organization"
import type { MemberCaller } from "../../policy/caller"

/** Noon in Vietnam of a business day, when what the demo did on it was done; never later than the moment of seeding. */
export const noonOf = (day: string): Date => new Date(Math.min(new Date(`${day}T05:00:00Z`).getTime(), now().getTime()))

/** Somebody of the demo, by role: no person has these names. */
export const callerOf = ({ id, handle, name, kind, province_code, state }: Organization): MemberCaller => ({
  member: {
    id: `demo-${handle}`,
    name: kind === "alliance" ? "Cán bộ Liên minh (minh họa)" : "Người phụ trách (minh họa)",
    email: `${handle}@lienket.example`,
  },
  organization: { id, handle, name, kind, province_code, state },
  role: kind === "alliance" ? "officer" : "manager",
})
