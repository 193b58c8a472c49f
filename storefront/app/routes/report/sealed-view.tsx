import type { ReportDetail, ReportDifferences } from "@lienket/contracts"
import { formatDateTime, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"
import { DataTable } from "~/ui/data-table"
import { FactList } from "~/ui/fact-list"

import { EntryTable } from "./entry-table"
import { valueText } from "./value-text"

/** What a report says, section by section, as it was sealed. */
export function SaidInReport({ report }: { report: ReportDetail }) {
  const t = useTranslations("report.sealed")
  const locale = useLocale()
  return (
    <>
      {report.sections.map(({ key, title }) => (
        <section key={key} aria-labelledby={`section-${key}`}>
          <h2 id={`section-${key}`} className="text-lg">
            {title}
          </h2>
          <FactList
            facts={report.fields
              .filter(({ section }) => section === key)
              .map((field) => ({
                label: field.label,
                value: (
                  <>
                    <span className={field.kind === "text" ? "whitespace-pre-line" : "figures font-semibold"}>
                      {field.value === "" ? t("nothing") : valueText(field, field.value, locale)}
                    </span>
                    {field.reason === "" ? null : (
                      <p className="text-sm text-ink-soft">{t("reason", { text: field.reason })}</p>
                    )}
                    {field.comment === "" ? null : (
                      <p className="text-sm text-ink-soft">{t("comment", { text: field.comment })}</p>
                    )}
                  </>
                ),
              }))}
          />
        </section>
      ))}
    </>
  )
}

/** The files of a report. */
export function ReportDocuments({ report, readAt }: Readonly<{ report: ReportDetail; readAt: string }>) {
  const t = useTranslations("report")
  const locale = useLocale()
  if (report.documents.length === 0) return null
  return (
    <section>
      <h2 className="text-lg">{t("documents")}</h2>
      <ul>
        {report.documents.map(({ id, name }) => (
          <li key={id}>
            <a
              href={localePath(locale, `${readAt}/${id}`)}
              target="_blank"
              rel="noreferrer"
              className="link inline-flex min-h-11 items-center break-all"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the ledger says now and did not when the report was sealed: figures, then the entries. */
export function Differences({ differences }: { differences: ReportDifferences }) {
  const t = useTranslations("report.differences")
  const figure = useTranslations("report.figure")
  const locale = useLocale()
  const { figures, entries, entry_count } = differences
  return (
    <section aria-labelledby="differences">
      <h2 id="differences" className="text-lg">
        {t("title")}
      </h2>
      <p className="text-ink-soft">{t("text", { count: entry_count })}</p>
      {figures.length === 0 ? (
        <p className="mt-2">{t("sameSums")}</p>
      ) : (
        <div className="mt-3">
          <DataTable
            caption={t("title")}
            captionHidden
            rows={figures}
            rowKey={(row) => row.figure}
            columns={[
              { header: t("figure"), cell: (row) => figure(row.figure) },
              { header: t("from"), numeric: true, cell: ({ from_vnd }) => formatVnd(from_vnd, locale) },
              { header: t("to"), numeric: true, cell: ({ to_vnd }) => formatVnd(to_vnd, locale) },
            ]}
          />
        </div>
      )}
      <details className="mt-3 rounded-lg border border-clay bg-sheet" open={entry_count <= 5}>
        <summary className="flex min-h-12 cursor-pointer items-center px-4 font-semibold">
          {t("entries", { count: entry_count })}
        </summary>
        <div className="px-4 pb-4">
          <EntryTable caption={t("entries", { count: entry_count })} entries={entries} />
        </div>
      </details>
    </section>
  )
}

/** What was done with a report, and what was sealed by each sending. */
export function ReportHistory({ report }: { report: ReportDetail }) {
  const t = useTranslations("report.history")
  const locale = useLocale()
  if (report.events.length === 0) return null
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="text-lg">
        {t("title")}
      </h2>
      <ol className="mt-2 divide-y divide-clay">
        {report.events.toReversed().map(({ kind, at, actor_name, organization, number, text }) => (
          <li key={`${kind} ${at}`} className="py-2.5">
            <p className="font-semibold">{t(`event.${kind}`, { number })}</p>
            <p className="figures text-sm text-ink-soft">
              {formatDateTime(at, locale)} · {actor_name}, {organization}
            </p>
            {text === "" ? null : <p className="whitespace-pre-line">{text}</p>}
          </li>
        ))}
      </ol>
      <Card as="section">
        <details>
          <summary className="flex min-h-11 cursor-pointer items-center font-semibold">{t("seals")}</summary>
          <p className="text-sm text-ink-soft">{t("sealsText")}</p>
          <ul className="mt-2 grid gap-3">
            {report.submissions.map((submission) => (
              <li key={submission.number} className="text-sm">
                <p className="font-semibold">
                  {t("submission", { number: submission.number })} ·{" "}
                  <span className="figures">{formatDateTime(submission.submitted_at, locale)}</span> ·{" "}
                  {submission.submitted_by}
                </p>
                <p className="figures">
                  {formatVnd(submission.total_vnd, locale)} · {t("entryCount", { count: submission.entry_count })}
                </p>
                <p className="break-all text-ink-soft">
                  {t("entriesHash")} <code>{submission.entries_hash}</code>
                </p>
                <p className="break-all text-ink-soft">
                  {t("valuesHash")} <code>{submission.values_hash}</code>
                </p>
              </li>
            ))}
          </ul>
        </details>
      </Card>
    </section>
  )
}
