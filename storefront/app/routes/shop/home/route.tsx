import { listCooperatives, listProducts, listProvinces } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { readCatalog } from "~/backend/read-catalog.server"
import { localeOfPath } from "~/i18n/locale"
import { Link } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { ProductGrid } from "~/ui/product-grid"
import { SearchBox } from "~/ui/search-box"
import { WovenBand } from "~/ui/woven-band"

import { cardProduct } from "../card-product.server"
import type { Route } from "./+types/route"
import { Groups } from "./groups"
import { Provinces } from "./provinces"
import { Stall } from "./stall"
import { Trust } from "./trust"

/** Spirits stay out of everything that promotes: the law on alcohol forbids it. */
const promotable = { promotable: "true", in_stock: "true" } as const

export async function loader({ context }: Route.LoaderArgs) {
  const [featured, all, provinces, cooperatives] = await Promise.all([
    readCatalog(listProducts, { query: { ...promotable, sort: "best_selling", limit: "11" } }, context),
    readCatalog(listProducts, { query: { limit: "1" } }, context),
    readCatalog(listProvinces, {}, context),
    readCatalog(listCooperatives, { query: { limit: "1" } }, context),
  ])
  return {
    stall: featured.items.slice(0, 3).map(cardProduct),
    featured: featured.items.slice(3).map(cardProduct),
    productCount: all.count,
    cooperativeCount: cooperatives.count,
    groups: all.facets.group,
    provinces: provinces.items.filter(({ product_count }) => product_count > 0),
  }
}

export const meta: Route.MetaFunction = (args) => {
  if (!args.loaderData) return pageMeta(args, undefined)
  const t = translator(localeOfPath(args.location.pathname), "shop")
  return pageMeta(args, { title: t("home.title"), description: t("home.description") })
}

const quickWords = ["honey", "noodles", "tea", "grapes", "shrimp"] as const

export default function Home({ loaderData }: Route.ComponentProps) {
  const t = useTranslations("home")
  const { stall, featured, productCount, cooperativeCount, groups, provinces } = loaderData
  return (
    <main id="noi-dung">
      <section className="border-b border-clay bg-clay-wash">
        <div className="page grid items-center gap-10 py-8 md:py-14 lg:grid-cols-[1fr_26rem]">
          <div className="min-w-0">
            <h1 className="max-w-2xl text-2xl sm:text-3xl lg:text-4xl">{t("headline")}</h1>
            <p className="mt-3 max-w-xl text-lg text-ink-soft">
              {t("lead", { products: productCount, cooperatives: cooperativeCount })}
            </p>
            <div className="mt-6 max-w-xl">
              <SearchBox large />
            </div>
            <ul aria-label={t("quick.label")} className="mt-2 flex flex-wrap items-center gap-x-4">
              {quickWords.map((word) => (
                <li key={word}>
                  <Link
                    to={`/san-pham?q=${encodeURIComponent(t(`quick.${word}`))}`}
                    className="link inline-flex min-h-11 min-w-11 items-center"
                  >
                    {t(`quick.${word}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
          <Stall products={stall} />
        </div>
        <WovenBand weave="thread" />
      </section>
      <div className="page mt-10 space-y-14 md:mt-14">
        <section aria-labelledby="noi-bat">
          <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6">
            <h2 id="noi-bat" className="text-2xl">
              {t("featured.title")}
            </h2>
            <Link to="/san-pham" className="link inline-flex min-h-11 items-center font-semibold">
              {t("featured.all", { count: productCount })}
            </Link>
          </div>
          {/* Full rows only: six where three stand abreast. */}
          <div className="sm:max-lg:[&_li:nth-child(n+7)]:hidden">
            <ProductGrid products={featured} eager={2} />
          </div>
        </section>
        <Provinces provinces={provinces} />
        <Groups groups={groups} />
        <Trust />
      </div>
    </main>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
