import { listOwnCertificates } from "@lienket/contracts"

import type { Choice } from "~/ui/select"

import type { WorkingMember } from "../../member/verify.server"

/** The organisation's planting areas, for choosing one. */
export async function plantingAreaChoices(member: WorkingMember): Promise<Choice[]> {
  const { items } = await member.call(listOwnCertificates, { query: { family: "planting_area", limit: "100" } })
  return items
    .filter(({ standing }) => standing !== "returned" && standing !== "revoked")
    .map(({ id, number }) => ({ value: id, label: number }))
}
