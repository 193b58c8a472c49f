import { defineSearchIndex, search } from "@medusajs/framework/utils"
import type { SearchContainer } from "@medusajs/framework/types"
import { productDocument, type ProductDocument } from "../modules/catalog/product-document"
import type { SearchRow, SearchRowFilter } from "../modules/catalog/search-rows"

const pageSize = 500

// How far the clocks of the application and the database may lie apart.
const clockMarginMs = 60_000

const readRows = async (container: SearchContainer, filters: SearchRowFilter): Promise<SearchRow[]> => {
  const { data } = await container.query.graph({ entity: "catalog_search_rows", fields: ["*"], filters })
  return data
}

/** Pages through the read model, from the last key of an interrupted run where there is one. */
async function* documents(
  container: SearchContainer,
  lastKey: string | undefined,
  since: Date | undefined,
): AsyncGenerator<ProductDocument[]> {
  let after = lastKey
  const refreshed_since = since === undefined ? undefined : new Date(since.getTime() - clockMarginMs)
  for (;;) {
    const rows = await readRows(container, { after, refreshed_since, limit: pageSize })
    if (rows.length === 0) return
    yield rows.map(productDocument)
    after = rows.at(-1)?.product_id
  }
}

/**
 * The index behind the search box. Documents change with the read model (`updateCatalog`); the seed
 * fills a new or lost index. Nothing but ids is taken from a hit: what the shop shows is read from
 * the catalogue again, so that a seller suspended a moment ago is not found.
 */
export default defineSearchIndex({
  name: "product",
  entity: "product",
  fields: search.define({
    id: search.keyword().filterable(),
    status: search.keyword().filterable(),
    seller_state: search.keyword().filterable(),
    sales_channel_ids: search.keyword().array().filterable(),
    title: search.text().searchable({ weight: 4 }),
    seller: search.text().searchable({ weight: 2 }),
    place: search.text().searchable({ weight: 1.5 }),
    group: search.text().searchable({ weight: 1 }),
  }),
  async *seed({ container, last_key, catchup }) {
    for await (const page of documents(container, last_key, catchup?.since)) {
      yield [{ action: "upsert", documents: page }]
    }
  },
})
