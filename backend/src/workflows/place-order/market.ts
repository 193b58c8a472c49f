import type { PaymentMethod } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { CATALOG_MODULE } from "../../modules/catalog"
import type { CatalogModuleService } from "../../modules/catalog/service"
import { cardAccount } from "../card-payment/card-account"
import type { PurchaseLine } from "./purchase"
import type { Market } from "./split"

/** The platform takes no commission: money goes straight to the cooperative. */
const commissionBasisPoints = 0

/** The ways to pay that this installation can take at all. */
export const paymentMethodsOf = (): PaymentMethod[] => [
  "cod",
  "vietqr",
  ...(cardAccount() === null ? [] : ["card" as const]),
]

/** What is on sale, at what price and how it is delivered, for the lines of one purchase. */
export const openMarket = async (
  container: MedusaContainer,
  db: Database,
  lines: readonly PurchaseLine[],
  locale: "vi" | "en",
  at: Date,
): Promise<Market> => {
  const catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
  const sellables = await catalog.sellables(db, [...new Set(lines.map(({ variantId }) => variantId))], at)
  const profiles = [...sellables.values()].map(({ seller }) => seller.shipping_profile_id).filter((id) => id !== null)
  const deliveryOptions = await catalog.deliveryOptions(db, [...new Set(profiles)], locale)
  return { sellables, deliveryOptions, paymentMethods: paymentMethodsOf(), commissionBasisPoints, now: at }
}
