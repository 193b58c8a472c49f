import type { ReportDetail, ReportFieldView } from "@lienket/contracts"
import { formatDecimal } from "@lienket/vietnam"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form, Link, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { DocumentField } from "~/ui/document-field"
import { ErrorSummary } from "~/ui/error-summary"
import { Field, LongField } from "~/ui/field"
import { fieldId } from "~/ui/field-frame"
import { Notice } from "~/ui/notice"

import { reportsPath } from "../../report/portal"
import { typedText, valueText } from "../../report/value-text"
import { useChecks, type Check, type Checks } from "./use-checks"

type ReportFieldsProps = Readonly<{
  report: ReportDetail
  maySend: boolean
  refusal: Refusal | undefined
  entriesAt: string
}>

/** Everything a report asks, by section: what the ledger says stands there already, the rest is typed. */
export function ReportFields({ report, maySend, refusal, entriesAt }: ReportFieldsProps) {
  const t = useTranslations("sellerReports.form")
  const { checks, onBlur } = useChecks(report)
  const sending = useNavigation().state === "submitting"
  const { fields, sections, standing, documents } = report
  const isOver = standing !== "open"
  const labels = Object.fromEntries(
    fields.flatMap(({ key, label }) => [
      [`values.${key}`, label],
      [`reasons.${key}`, label],
      [`comments.${key}`, label],
    ]),
  )
  return (
    <Form
      key={report.version}
      method="post"
      encType="multipart/form-data"
      noValidate
      onBlur={onBlur}
      className="grid gap-8"
      aria-label={t("title")}
    >
      {/* Enter in a field presses the first button of a form: it must keep, not send. */}
      <button type="submit" name="intent" value="save" hidden />
      <input type="hidden" name="version" value={report.version} />
      <ErrorSummary refusal={refusal && Object.keys(refusal.fields).length > 0 ? refusal : undefined} labels={labels} />
      {sections.map(({ key, title }) => (
        <fieldset key={key} className="grid min-w-0 gap-5">
          <legend className="mb-3 text-lg font-semibold">{title}</legend>
          {fields
            .filter(({ section }) => section === key)
            .map((field) => (
              <Asked key={field.key} field={field} checks={checks} refusal={refusal} entriesAt={entriesAt} />
            ))}
        </fieldset>
      ))}
      <div className="no-print grid gap-3">
        {documents.map(({ id, name }) => (
          <label key={id} className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="kept" value={id} defaultChecked className="size-5 accent-leaf" />
            <a
              href={`${reportsPath("cooperative")}/tep/${report.id ?? ""}/${id}`}
              className="link min-w-0 break-all"
              target="_blank"
              rel="noreferrer"
            >
              {name}
            </a>
          </label>
        ))}
        <DocumentField
          name="document"
          label={t("document")}
          hint={t("documentHint")}
          error={refusal?.fields.document}
          readAt={null}
        />
      </div>
      <div className="no-print flex flex-wrap gap-3">
        {maySend && isOver ? (
          <Button
            name="intent"
            value="submit"
            icon="send"
            className="max-sm:w-full"
            aria-disabled={sending || undefined}
          >
            {t("submit")}
          </Button>
        ) : null}
        <Button
          name="intent"
          value="save"
          look="secondary"
          className="max-sm:w-full"
          aria-disabled={sending || undefined}
        >
          {t("save")}
        </Button>
      </div>
      {isOver ? maySend ? null : <Notice>{t("managerSends")}</Notice> : <Notice icon="clock">{t("stillRuns")}</Notice>}
    </Form>
  )
}

type AskedProps = Readonly<{
  field: ReportFieldView
  checks: Checks
  refusal: Refusal | undefined
  entriesAt: string
}>

