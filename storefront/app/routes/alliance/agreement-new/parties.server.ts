import {
  getProvinceAgreement,
  listPartyChoices,
  type AgreementDetail,
  type AgreementParty,
  type RouteResponse,
} from "@lienket/contracts"

import { orNotFound } from "~/backend/not-found.server"

import type { WorkingMember } from "../../member/verify.server"
import type { PartySearch } from "./party-search"

export type PartyChoice = RouteResponse<typeof listPartyChoices>["items"][number]

export type ChosenParty = Readonly<{ id: string | null; name: string; handle: string | null }>

export type Parties = Readonly<{
  predecessor: AgreementDetail | null
  sellers: readonly PartyChoice[]
  buyers: readonly PartyChoice[]
  seller: ChosenParty | null
  buyer: ChosenParty | null
}>

/** What was found for each side, and who was chosen; of an agreement that follows another, its parties. */
export async function readParties(member: WorkingMember, search: PartySearch): Promise<Parties> {
  if (search.predecessor !== "") {
    const predecessor = await orNotFound(member.call(getProvinceAgreement, { params: { id: search.predecessor } }))
    const { seller, buyer } = predecessor
    return { predecessor, sellers: [], buyers: [], seller: partyOf(seller), buyer: partyOf(buyer) }
  }
  const [sellers, buyers] = await Promise.all([
    find(member, search.seller_q, "seller"),
    find(member, search.buyer_q, "buyer"),
  ])
  const named = search.buyer_name === "" ? null : { id: null, name: search.buyer_name, handle: null }
  return {
    predecessor: null,
    sellers,
    buyers,
    seller: sellers.find(({ id }) => id === search.seller) ?? null,
    buyer: buyers.find(({ id }) => id === search.buyer) ?? named,
  }
}

const partyOf = ({ organization_id, name, handle }: AgreementParty): ChosenParty => ({
  id: organization_id,
  name,
  handle,
})

async function find(member: WorkingMember, q: string, side: "seller" | "buyer"): Promise<readonly PartyChoice[]> {
  if (q === "") return []
  return (await member.call(listPartyChoices, { query: { q, side } })).items
}
