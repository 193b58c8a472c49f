import type { ListingState } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { CATALOG_MODULE } from "../../modules/catalog"
import type { CatalogModuleService } from "../../modules/catalog/service"
import type { MemberCaller } from "../../policy/caller"
import { indexProducts } from "../catalog/update-catalog"
import { actorOf } from "./actor"
import { lockListing } from "./listing-record"
import { refuseSuspended, registered } from "./listing-seller"

export type StateChange = "show" | "hide" | "archive" | "restore"

interface Change {
  readonly from: readonly ListingState[]
  readonly to: ListingState
  readonly action: string
}

const changes: Readonly<Record<StateChange, Change>> = {
  show: { from: ["hidden"], to: "on_sale", action: "product.shown" },
  hide: { from: ["on_sale"], to: "hidden", action: "product.hidden" },
  archive: { from: ["on_sale", "hidden"], to: "archived", action: "product.archived" },
  restore: { from: ["archived"], to: "on_sale", action: "product.restored" },
}

/**
 * Puts a product into the shop or takes it out, at once in lists, search and carts; orders stay as they
 * are. Repeating what is so already changes nothing.
 * @throws Refusal `not_found`, `invalid_transition`, `seller_suspended` for what would put goods on sale.
 */
export const changeListingState = async (
  container: MedusaContainer,
  change: StateChange,
  { productId, caller, at }: { readonly productId: string; readonly caller: MemberCaller; readonly at: Date },
): Promise<void> => {
  const { from, to, action } = changes[change]
  await databaseOf(container).transaction(async (transaction) => {
    const record = await lockListing(transaction, caller.organization.id, productId)
    if (record.state === to) return
    if (!from.includes(record.state)) throw new Refusal("invalid_transition", { field: "state" })
    if (to === "on_sale") refuseSuspended(await registered(container, transaction, record.organization_id))
    await transaction("product_profile")
      .where({ product_id: productId })
      .update({ archived_at: to === "archived" ? at : null, updated_at: at })
    await transaction("product")
      .where({ id: productId })
      .update({ status: to === "on_sale" ? "published" : "draft", updated_at: at })
    await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
      {
        organization_id: record.organization_id,
        actor: actorOf(caller),
        action,
        subject_type: "product",
        subject_id: productId,
        data: { title: record.title },
        at,
      },
    ])
    await container.resolve<CatalogModuleService>(CATALOG_MODULE).refreshCatalog(transaction, [productId])
  })
  await indexProducts(container, [productId])
}
