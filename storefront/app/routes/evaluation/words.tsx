import type { Evaluation, EvaluationCard, EvaluationCriterion, EvidenceKind } from "@lienket/contracts"
import { formatDate, formatDateTime, formatDecimal, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { DataTable } from "~/ui/data-table"
import { Notice } from "~/ui/notice"
import { State } from "~/ui/state"

/** That the state has no such scheme any more is said on every page that grades. */
export function LawNotice() {
  const t = useTranslations("evaluation")
  return <Notice className="reading mt-3">{t("law")}</Notice>
}

const bandTones = { good: "good", fair: "good", average: "waiting", weak: "bad" } as const

/** The band, or why there is none. */
export function BandMark({ card }: Readonly<{ card: Pick<EvaluationCard, "band" | "not_graded"> }>) {
  const t = useTranslations("evaluation")
  if (card.not_graded !== null) return <State tone="quiet" icon="minus" word={t(`notGraded.${card.not_graded}`)} />
  if (card.band === null) return <span className="text-ink-soft">{t("table.none")}</span>
  return <State tone={bandTones[card.band]} icon="award" word={t(`band.${card.band}`)} />
}

export function Points({ value }: Readonly<{ value: string | null | undefined }>) {
  const t = useTranslations("evaluation.table")
  const locale = useLocale()
  if (value === null || value === undefined) return <span className="text-ink-soft">{t("none")}</span>
  return <span className="figures">{formatDecimal(value, locale)}</span>
}

/** A difference bears its sign. */
export function Difference({ value }: Readonly<{ value: string | null | undefined }>) {
  const locale = useLocale()
  if (value === null || value === undefined) return <Points value={null} />
  const isMore = !value.startsWith("-") && value !== "0"
  return (
    <span className="figures">
      {isMore ? "+" : ""}
      {formatDecimal(value, locale)}
    </span>
  )
}

export const labelOf = (criterion: EvaluationCriterion, locale: "vi" | "en"): string =>
  locale === "en" ? criterion.label_en : criterion.label_vi

/** Self-scored beside reviewed, criterion by criterion, with the difference. */
export function ScoreTable({ evaluation }: Readonly<{ evaluation: Evaluation }>) {
  const t = useTranslations("evaluation")
  const locale = useLocale()
  const { scheme, self_scores, scores, differences, self_remarks, remarks } = evaluation
  return (
    <>
      <DataTable
        caption={scheme.title}
        rows={scheme.criteria}
        rowKey={({ key }) => key}
        columns={[
          {
            header: t("table.criterion"),
            cell: (criterion) => (
              <>
                {labelOf(criterion, locale)}
                {[self_remarks[criterion.key], remarks[criterion.key]].map((remark, index) =>
                  remark === undefined ? null : (
                    <span key={index} className="block text-sm font-normal text-ink-soft">
                      {t(index === 0 ? "table.self" : "table.reviewed")}: {remark}
                    </span>
                  ),
                )}
              </>
            ),
          },
          { header: t("table.max"), numeric: true, cell: ({ max }) => <Points value={max} /> },
          { header: t("table.self"), numeric: true, cell: ({ key }) => <Points value={self_scores[key]} /> },
          { header: t("table.reviewed"), numeric: true, cell: ({ key }) => <Points value={scores[key]} /> },
          { header: t("table.difference"), numeric: true, cell: ({ key }) => <Difference value={differences[key]} /> },
        ]}
      />
      <p className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2 font-semibold">
        <span>
          {t("table.self")}: <Points value={evaluation.self_total} />
        </span>
        <span>
          {t("table.reviewed")}: <Points value={evaluation.reviewed_total} />
        </span>
        <span>
          {t("table.difference")}: <Difference value={evaluation.difference} />
        </span>
        <BandMark card={evaluation} />
      </p>
      <Signed evaluation={evaluation} />
    </>
  )
}

function Signed({ evaluation }: Readonly<{ evaluation: Evaluation }>) {
  const t = useTranslations("evaluation.review")
  const locale = useLocale()
  const { self_scored_by, self_scored_at, decided_by, decided_at } = evaluation
  return (
    <p className="figures text-sm text-ink-soft">
      {self_scored_by === null || self_scored_at === null
        ? ""
        : `${t("selfBy", { name: self_scored_by, time: formatDateTime(self_scored_at, locale) })} · `}
      {decided_by === null || decided_at === null
        ? ""
        : t("by", { name: decided_by, time: formatDateTime(decided_at, locale) })}
    </p>
  )
}

type EvidenceProps = Readonly<{
  evaluation: Evaluation
  kinds: readonly EvidenceKind[]
  /** Where minutes are read; none where the reader may not. */
  minutesAt?: string
}>

/** What is recorded, whoever scores it. */
export function Evidence({ evaluation: { evidence, year }, kinds, minutesAt }: EvidenceProps) {
  const t = useTranslations("evaluation.evidence")
  const locale = useLocale()
  const money = (value: number | null) => (value === null ? t("unknown") : formatVnd(value, locale))
  const count = (value: number | null) => (value === null ? t("unknown") : formatDecimal(String(value), locale))
  const { sales, reports, meeting, figures, certificates } = evidence
  const of = (...standings: string[]) => reports.filter(({ standing }) => standings.includes(standing)).length
  const texts: Readonly<Record<EvidenceKind, string>> = {
    sales:
      sales.entry_count === 0
        ? t("noSales")
        : t("sales", {
            year: String(year),
            value: money(sales.total_vnd),
            count: count(sales.entry_count),
            before: money(sales.previous_vnd),
          }),
    reports:
      reports.length === 0
        ? t("noReports")
        : t("reports", { inTime: of("in_time"), late: of("late"), never: of("never") }),
    meeting:
      meeting === null
        ? t("noMeeting")
        : meeting.held_on === null
          ? t("notHeld")
          : t("meeting", { date: formatDate(meeting.held_on, locale) }),
    figures:
      figures.as_of === null
        ? t("noFigures")
        : t("figures", {
            date: formatDate(figures.as_of, locale),
            members: count(figures.members_total),
            workers: count(figures.workers_regular),
            charter: money(figures.capital_charter),
            total: money(figures.capital_total),
            revenue: money(figures.revenue),
          }),
    certificates: t("certificates", { count: certificates }),
  }
  if (kinds.length === 0) return null
  return (
    <ul className="text-sm text-ink-soft">
      {kinds.map((kind) => (
        <li key={kind}>
          {texts[kind]}
          {kind === "meeting" && minutesAt !== undefined && meeting?.document_id ? (
            <>
              {" · "}
              <a
                href={localePath(locale, `${minutesAt}/${meeting.document_id}`)}
                target="_blank"
                rel="noreferrer"
                className="link inline-flex min-h-11 items-center"
              >
                {t("minutes")}
              </a>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