function Asked({ field, checks, refusal, entriesAt }: AskedProps) {
  const t = useTranslations("sellerReports.form")
  const fault = useFaultText()
  const locale = useLocale()
  const name = `values.${field.key}`
  const before = field.previous === null ? undefined : t("before", { value: valueText(field, field.previous, locale) })
  const asksWhy = checks.leaps.has(field.key) || field.reason !== "" || refusal?.fields[`reasons.${field.key}`]
  return (
    <div className="min-w-0">
      {field.source === "ledger" ? (
        <Filled field={field} before={before} entriesAt={entriesAt} />
      ) : (
        <Typed field={field} before={before} refusal={refusal} live={fault(checks.faults[name])} />
      )}
      {asksWhy ? (
        <LongField
          name={`reasons.${field.key}`}
          label={t("why")}
          hint={t("whyHint")}
          rows={2}
          maxLength={500}
          className="mt-3"
          defaultValue={refusal?.values[`reasons.${field.key}`] ?? field.reason}
          error={refusal?.fields[`reasons.${field.key}`]}
        />
      ) : null}
      <Comment field={field} refusal={refusal} />
    </div>
  )
}

function Filled({
  field,
  before,
  entriesAt,
}: Readonly<{ field: ReportFieldView; before?: string; entriesAt: string }>) {
  const t = useTranslations("sellerReports.form")
  const locale = useLocale()
  const query = field.figure === undefined || field.figure === "total" ? "" : `?channel=${field.figure}`
  return (
    <div id={fieldId(`values.${field.key}`)} className="flex flex-wrap items-baseline justify-between gap-x-4">
      <p className="font-semibold">{field.label}</p>
      <p className="figures text-lg font-semibold">{valueText(field, field.value, locale)}</p>
      <p className="w-full text-sm text-ink-soft">
        <Link to={`${entriesAt}${query}`} className="link no-print inline-flex min-h-11 items-center">
          {t("openSales")}
          <span className="sr-only">: {field.label}</span>
        </Link>
        {before === undefined ? null : <span className="figures"> · {before}</span>}
      </p>
    </div>
  )
}

type TypedProps = Readonly<{
  field: ReportFieldView
  before?: string
  refusal: Refusal | undefined
  /** What is wrong as it stands. */
  live: string | undefined
}>

function Typed({ field, before, refusal, live }: TypedProps) {
  const t = useTranslations("sellerReports.form")
  const form = useTranslations("common.form")
  const name = `values.${field.key}`
  const facts = {
    name,
    label: field.label,
    optional: field.required ? undefined : form("optional"),
    error: live ?? refusal?.fields[name],
    defaultValue: refusal?.values[name] ?? typedText(field.kind, field.value),
  }
  if (field.kind === "text") return <LongField {...facts} rows={3} maxLength={2000} hint={before} />
  const unit = field.kind === "vnd" ? t("money") : field.unit
  const hint = [unit, before].filter((part) => part !== undefined).join(" · ")
  return <Field {...facts} hint={hint === "" ? undefined : hint} autoComplete="off" maxLength={100} />
}

function Comment({ field, refusal }: Readonly<{ field: ReportFieldView; refusal: Refusal | undefined }>) {
  const t = useTranslations("sellerReports.form")
  const name = `comments.${field.key}`
  const said = refusal?.values[name] ?? field.comment
  if (field.kind === "text") return null
  return (
    <details open={said !== ""} className="no-print">
      <summary className="link flex min-h-11 w-fit cursor-pointer items-center text-sm">
        {t("comment")}
        <span className="sr-only">: {field.label}</span>
      </summary>
      <LongField
        name={name}
        label={t("commentOn", { field: field.label })}
        rows={2}
        maxLength={2000}
        defaultValue={said}
        error={refusal?.fields[name]}
      />
    </details>
  )
}

/** A fault that was found in the browser, in words. */
function useFaultText(): (check: Check | undefined) => string | undefined {
  const t = useTranslations("sellerReports.check")
  const locale = useLocale()
  return (check) => {
    if (check === undefined) return undefined
    switch (check.code) {
      case "more_than_whole":
        return t("more_than_whole", { whole: check.whole ?? "" })
      case "parts_do_not_sum":
        return t("parts_do_not_sum", { sum: formatDecimal(check.sum ?? "0", locale) })
      case "invalid_amount":
      case "ambiguous_amount":
      case "not_a_number":
      case "ambiguous_number":
      case "not_a_whole_number":
      case "too_many_decimals":
      case "too_small":
      case "too_large":
      case "too_long":
      case "invalid_characters":
        return t(check.code)
      default:
        throw new RangeError(`no words for ${check.code}`)
    }
  }
}
