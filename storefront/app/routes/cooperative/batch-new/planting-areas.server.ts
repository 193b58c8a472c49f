import type { Choice } from "~/ui/select"

import type { WorkingMember } from "../../member/verify.server"

/** The organisation's planting areas, for choosing one. */
export async function plantingAreaChoices(_member: WorkingMember): Promise<Choice[]> {
  return []
}
