import { getProduct } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { ShouldRevalidateFunctionArgs } from "react-router"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { readCatalog } from "~/backend/read-catalog.server"
import { localeOfPath } from "~/i18n/locale"
import { Link, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { productJsonLd } from "~/seo/product-json-ld"
import { pageMeta } from "~/seo/page-meta"
import { sessionOf } from "~/session/session.server"
import { ShownCredentials } from "~/trust/shown-credentials"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { Icon } from "~/ui/icon"
import { OcopStars } from "~/ui/ocop-stars"
import { ProductGrid } from "~/ui/product-grid"

import { cardProduct } from "../card-product.server"
import type { Route } from "./+types/route"
import { BuyBox } from "./buy-box"
import { Certificates } from "./certificates"
import { Delivery } from "./delivery"
import { Facts } from "./facts"
import { Gallery } from "./gallery"
import { ProductLabel } from "./product-label"

export async function loader({ params, context }: Route.LoaderArgs) {
  const { related, ...product } = await orNotFound(
    readCatalog(getProduct, { params: { handle: params.handle } }, context),
  )
  return {
    product,
    related: related.map(cardProduct),
    /** Read once: after the cart took the product in, it sends the reader back here. */
    added: sessionOf(context).get("notice") === "added_to_cart",
    today: businessDate(new Date()),
  }
}

/** Another size of the same product is on the page already. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return formMethod === undefined && currentUrl.pathname === nextUrl.pathname ? false : defaultShouldRevalidate
}

export const meta: Route.MetaFunction = (args) => {
  const { loaderData, location } = args
  if (!loaderData) return pageMeta(args, undefined)
  const { product } = loaderData
  const t = translator(localeOfPath(location.pathname), "shop")
  return pageMeta(args, {
    title: product.title,
    description: t("product.description", {
      title: product.title,
      cooperative: product.seller.name,
      province: product.origin.province.name,
    }),
    picture: product.picture ? `${product.picture.base}-${product.picture.widths.at(-1)}.jpg` : undefined,
    jsonLd: (origin) => productJsonLd(product, origin),
  })
}

export default function Product({ loaderData }: Route.ComponentProps) {
  const t = useTranslations()
  const locale = useLocale()
  const { product, related, added, today } = loaderData
  const { title, cooperative, origin, stars } = product
  const pictures = product.pictures.length > 0 ? product.pictures : product.picture ? [product.picture] : []
  return (
    <main id="noi-dung" className="page py-4 md:py-6">
      <Breadcrumbs
        crumbs={[
          { label: t("catalog.list.title"), to: "/san-pham" },
          { label: t(`catalog.group.${product.group}`), to: `/san-pham?group=${product.group}` },
          { label: title },
        ]}
      />
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2 md:grid-rows-[auto_1fr] md:gap-y-10 lg:grid-cols-[7fr_5fr]">
        <Gallery pictures={pictures} title={title} />
        <div className="min-w-0 md:row-span-2">
          <h1 className="text-2xl md:text-3xl">{title}</h1>
          {stars === null ? null : (
            <p>
              <a
                href="#chung-nhan"
                className="inline-flex min-h-11 items-center gap-2 underline-offset-4 hover:underline"
              >
                <OcopStars stars={stars} label="" size={20} />
                {t("catalog.card.stars", { count: stars })}
              </a>
            </p>
          )}
          <p className="mt-1 flex items-start gap-2 text-ink-soft">
            <Icon name="map-pin" className="mt-1" />
            <span>
              <Link to={`/htx/${cooperative.handle}`} className="link">
                {cooperative.name}
              </Link>
              <br />
              {[origin.commune?.name, origin.province.name].filter(Boolean).join(", ")}
            </span>
          </p>
          <BuyBox product={product} today={today} added={added} />
          <div className="mt-8 space-y-8">
            <Delivery product={product} />
            <Facts product={product} />
          </div>
        </div>
        <div className="min-w-0 space-y-8">
          {product.story ? (
            <section aria-labelledby="cau-chuyen">
              <h2 id="cau-chuyen" className="text-xl">
                {t("product.story")}
              </h2>
              {product.story_language === locale ? null : (
                <p className="mt-1 text-sm text-ink-soft">{t("product.storyInVietnamese")}</p>
              )}
              <div lang={product.story_language} className="reading mt-2 whitespace-pre-line">
                {product.story}
              </div>
            </section>
          ) : null}
          <ProductLabel label={product.label} />
          <Certificates certificates={product.certificates} />
          <ShownCredentials credentials={product.credentials} />
        </div>
      </div>
      {related.length > 0 ? (
        <section aria-labelledby="lien-quan" className="mt-12">
          <h2 id="lien-quan" className="mb-4 text-xl">
            {t("product.related")}
          </h2>
          <ProductGrid products={related} />
        </section>
      ) : null}
    </main>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
