import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { databaseOf } from "../../database/database"
import { CATALOG_MODULE } from "../../modules/catalog"
import { productDocument } from "../../modules/catalog/product-document"
import type { CatalogModuleService } from "../../modules/catalog/service"
import { PRODUCT_INDEX, searchEngine } from "./product-index"

const catalogOf = (container: MedusaContainer): CatalogModuleService => container.resolve(CATALOG_MODULE)

/** Brings the read model and then the search index up to date for some products; vanished ones leave both. */
export const updateCatalog = async (container: MedusaContainer, productIds: readonly string[]): Promise<void> => {
  if (productIds.length === 0) return
  await catalogOf(container).refreshCatalog(databaseOf(container), productIds)
  await indexProducts(container, productIds)
}

/**
 * Writes the documents of some products from the read model, and removes those it no longer knows.
 */
export const indexProducts = async (container: MedusaContainer, productIds: readonly string[]): Promise<void> => {
  if (productIds.length === 0) return
  const rows = await catalogOf(container).searchRows(databaseOf(container), { product_ids: productIds })
  const known = new Set(rows.map(({ product_id }) => product_id))
  const gone = productIds.filter((id) => !known.has(id))
  const engine = searchEngine(container)
  try {
    await engine.upsertDocuments({ index: PRODUCT_INDEX, documents: rows.map(productDocument) })
    if (gone.length > 0) await engine.deleteDocuments({ index: PRODUCT_INDEX, filters: { id: gone } })
  } catch (error) {
    // An index that was never filled is filled from the read model when the application starts.
    if (!isNotFound(error)) throw error
  }
}

const isNotFound = (error: unknown): boolean =>
  error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND

/** Writes the documents of all products of a seller: after its state, name or place has changed. */
export const indexSeller = async (container: MedusaContainer, organizationId: string): Promise<void> => {
  const rows = await catalogOf(container).searchRows(databaseOf(container), { organization_id: organizationId })
  await indexProducts(
    container,
    rows.map(({ product_id }) => product_id),
  )
}

/**
 * Builds the search index anew beside the one in use and then puts it in its place: after a seed, a
 * restore, or many changes at once. Resolves when searches read the new one.
 */
export const reindexProducts = async (container: MedusaContainer): Promise<void> => {
  await searchEngine(container).reindex({ index: PRODUCT_INDEX })
}
