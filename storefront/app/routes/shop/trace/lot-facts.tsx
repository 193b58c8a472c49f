import type { TraceView } from "@lienket/contracts"
import { formatDate, formatDecimal } from "@lienket/vietnam"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"

import { Link, useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"
import { Picture } from "~/ui/picture"

/** What the lot is, whose it is, from when and until when. */
export function LotFacts({ lot }: { lot: TraceView }) {
  const t = useTranslations("trace")
  const tFacts = useTranslations("product.facts")
  const locale = useLocale()
  const { product, seller, planting_area: area } = lot
  return (
    <Card as="section">
      <div className="flex flex-col gap-4 sm:flex-row sm:items-start">
        <div className="w-full shrink-0 overflow-hidden rounded-md sm:w-48 print:w-40">
          <Picture
            picture={product.picture}
            alt=""
            sizes="(min-width: 40rem) 12rem, 100vw"
            eager
            className="aspect-4/3"
          />
        </div>
        <div className="min-w-0">
          <h1 className="text-2xl">{product.title}</h1>
          <p className="text-ink-soft">{product.unit}</p>
          <p className="mt-1 text-lg font-semibold">
            {t("lot")} <span className="break-words">{lot.lot_code}</span>
          </p>
        </div>
      </div>
      <h2 className="sr-only">{t("facts")}</h2>
      <dl className="mt-4 grid gap-x-6 gap-y-1 border-t border-clay pt-4 sm:grid-cols-[max-content_1fr]">
        <Fact term={t(lot.origin)}>{formatDate(lot.produced_on, locale)}</Fact>
        <Fact term={t("expires")}>
          <b>{lot.expires_on === null ? t("noExpiry") : formatDate(lot.expires_on, locale)}</b>
        </Fact>
        <Fact term={t("seller")}>
          {seller.handle === null ? (
            seller.name
          ) : (
            <Link to={`/htx/${seller.handle}`} className="link">
              {seller.name}
            </Link>
          )}
        </Fact>
        <Fact term={t("address")}>{seller.address}</Fact>
        {seller.phone === null ? null : (
          <Fact term={t("phone")}>
            <a href={`tel:${seller.phone}`} className="link">
              {seller.phone}
            </a>
          </Fact>
        )}
        {area === null ? null : (
          <Fact term={t("plantingArea")}>
            <b>{area.number}</b>
            <br />
            {[
              area.crop,
              area.area_ha === null ? null : t("areaHa", { area: formatDecimal(shortened(area.area_ha), locale) }),
              area.commune?.name,
            ]
              .filter(Boolean)
              .join(", ")}
            {area.is_verified ? null : <span className="block text-sm text-ink-soft">{t("areaUnverified")}</span>}
          </Fact>
        )}
        {product.storage === null ? null : <Fact term={t("storage")}>{tFacts(`storageOf.${product.storage}`)}</Fact>}
        {lot.inputs === null ? null : (
          <Fact term={t("inputs")}>
            <span className="whitespace-pre-line">{lot.inputs}</span>
          </Fact>
        )}
        <Fact term={t("code")}>{lot.code}</Fact>
      </dl>
    </Card>
  )
}

/** `1.2500` as it is said: `1.25`. */
const shortened = (decimal: string): string => (decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal)

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-normal text-ink-soft">{term}</dt>
      <dd className="figures min-w-0 break-words max-sm:mb-2">{children}</dd>
    </>
  )
}
