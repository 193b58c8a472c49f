import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Refusal } from "../../http/refusal"
import { searchWords } from "../../modules/catalog/search-words"
import { PRODUCT_INDEX, searchEngine } from "./product-index"

/** The most products one search can find. */
const mostHits = 1_000

type Match = "all" | "last"

/**
 * Ids of the products on sale that answer to words, best first. `typing` takes the last word for the
 * beginning of one; otherwise that is tried only when nothing is called exactly so.
 * @throws Refusal `service_unavailable` when the search engine does not answer: never an empty list.
 */
export const findProducts = async (
  container: MedusaContainer,
  q: string,
  { typing = false, most = mostHits }: { readonly typing?: boolean; readonly most?: number } = {},
): Promise<string[]> => {
  const words = searchWords(q)
  if (words.length === 0) return []
  const strategies: readonly Match[] = takesBeginnings(container) ? ["all"] : typing ? ["last"] : ["all", "last"]
  for (const match of strategies) {
    const ids = await ask(container, words.join(" "), match, most)
    if (ids.length > 0) return ids
  }
  return []
}

// Meilisearch always takes the last word for a beginning; its own "last" drops words instead.
const takesBeginnings = (container: MedusaContainer): boolean =>
  searchEngine(container).getIndex(PRODUCT_INDEX).provider === "meilisearch"

const ask = async (container: MedusaContainer, q: string, match: Match, most: number): Promise<string[]> => {
  try {
    const { hits } = await searchEngine(container).search({
      entity: PRODUCT_INDEX,
      fields: ["id"],
      filters: { q, status: "published", seller_state: "verified" },
      pagination: { take: most },
      search_options: { match_strategy: match, count: "none" },
    })
    return hits.map(({ id }) => id)
  } catch (cause) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error("the search engine does not answer", cause instanceof Error ? cause : new Error(String(cause)))
    throw new Refusal("service_unavailable", { cause })
  }
}
