import { listAllianceCooperatives, ocopGroups, salesChannels } from "@lienket/contracts"
import { communesOf } from "@lienket/vietnam/units"

import type { WorkingMember } from "../member/verify.server"
import type { FilterChoices } from "./sales-filter-bar"

/** Choices of the filter. A province with more than a hundred cooperatives chooses from its list of them. */
export async function filterChoices(member: WorkingMember, thisMonth: string): Promise<FilterChoices> {
  const { province } = member.membership.organization
  const { items } = await member.call(listAllianceCooperatives, { query: { limit: "100" } })
  return {
    thisMonth,
    cooperatives: items.map(({ handle, name }) => ({ handle, name })),
    groups: ocopGroups,
    channels: salesChannels,
    communes: communesOf(province.code).map(({ code, name }) => ({ code, name })),
  }
}
