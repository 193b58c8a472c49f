import { getDraft, listListings, listProvinces, type DraftFacts, type ListingSeller } from "@lienket/contracts"
import type { RouterContextProvider } from "react-router"

import { BackendError } from "~/backend/backend-error"
import { readCatalog } from "~/backend/read-catalog.server"

import type { WorkingMember } from "../../member/verify.server"

/** A draft of the organisation's own, or undefined for an id under which nothing was kept yet. */
export async function findDraft(member: WorkingMember, id: string): Promise<DraftFacts | undefined> {
  try {
    return await member.call(getDraft, { params: { id } })
  } catch (error) {
    if (error instanceof BackendError && error.status === 404) return undefined
    throw error
  }
}

/** What the seller's registration says on every label. */
export async function sellerFacts(member: WorkingMember): Promise<ListingSeller> {
  const { seller } = await member.call(listListings, { query: { limit: "1" } })
  return seller
}

/** Where goods may be sent to. */
export async function provinceChoices(context: Readonly<RouterContextProvider>) {
  const { items } = await readCatalog(listProvinces, {}, context)
  return items.map(({ code, name }) => ({ code, name }))
}
