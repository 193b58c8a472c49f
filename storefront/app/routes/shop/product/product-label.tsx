import type { ProductDetail } from "@lienket/contracts"
import { formatDecimal } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"

const lines = [
  "included",
  "not_included",
  "duration",
  "ingredients",
  "ethanol_percent",
  "usage",
  "warnings",
  "origin",
  "declaration_number",
  "licence_number",
] as const satisfies readonly (keyof ProductDetail["label"])[]

/** What stands on the label beyond what the facts say: ingredients, use, warnings, numbers. In Vietnamese, as labels are. */
export function ProductLabel({ label }: { label: ProductDetail["label"] }) {
  const t = useTranslations("product.label")
  const locale = useLocale()
  const said = lines.flatMap((line) => {
    const value = label[line]
    return value === undefined || value === "" ? [] : [{ line, value }]
  })
  if (said.length === 0) return null
  return (
    <section aria-labelledby="nhan-hang">
      <h2 id="nhan-hang" className="text-xl">
        {t("title")}
      </h2>
      <dl className="mt-3 divide-y divide-clay border-y border-clay">
        {said.map(({ line, value }) => (
          <div key={line} className="grid gap-x-4 py-3 sm:grid-cols-[10rem_1fr]">
            <dt>{t(line)}</dt>
            <dd lang={line === "ethanol_percent" ? undefined : "vi"} className="min-w-0 whitespace-pre-line">
              {line === "ethanol_percent" ? t("percent", { value: formatDecimal(value, locale) }) : value}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
