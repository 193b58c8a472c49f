import type { AgencyMessages } from "../messages/vi/agency.bundle"
import type { AgreementMessages } from "../messages/vi/agreement.bundle"
import type { AllianceMessages } from "../messages/vi/alliance.bundle"
import type { CommonMessages } from "../messages/vi/common.bundle"
import type { CooperativeMessages } from "../messages/vi/cooperative.bundle"
import type { EnterpriseMessages } from "../messages/vi/enterprise.bundle"
import type { EvaluationMessages } from "../messages/vi/evaluation.bundle"
import type { ExportsMessages } from "../messages/vi/exports.bundle"
import type { JoiningMessages } from "../messages/vi/joining.bundle"
import type { ObstacleMessages } from "../messages/vi/obstacle.bundle"
import type { RegisterMessages } from "../messages/vi/register.bundle"
import type { ReportMessages } from "../messages/vi/report.bundle"
import type { SellerLotsMessages } from "../messages/vi/seller-lots.bundle"
import type { SellerOrdersMessages } from "../messages/vi/seller-orders.bundle"
import type { SellerProductsMessages } from "../messages/vi/seller-products.bundle"
import type { SellerReportsMessages } from "../messages/vi/seller-reports.bundle"
import type { SellerSalesMessages } from "../messages/vi/seller-sales.bundle"
import type { SellerYearMessages } from "../messages/vi/seller-year.bundle"
import type { ShopMessages } from "../messages/vi/shop.bundle"
import type { TrustMessages } from "../messages/vi/trust.bundle"
import { pathWithoutLocale, type Locale } from "./locale"

/** What is fetched in one piece: the words of pages that lie together. */
export interface Bundles {
  common: CommonMessages
  shop: ShopMessages
  joining: JoiningMessages
  cooperative: CooperativeMessages
  "seller-orders": SellerOrdersMessages
  "seller-products": SellerProductsMessages
  "seller-sales": SellerSalesMessages
  "seller-lots": SellerLotsMessages
  "seller-reports": SellerReportsMessages
  "seller-year": SellerYearMessages
  trust: TrustMessages
  agreement: AgreementMessages
  obstacle: ObstacleMessages
  report: ReportMessages
  register: RegisterMessages
  evaluation: EvaluationMessages
  exports: ExportsMessages
  alliance: AllianceMessages
  enterprise: EnterpriseMessages
  agency: AgencyMessages
}
export type Bundle = keyof Bundles

/** All that any page may say; `bundlesOfPath` says which of it a page has. */
export type Messages = CommonMessages &
  ShopMessages &
  JoiningMessages &
  CooperativeMessages &
  SellerOrdersMessages &
  SellerProductsMessages &
  SellerSalesMessages &
  SellerLotsMessages &
  SellerReportsMessages &
  SellerYearMessages &
  TrustMessages &
  AgreementMessages &
  ObstacleMessages &
  ReportMessages &
  RegisterMessages &
  EvaluationMessages &
  ExportsMessages &
  AllianceMessages &
  EnterpriseMessages &
  AgencyMessages

const sources = import.meta.glob<{ messages: object }>("../messages/*/*.bundle.ts")

