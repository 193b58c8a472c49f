import { businessDate } from "@lienket/vietnam"
import type { MemberCaller } from "../../policy/caller"
import type { Viewer } from "./viewer"

/** An officer looks at what the own alliance follows, as of today. */
export const viewerOf = ({ caller, now }: { readonly caller: MemberCaller; readonly now: Date }): Viewer => ({
  organizationId: caller.organization.id,
  isAlliance: true,
  day: businessDate(now),
})
