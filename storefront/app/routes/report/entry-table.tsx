import type { ReportEntry } from "@lienket/contracts"
import { formatDate, formatDateTime, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { quantityText } from "~/figures/quantity-text"
import { useLocale } from "~/i18n/navigation"
import { DataTable } from "~/ui/data-table"
import { State } from "~/ui/state"

/** Entries of the ledger behind a figure, newest first. */
export function EntryTable({ caption, entries }: Readonly<{ caption: string; entries: readonly ReportEntry[] }>) {
  const t = useTranslations("report.entry")
  const channel = useTranslations("report.channel")
  const locale = useLocale()
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t("what"),
          cell: ({ product_title, reverses }) => (
            <span className="inline-flex flex-wrap items-center gap-2 break-words">
              {product_title}
              {reverses === null ? null : <State tone="quiet" icon="rotate-ccw" word={t("reverses")} />}
            </span>
          ),
        },
        { header: t("day"), cell: ({ business_date }) => formatDate(business_date, locale) },
        { header: t("quantity"), numeric: true, cell: ({ quantity, unit }) => quantityText(quantity, unit, locale) },
        { header: t("value"), numeric: true, cell: ({ value_vnd }) => formatVnd(value_vnd, locale) },
        { header: t("channel"), cell: (entry) => channel(entry.channel) },
        { header: t("reference"), cell: ({ reference }) => <span className="break-all">{reference}</span> },
        { header: t("recorded"), cell: ({ recorded_at }) => formatDateTime(recorded_at, locale) },
      ]}
    />
  )
}
