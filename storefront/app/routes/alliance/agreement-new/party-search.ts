/** Both parties as the address says them: what was searched, and who was chosen among what was found. */
export type PartySearch = {
  seller_q: string
  seller: string
  buyer_q: string
  buyer: string
  /** A buyer that is only named. */
  buyer_name: string
  buyer_tax_code: string
  buyer_phone: string
  conference: string
  /** The agreement this one follows. */
  predecessor: string
}

const names = [
  "seller_q",
  "seller",
  "buyer_q",
  "buyer",
  "buyer_name",
  "buyer_tax_code",
  "buyer_phone",
  "conference",
  "predecessor",
] as const satisfies readonly (keyof PartySearch)[]

export function readPartySearch(query: URLSearchParams): PartySearch {
  const read = (name: keyof PartySearch) => (query.get(name) ?? "").normalize("NFC").trim().slice(0, 200)
  return Object.fromEntries(names.map((name) => [name, read(name)])) as PartySearch
}

/** The same page with other parties. */
export function partySearchPath(search: PartySearch, change: Partial<PartySearch>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...search, ...change })) if (value !== "") query.set(name, value)
  return `/lien-minh/thoa-thuan/moi${query.size > 0 ? `?${query}` : ""}`
}

/** What of the address a form keeps while it asks for something else. */
export const keptOf = (search: PartySearch, asked: readonly (keyof PartySearch)[]): [string, string][] =>
  Object.entries(search).filter(([name, value]) => value !== "" && !asked.some((each) => each === name))
