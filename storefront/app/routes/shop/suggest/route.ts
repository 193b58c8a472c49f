import { suggestProducts } from "@lienket/contracts"

import { readCatalog } from "~/backend/read-catalog.server"

import type { Route } from "./+types/route"

/** What the letters typed so far could mean; asked by the search box while one types. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const q = (new URL(request.url).searchParams.get("q") ?? "").normalize("NFC").trim().slice(0, 200)
  if (q === "") return { products: [], cooperatives: [] }
  return readCatalog(suggestProducts, { query: { q } }, context)
}
