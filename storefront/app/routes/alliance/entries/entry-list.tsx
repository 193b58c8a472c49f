import type { SaleEntry } from "@lienket/contracts"
import { formatDate, formatDecimal, formatQuantity, formatVnd, isUnitCode } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import type { Locale } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { DataTable } from "~/ui/data-table"
import { State } from "~/ui/state"

/** Rows of the ledger, newest first. Nobody who bought is named here, because nobody is told. */
export function EntryList({ entries }: { entries: readonly SaleEntry[] }) {
  const t = useTranslations("allianceSales")
  const locale = useLocale()
  return (
    <div className="mt-3">
      <DataTable
        caption={t("entries.caption")}
        captionHidden
        rows={entries}
        rowKey={({ id }) => id}
        columns={[
          {
            header: t("entries.product"),
            cell: ({ product_title, group, reverses }) => (
              <>
                {product_title}
                <span className="block text-sm font-normal text-ink-soft">{t(`group.${group}`)}</span>
                {reverses === null ? null : (
                  <span className="mt-1 block [&>span]:whitespace-nowrap">
                    <State tone="quiet" icon="undo-2" word={t("entries.reversal")} />
                  </span>
                )}
              </>
            ),
          },
          {
            header: t("entries.date"),
            cell: ({ business_date }) => <span className="figures">{formatDate(business_date, locale)}</span>,
          },
          { header: t("entries.cooperative"), cell: ({ cooperative }) => cooperative.name },
          {
            header: t("entries.source"),
            cell: ({ channel, source }) => (
              <>
                {t(`channel.${channel}`)}
                <span className="figures block text-sm text-ink-soft">
                  {t(`entries.sourceKind.${source.kind}`, { reference: source.reference })}
                </span>
              </>
            ),
          },
          {
            header: t("entries.quantity"),
            numeric: true,
            cell: ({ quantity, unit }) => <span className="figures">{amountOf(quantity, unit, locale)}</span>,
          },
          {
            header: t("entries.value"),
            numeric: true,
            cell: ({ value_vnd }) => <b className="figures whitespace-nowrap">{formatVnd(value_vnd, locale)}</b>,
          },
        ]}
      />
    </div>
  )
}

/** Goods are counted in a unit of the country or in packs named by their seller (`gói 500 g`). */
function amountOf(quantity: string, unit: string, locale: Locale): string {
  return isUnitCode(unit) ? formatQuantity(quantity, unit, locale) : `${formatDecimal(quantity, locale)} × ${unit}`
}
