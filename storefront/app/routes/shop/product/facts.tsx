import type { ProductDetail } from "@lienket/contracts"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"

import { Link } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"
import type { IconName } from "~/ui/icon-names"

const storageIcons: Record<NonNullable<ProductDetail["storage"]>, IconName> = {
  ambient: "house",
  chilled: "thermometer",
  frozen: "snowflake",
}

/** What the law asks a seller to say of goods: who, where, how much, how to keep, how long. */
export function Facts({ product }: { product: Omit<ProductDetail, "related"> }) {
  const t = useTranslations("product.facts")
  const { seller, origin, storage, shelf_life, season, variants } = product
  const weights = [...new Set(variants.flatMap(({ net_weight_grams }) => net_weight_grams ?? []))]
  const place = [origin.commune?.name, origin.province.name].filter(Boolean).join(", ")
  return (
    <section aria-labelledby="thong-tin">
      <h2 id="thong-tin" className="text-xl">
        {t("title")}
      </h2>
      <dl className="mt-3 divide-y divide-clay border-y border-clay">
        <Fact icon="store" name={t("seller")}>
          <Link to={`/htx/${seller.handle}`} className="link">
            {seller.name}
          </Link>
          <br />
          {seller.address}
          {seller.phone ? (
            <>
              <br />
              <a href={`tel:${seller.phone}`} className="link">
                {seller.phone}
              </a>
            </>
          ) : null}
          {seller.is_demo ? <span className="block text-sm text-ink-soft">{t("demoSeller")}</span> : null}
        </Fact>
        <Fact icon="map-pin" name={t("origin")}>
          {place}
          {origin.former_address ? (
            <span className="block text-sm text-ink-soft">{t("formerly", { address: origin.former_address })}</span>
          ) : null}
        </Fact>
        {weights.length === 0 ? null : (
          <Fact icon="scale" name={t("netWeight")}>
            {weights
              .map((grams) =>
                grams >= 1000 ? t("kilograms", { amount: grams / 1000 }) : t("grams", { amount: grams }),
              )
              .join("; ")}
          </Fact>
        )}
        {storage === null ? null : (
          <Fact icon={storageIcons[storage]} name={t("storage")}>
            {t(`storageOf.${storage}`)}
          </Fact>
        )}
        {shelf_life === null ? null : (
          <Fact icon="calendar" name={t("shelfLife")}>
            {t(`shelfLifeIn.${shelf_life.unit}`, { amount: shelf_life.amount })}
          </Fact>
        )}
        {season === null ? null : (
          <Fact icon="sprout" name={t("season")}>
            {season}
          </Fact>
        )}
      </dl>
    </section>
  )
}

function Fact({ icon, name, children }: { icon: IconName; name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[1.25rem_1fr] items-start gap-x-3 py-3 sm:grid-cols-[1.25rem_7rem_1fr]">
      <Icon name={icon} className="mt-1 text-leaf" />
      <dt>{name}</dt>
      <dd className="min-w-0 max-sm:col-start-2">{children}</dd>
    </div>
  )
}
