import type { Picture } from "@lienket/contracts"
import type { DemoOrganization, DemoProduct } from "@lienket/demo"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { CATALOG_MODULE } from "../../modules/catalog"
import type { CatalogModuleService } from "../../modules/catalog/service"
import type { Organization } from "../../modules/organization/organization"
import { reindexProducts } from "../../workflows/catalog/update-catalog"
import { openSellingPlaces, type SellingPlace } from "../../workflows/organization/open-selling-place"
import { ensureAccounts } from "./accounts"
import { ensureAgreements } from "./agreements"
import { ensureApplications } from "./applications"
import { ensureCertificates } from "./certificates"
import type { Demo } from "./demo"
import { ensureInstallation } from "./installation"
import { ensureObstacles } from "./obstacles"
import { ensureOrganizations } from "./organizations"
import { ensurePictures } from "./pictures"
import { createProducts, productIdsByHandle } from "./products"
import { progressOf, type Progress } from "./progress"
import { ensureRegister } from "./register"
import { ensureReports } from "./reports"
import { ensureTrust } from "./trust"

export interface Planting {
  readonly uploads: string
  readonly say: (line: string) => void
}

/**
 * Plants a demo, or what of it is missing. Organisations, stalls and goods go in with one commit, so a planting that
 * is cut short leaves pictures at most, and the next one does it again; one that finished is changed by none after it.
 */
export const plantDemo = async (container: MedusaContainer, demo: Demo, { uploads, say }: Planting): Promise<void> => {
  const db = databaseOf(container)
  const progress = progressOf(10, say)
  const pictures = await progress.step({ vi: "Vẽ tranh", en: "drawing pictures" }, (count) =>
    ensurePictures(db, uploads, drawingsOf(demo), count),
  )
  const { salesChannelId } = await progress.step({ vi: "Thiết lập cửa hàng", en: "setting up the shop" }, () =>
    ensureInstallation(container),
  )
  const organizations = await db.transaction((transaction) =>
    plantMarket({ container, transaction, demo, pictures, salesChannelId, progress }),
  )
  await progress.step({ vi: "Tài khoản", en: "accounts" }, async () => {
    await ensureAccounts(container, organizations, demo)
    await ensureApplications(container, demo)
  })
  await progress.step(
    { vi: "Thỏa thuận và một năm giao hàng", en: "agreements and a year of deliveries" },
    async (count) =>
      ensureAgreements(container, {
        organizations,
        productIds: await productIdsByHandle(db, demo.products),
        demo,
        count,
      }),
  )
  await progress.step({ vi: "Vướng mắc và kiến nghị", en: "obstacles and petitions" }, (count) =>
    ensureObstacles(container, { organizations, demo, count }),
  )
  await progress.step(
    { vi: "Báo cáo các quý, sổ đăng ký", en: "reports of past quarters, the register" },
    async (count) => {
      await ensureReports(container, { organizations, demo, count })
      await ensureRegister(container, { organizations, demo })
    },
  )
  await progress.step({ vi: "Tìm kiếm", en: "search" }, () => reindexProducts(container))
}

const sells = ({ kind }: { readonly kind: string }): boolean => ["cooperative", "union", "group"].includes(kind)

/** A product and an organisation may share a handle. */
const keyOf = (thing: DemoProduct | DemoOrganization): string =>
  "no" in thing ? `product ${thing.handle}` : `organization ${thing.handle}`

const drawingsOf = ({ organizations, products, drawProduct, drawSeller }: Demo): ReadonlyMap<string, () => string> =>
  new Map([
    ...products.map((product) => [keyOf(product), () => drawProduct(product)] as const),
    ...organizations.filter(sells).map((seller) => [keyOf(seller), () => drawSeller(seller)] as const),
  ])

interface Market {
  readonly container: MedusaContainer
  readonly transaction: Knex.Transaction
  readonly demo: Demo
  readonly pictures: ReadonlyMap<string, Picture>
  readonly salesChannelId: string
  readonly progress: Progress
}

const plantMarket = async (market: Market): Promise<ReadonlyMap<string, Organization>> => {
  const { container, transaction, demo, pictures, salesChannelId, progress } = market
  const organizations = await progress.step({ vi: "Tổ chức", en: "organisations" }, () =>
    ensureOrganizations(
      container,
      transaction,
      demo.organizations,
      (organization) => pictures.get(keyOf(organization)) ?? null,
    ),
  )
  const sellers = demo.organizations.filter(sells).flatMap((seller) => {
    const organization = organizations.get(seller.handle)
    return organization === undefined ? [] : [{ organization, deliveryOptions: demo.deliveryOptionsOf(seller) }]
  })
  const places = await progress.step({ vi: "Kho và cách giao hàng", en: "stock locations and delivery" }, () =>
    openSellingPlaces(container, transaction, salesChannelId, sellers),
  )
  await progress.step({ vi: "Sản phẩm và chứng nhận", en: "products and certificates" }, () =>
    plantProducts(market, organizations, places),
  )
  return organizations
}

const plantProducts = async (
  { container, transaction, demo, pictures }: Market,
  organizations: ReadonlyMap<string, Organization>,
  places: ReadonlyMap<string, SellingPlace>,
): Promise<void> => {
  const known = await productIdsByHandle(transaction, demo.products)
  const missing = demo.products.filter(({ handle }) => !known.has(handle))
  const created = await createProducts(
    container,
    transaction,
    missing.map((product) => {
      const organization = organizations.get(product.organization_handle)
      const place = organization && places.get(organization.id)
      const picture = pictures.get(keyOf(product))
      if (!organization || !place || !picture) throw new Error(`${product.handle} has no seller or no picture`)
      return { product, shipsOn: demo.shipsOn(product), organizationId: organization.id, place, picture }
    }),
  )
  const productIds = new Map([...known, ...created])
  await ensureCertificates(container, transaction, productIds, demo.certificates)
  await ensureTrust(container, transaction, { organizations, productIds, demo })
  await container.resolve<CatalogModuleService>(CATALOG_MODULE).refreshCatalog(transaction, [...created.values()])
}