const bundlePaths: readonly (readonly [root: string, needed: readonly Bundle[]])[] = [
  ["/kenh-htx", ["cooperative"]],
  ["/kenh-htx/don-hang", ["seller-orders"]],
  ["/kenh-htx/phieu-soan", ["seller-orders"]],
  ["/kenh-htx/doi-soat", ["seller-orders"]],
  ["/kenh-htx/san-pham", ["seller-products"]],
  ["/kenh-htx/ban-ngoai", ["seller-sales"]],
  ["/kenh-htx/lo-hang", ["seller-lots"]],
  ["/kenh-htx/chung-nhan", ["trust"]],
  ["/kenh-htx/vung-trong", ["trust"]],
  // An account and an address are given there as when one joins, and as one buys.
  ["/kenh-htx/ho-so", ["joining", "shop"]],
  ["/kenh-htx/thanh-vien", ["shop"]],
  ["/kenh-htx/thoa-thuan", ["agreement", "obstacle"]],
  ["/kenh-htx/vuong-mac", ["obstacle"]],
  ["/kenh-htx/nam-ban-hang", ["seller-year"]],
  ["/kenh-htx/danh-gia", ["evaluation"]],
  ["/kenh-htx/bao-cao", ["seller-reports", "report"]],
  // What the frame of a portal says of trust and obstacles stands on each of its pages.
  ["/lien-minh", ["alliance", "trust", "obstacle"]],
  ["/lien-minh/thoa-thuan", ["agreement"]],
  ["/lien-minh/tien-do", ["agreement"]],
  ["/lien-minh/don-doc", ["agreement"]],
  ["/lien-minh/bao-cao", ["report"]],
  ["/lien-minh/hoi-nghi", ["agreement"]],
  ["/lien-minh/so-dang-ky", ["register"]],
  ["/lien-minh/chi-tieu", ["register"]],
  ["/lien-minh/danh-gia", ["evaluation"]],
  ["/lien-minh/xuat-du-lieu", ["exports"]],
  ["/doanh-nghiep", ["enterprise", "agreement", "obstacle"]],
  ["/co-quan", ["agency", "obstacle"]],
  ["/tra-loi-vuong-mac", ["obstacle"]],
  ["/dang-ky-ban-hang", ["shop", "joining"]],
  ["/moi", ["shop", "joining"]],
]

/** Which bundles a page needs: those of every root it lies below, or the shop's. */
export function bundlesOfPath(pathname: string): Bundle[] {
  const bare = pathWithoutLocale(pathname)
  const needed = bundlePaths.flatMap(([root, bundles]) => (bare === root || bare.startsWith(`${root}/`) ? bundles : []))
  return ["common", ...(needed.length === 0 ? (["shop"] as const) : new Set(needed))]
}

/** The module a bundle is built from, seen from here. */
const moduleOf = (locale: Locale, bundle: Bundle): string => `../messages/${locale}/${bundle}.bundle.ts`

const loaded = new Map<string, object>()
const loading = new Map<string, Promise<void>>()

/** Brings in some bundles; a second call costs nothing. Rejects when one cannot be had, and then asks for it anew. */
export async function loadMessages(locale: Locale, bundles: readonly Bundle[]): Promise<void> {
  await Promise.all(bundles.map((bundle) => loadBundle(moduleOf(locale, bundle))))
}

function loadBundle(path: string): Promise<void> {
  const known = loading.get(path)
  if (known) return known
  const source = sources[path]
  if (source === undefined) throw new Error(`There is no ${path}`)
  const running = source().then(
    ({ messages }) => void loaded.set(path, messages),
    (error: unknown) => {
      loading.delete(path)
      throw error
    },
  )
  loading.set(path, running)
  return running
}

/** The server keeps all of them. */
export async function loadAllMessages(): Promise<void> {
  await Promise.all(Object.keys(sources).map((path) => loadBundle(path)))
}

const merged = new Map<string, object>()

/**
 * The messages of some bundles together. In the browser, when a reader comes to pages that need others, the first
 * call suspends until they are there: the page that is left stays until then.
 */
export function messagesOf(locale: Locale, bundles: readonly Bundle[]): object {
  const key = `${locale} ${bundles.join(" ")}`
  const known = merged.get(key)
  if (known) return known
  const parts = bundles.map((bundle) => loaded.get(moduleOf(locale, bundle)))
  if (parts.includes(undefined)) throw loadMessages(locale, bundles).catch(askServer)
  const all: object = Object.assign({}, ...parts)
  merged.set(key, all)
  return all
}

/** As the router does when the script of a page cannot be had: the address is asked for as a whole page. */
function askServer(): Promise<never> {
  window.location.reload()
  return new Promise(() => {})
}
