import type { ReportDetail } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { quantityText } from "~/figures/quantity-text"
import { Link, useLocale } from "~/i18n/navigation"
import { DataTable } from "~/ui/data-table"

type LedgerFiguresProps = Readonly<{
  ledger: ReportDetail["ledger"]
  /** The page of the entries behind a figure, without a language and without its filter. */
  entriesAt: string
}>

type Row = Readonly<{
  key: string
  name: string
  quantity?: string
  query: string
  value_vnd: number
  entry_count: number
}>

/** What the ledger says of a period, each figure leading to its entries; tables that say nothing are left out. */
export function LedgerFigures({ ledger, entriesAt }: LedgerFiguresProps) {
  const t = useTranslations("report.ledger")
  const channel = useTranslations("report.channel")
  const buyer = useTranslations("report.buyer")
  const group = useTranslations("report.group")
  const locale = useLocale()
  const query = (name: string, value: string) => `?${new URLSearchParams({ [name]: value })}`
  const tables: readonly Readonly<{ title: string; rows: readonly Row[] }>[] = [
    {
      title: t("byProduct"),
      rows: ledger.by_product.map(({ key, title, quantity, unit, ...figure }) => ({
        key: `${key} ${unit}`,
        name: title,
        quantity: quantityText(quantity, unit, locale),
        query: query("product", key),
        ...figure,
      })),
    },
    {
      title: t("byChannel"),
      rows: ledger.by_channel.map(({ channel: key, ...figure }) => ({
        key,
        name: channel(key),
        query: query("channel", key),
        ...figure,
      })),
    },
    {
      title: t("byBuyer"),
      rows: ledger.by_buyer.map(({ buyer: key, ...figure }) => ({
        key,
        name: buyer(key),
        query: query("buyer", key),
        ...figure,
      })),
    },
    {
      title: t("byGroup"),
      rows: ledger.by_group.map(({ group: key, ...figure }) => ({
        key,
        name: group(key),
        query: query("group", key),
        ...figure,
      })),
    },
    {
      title: t("byAgreement"),
      rows: ledger.by_agreement.map(({ agreement_id, code, title, ...figure }) => ({
        key: agreement_id,
        name: `${code}: ${title}`,
        query: query("agreement", agreement_id),
        ...figure,
      })),
    },
  ]
  return (
    <div className="grid gap-5">
      <p className="text-sm text-ink-soft">{t("rule")}</p>
      {tables
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <DataTable
            key={title}
            caption={title}
            rows={rows}
            rowKey={({ key }) => key}
            columns={[
              { header: t("name"), cell: ({ name }) => <span className="break-words">{name}</span> },
              ...(rows.some(({ quantity }) => quantity !== undefined)
                ? [{ header: t("quantity"), numeric: true, cell: ({ quantity }: Row) => quantity }]
                : []),
              { header: t("value"), numeric: true, cell: ({ value_vnd }) => formatVnd(value_vnd, locale) },
              {
                header: t("entries"),
                numeric: true,
                cell: ({ entry_count, query: filter, name }) => (
                  <Link to={`${entriesAt}${filter}`} className="link inline-flex min-h-11 items-center">
                    {t("open", { count: entry_count })}
                    <span className="sr-only">: {name}</span>
                  </Link>
                ),
              },
            ]}
          />
        ))}
    </div>
  )
}
