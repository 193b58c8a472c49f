import type { ProvinceExport } from "@lienket/contracts"
import { formatDate, formatDateTime, formatDecimal } from "@lienket/vietnam"
import { useId } from "react"
import { useTranslations } from "use-intl"

import { Form, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { DataTable } from "~/ui/data-table"
import { FileLink } from "~/ui/file-link"
import type { IconName } from "~/ui/icon-names"
import { State, type StateTone } from "~/ui/state"

import { exportFilePath, exportsPath } from "./paths"
import { isUnderWay, megabytesOf, percentOf } from "./progress"

type Place = Readonly<{ code: string; name: string }>
type Item = Readonly<{ item: ProvinceExport }>

const looks: Readonly<Record<ProvinceExport["state"], readonly [StateTone, IconName]>> = {
  waiting: ["waiting", "clock"],
  running: ["waiting", "hourglass"],
  done: ["good", "circle-check"],
  cancelled: ["quiet", "ban"],
  failed: ["bad", "circle-alert"],
}

type ExportListProps = Readonly<{ items: readonly ProvinceExport[]; communes: readonly Place[]; formKey: string }>

/** What was taken out: how far each file is, and what can be done with it. */
export function ExportList({ items, communes, formKey }: ExportListProps) {
  const t = useTranslations("allianceExports")
  const locale = useLocale()
  return (
    <DataTable
      caption={t("list.title")}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { header: t("table.what"), cell: (item) => <What item={item} communes={communes} /> },
        { header: t("table.state"), cell: (item) => <Progress item={item} /> },
        {
          header: t("table.who"),
          cell: ({ requested_by, requested_at, removed_on }) => (
            <>
              {t("requested", { name: requested_by, time: formatDateTime(requested_at, locale) })}
              <span className="figures block text-sm text-ink-soft">
                {t("removed", { date: formatDate(removed_on, locale) })}
              </span>
            </>
          ),
        },
        { header: t("table.do"), cell: (item) => <Acts item={item} formKey={formKey} /> },
      ]}
    />
  )
}

function What({ item, communes }: Item & Readonly<{ communes: readonly Place[] }>) {
  const t = useTranslations("allianceExports")
  const locale = useLocale()
  const { data_set, format, from, until, commune } = item
  const day = (date: string) => formatDate(date, locale)
  const period = () => {
    if (from !== null && until !== null) return t("filter.range", { from: day(from), until: day(until) })
    if (from !== null) return t("filter.from", { from: day(from) })
    return until === null ? t("filter.every") : t("filter.until", { until: day(until) })
  }
  const place = communes.find(({ code }) => code === commune)?.name ?? commune ?? t("form.everyCommune")
  return (
    <>
      {t(`set.${data_set}`)}
      <span className="figures block text-sm font-normal text-ink-soft">
        {t(`format.${format}`)} · {period()} · {place}
      </span>
    </>
  )
}

function Progress({ item }: Item) {
  const t = useTranslations("allianceExports")
  const locale = useLocale()
  const id = useId()
  const { state, row_count, rows_done, byte_count, as_of } = item
  const [tone, icon] = looks[state]
  const count = (value: number) => formatDecimal(String(value), locale)
  const percent = percentOf(item)
  const words = () => {
    if (byte_count !== null)
      return t("progress.written", { count: count(rows_done), size: formatDecimal(megabytesOf(byte_count), locale) })
    if (state === "waiting") return t("progress.waiting")
    return row_count === null
      ? t("progress.counting")
      : t("progress.rows", { done: count(rows_done), count: count(row_count) })
  }
  const isShown = isUnderWay(item) || state === "done"
  return (
    <div className="min-w-40">
      <State tone={tone} icon={icon} word={t(`state.${state}`)} />
      {isShown ? (
        <p id={id} className="figures mt-1 text-sm">
          {words()}
        </p>
      ) : null}
      {isUnderWay(item) ? (
        <div
          role="progressbar"
          aria-labelledby={id}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent ?? undefined}
          aria-valuetext={words()}
          className={`mt-1 h-2.5 overflow-hidden rounded-full ${percent === null ? "border border-dashed border-clay-line" : "bg-clay"}`}
        >
          {percent === null ? null : <div className="h-full rounded-full bg-leaf" style={{ width: `${percent}%` }} />}
        </div>
      ) : null}
      {state === "failed" ? <p className="mt-1 text-sm">{t("failedText")}</p> : null}
      {as_of === null || !isShown ? null : (
        <p className="figures text-sm text-ink-soft">{t("asOf", { time: formatDateTime(as_of, locale) })}</p>
      )}
    </div>
  )
}

function Acts({ item, formKey }: Item & Readonly<{ formKey: string }>) {
  const t = useTranslations("allianceExports")
  const { id, state } = item
  const name = t(`set.${item.data_set}`)
  return (
    <div className="flex flex-wrap gap-2">
      {isUnderWay(item) || state === "done" ? (
        <FileLink to={exportFilePath(id)} icon="download">
          {t(state === "done" ? "download" : "downloadGrowing")}
          <span className="sr-only">: {name}</span>
        </FileLink>
      ) : null}
      <Form method="post" action={exportsPath}>
        {isUnderWay(item) ? (
          <>
            <input type="hidden" name="id" value={id} />
            <Button look="danger" name="intent" value="cancel" icon="ban">
              {t("cancel")}
              <span className="sr-only">: {name}</span>
            </Button>
          </>
        ) : (
          <>
            <input type="hidden" name="key" value={`${formKey}-${id}`} />
            {(["data_set", "format", "from", "until", "commune"] as const).map((field) => (
              <input key={field} type="hidden" name={field} value={item[field] ?? ""} />
            ))}
            <Button look="secondary" name="intent" value="take" icon="history">
              {t("again")}
              <span className="sr-only">: {name}</span>
            </Button>
          </>
        )}
      </Form>
    </div>
  )
}
