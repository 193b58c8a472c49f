import type { ProgressDimension, ProgressFigures, ProgressQuantity, ProgressRow } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"

import { quantityText } from "~/figures/quantity-text"
import { shareText } from "~/figures/share-text"
import { Link, useLocale } from "~/i18n/navigation"
import { DataTable } from "~/ui/data-table"

import { paces } from "../../agreement/choices"
import { useRowName } from "../agreements/row-of-progress"

type ProgressTableProps = {
  by: ProgressDimension
  rows: readonly ProgressRow[]
  total: ProgressFigures
  /** Where the agreements of a row are. */
  listPath: (row: string) => string
}

/** How far agreements are carried out, row by row of a dimension and all together; on a phone a stack of cards. */
export function ProgressTable({ by, rows, total, listPath }: ProgressTableProps) {
  const t = useTranslations("allianceAgreements.progress")
  const nameOf = useRowName(by)
  const all = [
    ...rows.map(({ key, label, figures }) => ({ key, name: nameOf(label), to: listPath(key), figures })),
    { key: "total", name: t("total"), to: null, figures: total },
  ]
  return (
    <DataTable
      caption={t("caption", { by: t(`by.${by}`) })}
      captionHidden
      rows={all}
      rowKey={({ key }) => key}
      columns={[
        {
          header: t(`by.${by}`),
          cell: ({ name, to, figures }) => (
            <>
              {to === null ? (
                name
              ) : (
                <Link to={to} className="link inline-flex min-h-11 items-center break-words">
                  {name}
                </Link>
              )}
              <span className="figures block text-sm font-normal text-ink-soft">
                {t("counts", { agreements: figures.agreement_count, lines: figures.line_count })}
              </span>
            </>
          ),
        },
        {
          header: t("quantities"),
          cell: ({ figures }) => (
            <ul className="grid gap-1">
              {figures.quantities.map((quantity) => (
                <li key={quantity.unit}>
                  <Quantity {...quantity} />
                </li>
              ))}
            </ul>
          ),
        },
        { header: t("pace"), cell: ({ figures }) => <Paces figures={figures} /> },
        {
          header: t("noReport"),
          numeric: true,
          cell: ({ figures: { by_pace, unreported_line_count } }) => (
            <>
              <span className="figures font-semibold">{by_pace.no_report ?? 0}</span>
              {unreported_line_count > 0 ? (
                <span className="figures block text-sm text-ink-soft">
                  {t("unreportedLines", { count: unreported_line_count })}
                </span>
              ) : null}
            </>
          ),
        },
        { header: t("share"), cell: ({ figures }) => <Delivered figures={figures} /> },
        { header: t("indicators"), cell: ({ figures }) => <Indicators figures={figures} /> },
      ]}
    />
  )
}

function Quantity({ unit, committed, delivered, unreported_count, line_count }: ProgressQuantity) {
  const t = useTranslations("allianceAgreements.progress")
  const locale = useLocale()
  const promised = quantityText(committed, unit, locale)
  return (
    <span className="figures">
      {delivered === null
        ? t("noneReported", { committed: promised })
        : t("delivered", { delivered: quantityText(delivered, unit, locale), committed: promised })}
      {delivered !== null && unreported_count > 0 ? (
        <span className="block text-sm text-ink-soft">
          {t("someUnreported", { count: unreported_count, of: line_count })}
        </span>
      ) : null}
    </span>
  )
}

/** By schedule; those without a report have a column of their own. */
function Paces({ figures: { by_pace, at_risk_count } }: { figures: ProgressFigures }) {
  const t = useTranslations("allianceAgreements.progress")
  const agreement = useTranslations("agreement.pace")
  const found = paces.filter((pace) => pace !== "no_report" && (by_pace[pace] ?? 0) > 0)
  return (
    <Facts
      facts={[
        ...found.map((pace) => ({ label: agreement(pace), value: by_pace[pace] ?? 0 })),
        ...(at_risk_count > 0 ? [{ label: t("atRisk"), value: <b className="text-lacquer">{at_risk_count}</b> }] : []),
      ]}
    />
  )
}

/** How much of what was promised has come, on an average that says over how many, and what it was worth. */
function Delivered({ figures }: { figures: ProgressFigures }) {
  const t = useTranslations("allianceAgreements.progress")
  const evaluation = useTranslations("allianceAgreements.evaluation")
  const locale = useLocale()
  const { share_bp, share_over, value_vnd, committed_value_vnd, line_count, unreported_line_count } = figures
  return (
    <span className="figures">
      {share_bp === null ? (
        evaluation("noReport")
      ) : (
        <>
          <b>{shareText(share_bp, locale)}</b>{" "}
          <span className="text-sm text-ink-soft">{t("over", { count: share_over })}</span>
        </>
      )}
      {unreported_line_count === line_count ? null : <span className="block">{formatVnd(value_vnd, locale)}</span>}
      {committed_value_vnd === null ? null : (
        <span className="block text-sm text-ink-soft">
          {evaluation("valueOf", { value: formatVnd(committed_value_vnd, locale) })}
        </span>
      )}
    </span>
  )
}

/** Whatever else tells how agreements are carried out; what has nothing to compare has a dash. */
function Indicators({ figures }: { figures: ProgressFigures }) {
  const t = useTranslations("allianceAgreements.progress")
  const locale = useLocale()
  const share = useShare()
  const { paid_vnd, payable_vnd, longest_silent_days } = figures
  const isPaidKnown = paid_vnd !== null && payable_vnd !== null
  return (
    <>
      <Facts
        facts={[
          { label: t("accepted"), value: share(figures.accepted_bp) },
          ...(isPaidKnown ? [{ label: t("paid"), value: share(figures.paid_bp) }] : []),
          { label: t("started30"), value: share(figures.started_30_bp) },
          { label: t("started90"), value: share(figures.started_90_bp) },
          { label: t("converted"), value: share(figures.converted_bp) },
          { label: t("inTime"), value: share(figures.recorded_in_time_bp) },
          ...(longest_silent_days === null
            ? []
            : [{ label: t("silent"), value: t("days", { count: longest_silent_days }) }]),
        ]}
      />
      {!isPaidKnown || (paid_vnd === 0 && payable_vnd === 0) ? null : (
        <span className="figures block text-sm text-ink-soft">
          {t("paidOf", { paid: formatVnd(paid_vnd, locale), payable: formatVnd(payable_vnd, locale) })}
        </span>
      )}
    </>
  )
}

/** A share for reading; a dash where there is nothing to compare. */
function useShare(): (basisPoints: number | null) => string {
  const t = useTranslations("allianceAgreements.progress")
  const locale = useLocale()
  return (basisPoints) => (basisPoints === null ? t("nothing") : shareText(basisPoints, locale))
}

function Facts({ facts }: { facts: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className="figures grid gap-0.5 text-sm">
      {facts.map(({ label, value }) => (
        <div key={label} className="flex justify-between gap-3">
          <dt className="text-left font-normal text-ink-soft">{label}</dt>
          <dd className="text-right font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
