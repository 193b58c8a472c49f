import type { ListingEvent } from "@lienket/contracts"
import { formatDateTime, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"

const known = [
  "product.published",
  "product.edited",
  "product.price_changed",
  "product.stock_counted",
  "product.archived",
  "product.restored",
  "product.hidden",
  "product.shown",
] as const

/** Who did what with a product, when, and from which price or count to which. */
export function ProductHistory({ history }: { history: readonly ListingEvent[] }) {
  const t = useTranslations("sellerProducts.history")
  const locale = useLocale()
  const told = history.flatMap((event) => {
    const action = known.find((each) => each === event.action)
    return action === undefined ? [] : [{ ...event, what: action.replace("product.", "") as Told }]
  })
  if (told.length === 0) return null
  const amount = (what: Told, value: number | null) =>
    value === null ? "–" : what === "price_changed" ? formatVnd(value, locale) : String(value)
  return (
    <Card as="section">
      <h2 className="text-lg">{t("title")}</h2>
      <ol className="mt-2 divide-y divide-clay">
        {told.map(({ at, actor, what, unit, from, to }) => (
          <li key={`${at} ${what} ${unit}`} className="py-2">
            <p>
              {what === "price_changed" || what === "stock_counted"
                ? t(what, { unit: unit ?? "", from: amount(what, from), to: amount(what, to) })
                : t(what)}
            </p>
            <p className="figures text-sm text-ink-soft">
              {formatDateTime(at, locale)}
              {actor === null ? null : ` · ${actor}`}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}

type Told = (typeof known)[number] extends `product.${infer What}` ? What : never
