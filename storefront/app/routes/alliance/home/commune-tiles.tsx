import type { SalesRow } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { shortVnd } from "~/figures/short-vnd"
import { Link, useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"

import { salesQuery, type SalesFilter } from "../sales-filter"
import { byValue } from "./top-rows"

type CommuneTilesProps = {
  filter: SalesFilter
  rows: readonly SalesRow[]
  communes: readonly { code: string; name: string }[]
}

/** As many as are seen at one glance; the others are one tap away. */
const shown = 12

// From the quietest to the strongest; each bears its number, so that no shade is read alone.
const shades = ["bg-clay-wash", "bg-leaf-wash", "bg-chart-4 text-ink", "bg-chart-2 text-white", "bg-chart-1 text-white"]

/** Communes as tiles, those that sold most first; a tile narrows the whole page to its commune. */
export function CommuneTiles({ filter, rows, communes }: CommuneTilesProps) {
  const t = useTranslations("allianceHome.communes")
  const sold = byValue(rows.filter(({ key }) => key !== ""))
  const unknown = rows.find(({ key }) => key === "")
  const silent = communes.filter(({ code }) => rows.every(({ key }) => key !== code))
  const locale = useLocale()
  return (
    <Card className="lg:col-span-2 print:hidden">
      <h3 className="mb-3 font-semibold">{t("title", { count: sold.length, of: communes.length })}</h3>
      <Tiles filter={filter} rows={sold.slice(0, shown)} largest={sold[0]?.value_vnd ?? 0} />
      {sold.length > shown ? (
        <details className="mt-2">
          <summary className="inline-flex min-h-11 items-center font-semibold text-leaf underline-offset-4 hover:underline">
            {t("more", { count: sold.length - shown })}
          </summary>
          <Tiles filter={filter} rows={sold.slice(shown)} largest={sold[0]?.value_vnd ?? 0} />
        </details>
      ) : null}
      {unknown === undefined ? null : (
        <p className="figures mt-2 text-sm text-ink-soft">
          {t("unknown", { value: formatVnd(unknown.value_vnd, locale) })}
        </p>
      )}
      {silent.length === 0 ? null : (
        <details className="mt-2 text-sm">
          <summary className="inline-flex min-h-11 items-center font-semibold text-leaf underline-offset-4 hover:underline">
            {t("silent", { count: silent.length })}
          </summary>
          <p className="reading mt-1 text-ink-soft">{silent.map(({ name }) => name).join(", ")}</p>
        </details>
      )}
    </Card>
  )
}

function Tiles({ filter, rows, largest }: { filter: SalesFilter; rows: readonly SalesRow[]; largest: number }) {
  const t = useTranslations("allianceHome.communes")
  const locale = useLocale()
  return (
    <ul className="grid grid-cols-2 gap-1 sm:grid-cols-4 xl:grid-cols-6">
      {rows.map(({ key, label, value_vnd }) => (
        <li key={key}>
          <Link
            to={`/lien-minh${salesQuery({ ...filter, commune: key })}`}
            className={`flex h-full min-h-16 flex-col justify-between rounded-sm p-2 hover:underline ${shadeOf(value_vnd, largest)}`}
          >
            <span className="text-sm leading-snug">{label}</span>
            <span className="figures font-semibold">
              {shortVnd(value_vnd, locale)}
              <span className="sr-only">{t("tile")}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

const shadeOf = (value: number, largest: number): string =>
  shades[Math.min(shades.length - 1, Math.floor((Math.max(value, 0) / Math.max(largest, 1)) * shades.length))] ?? ""
