import type { ProductSales } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { changeOf } from "~/figures/change"
import { formatTenthsOfPercent } from "~/figures/share"
import { useLocale } from "~/i18n/navigation"
import { BarChart } from "~/ui/bar-chart"
import { Card } from "~/ui/card"

import { entriesPath, yearBefore, type SalesFilter } from "../sales-filter"
import type { AllianceSummary } from "./sales-totals"

/** The goods that bring most, and those that lost most against the year before. */
export function ProductLists({ filter, products }: { filter: SalesFilter; products: AllianceSummary["products"] }) {
  const t = useTranslations("allianceHome.products")
  const locale = useLocale()
  const fall = ({ value_vnd, previous_vnd }: ProductSales): string => {
    const change = changeOf(value_vnd, previous_vnd)
    const lost = formatVnd(value_vnd - previous_vnd, locale)
    return change.direction === "down" ? `${lost} · −${formatTenthsOfPercent(change.tenths, locale)}` : lost
  }
  return (
    <>
      <Card>
        <BarChart
          caption={t("top")}
          labelHeader={t("product")}
          valueHeader={t("value")}
          points={products.top.map(({ key, title, value_vnd }) => ({
            label: title,
            value: value_vnd,
            text: formatVnd(value_vnd, locale),
            to: entriesPath({ ...filter, product: key }),
          }))}
        />
      </Card>
      <Card>
        {products.falling.length === 0 ? (
          <>
            <h3 className="mb-3 font-semibold">{t("falling")}</h3>
            <p className="text-ink-soft">{t("nothingFalls")}</p>
          </>
        ) : (
          <BarChart
            caption={t("falling")}
            labelHeader={t("product")}
            valueHeader={t("change")}
            points={products.falling.map((product) => ({
              label: product.title,
              value: product.previous_vnd - product.value_vnd,
              text: fall(product),
              to: entriesPath({
                ...(product.entry_count === 0 ? yearBefore(filter) : filter),
                product: product.key,
              }),
            }))}
          />
        )}
      </Card>
    </>
  )
}
