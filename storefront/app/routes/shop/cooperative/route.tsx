import { getCooperative } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { readCatalog } from "~/backend/read-catalog.server"
import { localeOfPath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { ShownCredentials } from "~/trust/shown-credentials"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { Icon } from "~/ui/icon"
import { Notice } from "~/ui/notice"
import { Picture } from "~/ui/picture"
import { ProductGrid } from "~/ui/product-grid"

import { cardProduct } from "../card-product.server"
import type { Route } from "./+types/route"

export async function loader({ params, context }: Route.LoaderArgs) {
  const { products, ...cooperative } = await orNotFound(
    readCatalog(getCooperative, { params: { handle: params.handle } }, context),
  )
  return { cooperative, products: products.map(cardProduct) }
}

export const meta: Route.MetaFunction = (args) => {
  const { loaderData } = args
  if (!loaderData) return pageMeta(args, undefined)
  const { cooperative } = loaderData
  const t = translator(localeOfPath(args.location.pathname), "shop")
  return pageMeta(args, {
    title: cooperative.name,
    description: t("cooperative.description", {
      name: cooperative.name,
      province: cooperative.province.name,
      count: cooperative.product_count,
    }),
    picture: cooperative.picture ? `${cooperative.picture.base}-${cooperative.picture.widths.at(-1)}.jpg` : undefined,
  })
}

export default function Cooperative({ loaderData }: Route.ComponentProps) {
  const t = useTranslations()
  const locale = useLocale()
  const { cooperative, products } = loaderData
  const { name, picture, kind, phone } = cooperative
  return (
    <main id="noi-dung" className="page py-4 md:py-6">
      <Breadcrumbs crumbs={[{ label: t("cooperatives.title"), to: "/htx" }, { label: name }]} />
      <div className="mt-1 grid gap-6 md:grid-cols-[1fr_20rem] md:gap-10">
        <div className="min-w-0">
          <p className="text-sm text-ink-soft">{t(`cooperatives.kind.${kind}`)}</p>
          <h1 className="text-2xl md:text-3xl">{name}</h1>
          <dl className="mt-4 grid gap-y-2">
            <div className="flex items-start gap-3">
              <dt>
                <Icon name="map-pin" className="mt-1 text-leaf" />
                <span className="sr-only">{t("cooperative.address")}</span>
              </dt>
              <dd>
                {cooperative.address}
                {cooperative.former_address ? (
                  <span className="block text-sm text-ink-soft">
                    {t("cooperative.formerly", { address: cooperative.former_address })}
                  </span>
                ) : null}
              </dd>
            </div>
            {phone ? (
              <div className="flex items-start gap-3">
                <dt>
                  <Icon name="phone" className="mt-1 text-leaf" />
                  <span className="sr-only">{t("cooperative.phone")}</span>
                </dt>
                <dd>
                  <a href={`tel:${phone}`} className="link">
                    {phone}
                  </a>
                </dd>
              </div>
            ) : null}
            {cooperative.tax_code ? (
              <div className="flex items-start gap-3">
                <Icon name="file-text" className="mt-1 text-leaf" />
                <dt className="font-normal">{t("cooperative.taxCode")}</dt>
                <dd className="figures">{cooperative.tax_code}</dd>
              </div>
            ) : null}
            {cooperative.founded_on ? (
              <div className="flex items-start gap-3">
                <Icon name="calendar" className="mt-1 text-leaf" />
                <dt className="font-normal">{t("cooperative.founded")}</dt>
                <dd className="figures">{formatDate(cooperative.founded_on, locale)}</dd>
              </div>
            ) : null}
          </dl>
          {cooperative.is_demo || cooperative.contact_is_demo ? (
            <Notice className="mt-4">
              {cooperative.is_demo ? t("cooperative.demo") : t("cooperative.contactDemo")}
            </Notice>
          ) : null}
          {cooperative.description ? (
            <div className="reading mt-5 whitespace-pre-line">{cooperative.description}</div>
          ) : null}
        </div>
        {picture ? (
          <div className="self-start overflow-hidden rounded-lg border border-clay max-md:order-first">
            <Picture picture={picture} alt="" sizes="(min-width: 48rem) 20rem, 100vw" eager className="aspect-4/3" />
          </div>
        ) : null}
      </div>
      {cooperative.credentials.length === 0 ? null : (
        <div className="mt-8 max-w-3xl">
          <ShownCredentials credentials={cooperative.credentials} />
        </div>
      )}
      <section aria-labelledby="san-pham" className="mt-10">
        <h2 id="san-pham" className="mb-4 text-xl">
          {t("cooperative.products", { count: products.length })}
        </h2>
        {products.length > 0 ? (
          <ProductGrid products={products} />
        ) : (
          <EmptyState level="h3" title={t("cooperative.empty.title")} text={t("cooperative.empty.text")}>
            <LinkButton to={`/san-pham?province=${cooperative.province.code}`}>
              {t("cooperative.empty.province", { province: cooperative.province.name })}
            </LinkButton>
          </EmptyState>
        )}
      </section>
    </main>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
