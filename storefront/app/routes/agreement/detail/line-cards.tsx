import type { AgreementDetail, KeptTerms, LineProgress } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { quantityText } from "~/figures/quantity-text"
import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"
import { Icon } from "~/ui/icon"

import { PaceMark } from "../marks"
import { ProgressBar } from "../progress-bar"
import { amountUnit, priceInWords } from "../version/terms-facts"

/** Each line: promised, delivered, not yet agreed, remaining, and what is to be expected. */
export function LineCards({ agreement }: { agreement: AgreementDetail }) {
  const t = useTranslations("agreement.lines")
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">{t("title")}</h2>
      {agreement.lines.map((line) => (
        <LineCard
          key={line.line_id}
          line={line}
          calledOff={agreement.called_off.find(({ line_id }) => line_id === line.line_id)?.quantity}
          terms={agreement.version.terms.lines.find(({ id }) => id === line.line_id)}
          isDraft={agreement.state === "draft"}
        />
      ))}
    </section>
  )
}

type LineTerms = KeptTerms["lines"][number]
type LineCardProps = {
  line: LineProgress
  /** In orders of the shop; left out where nothing was. */
  calledOff: string | undefined
  terms: LineTerms | undefined
  isDraft: boolean
}

function LineCard({ line, calledOff, terms, isDraft }: LineCardProps) {
  const t = useTranslations("agreement.lines")
  const words = useTranslations("agreementTerms")
  const locale = useLocale()
  const amount = (quantity: string) => quantityText(quantity, line.unit, locale)
  const isSilent = line.pace === "no_report"
  const figures = [
    { label: t("committed"), value: line.committed },
    { label: t("calledOff"), value: calledOff ?? "0", hidden: calledOff === undefined },
    { label: t("delivered"), value: line.delivered, silent: isSilent },
    { label: t("remaining"), value: line.remaining },
    { label: t("due"), value: line.due },
    { label: t("unconfirmed"), value: line.unconfirmed, hidden: line.unconfirmed === "0" },
    { label: t("disputed"), value: line.disputed, hidden: line.disputed === "0" },
  ]
  return (
    <Card as="article" className="break-inside-avoid">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h3 className="text-base">{line.title}</h3>
        {isDraft ? null : <PaceMark pace={line.pace} />}
      </div>
      {terms === undefined ? null : (
        <p className="figures text-sm text-ink-soft">
          {priceInWords(terms.price, amountUnit(terms.unit, locale), words, locale)}
        </p>
      )}
      {isDraft ? null : (
        <div className="mt-3">
          <ProgressBar shareBp={line.share_bp} pace={line.pace} />
        </div>
      )}
      <dl className="figures mt-3 grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3">
        {figures
          .filter(({ hidden }) => !hidden)
          .filter(({ label }) => !isDraft || label === t("committed"))
          .map(({ label, value, silent }) => (
            <div key={label}>
              <dt className="text-sm font-normal text-ink-soft">{label}</dt>
              <dd className="font-semibold">{silent ? <NoReport /> : amount(value)}</dd>
            </div>
          ))}
      </dl>
      {isDraft ? null : (
        <p className="figures mt-2 text-sm text-ink-soft">
          {t("deliveries", {
            count: line.delivery_count,
            last: line.last_on === null ? "" : formatDate(line.last_on, locale),
          })}
        </p>
      )}
      <Forecast line={line} />
      {terms === undefined ? null : <Schedule terms={terms} />}
    </Card>
  )
}

function NoReport() {
  const t = useTranslations("agreement.pace")
  return <>{t("no_report")}</>
}

/** What is to be expected at the present rate, and the reason in words when that is not enough. */
function Forecast({ line }: { line: LineProgress }) {
  const t = useTranslations("agreement")
  const locale = useLocale()
  const { forecast, unit, committed } = line
  // Before the first delivery has been confirmed a rate says nothing, unless it is late for it.
  const isKnown = line.delivery_count > 0 || forecast?.is_at_risk
  if (forecast === null || !isKnown || line.pace === "no_report") return null
  const amount = (quantity: string) => quantityText(quantity, unit, locale)
  return (
    <div className="mt-2 text-sm">
      {forecast.reason === null ? null : (
        <p className="flex items-start gap-2 font-semibold text-lacquer">
          <Icon name="triangle-alert" size={18} className="mt-0.5" />
          {t("riskOfLine", { reason: t(`risk.${forecast.reason}`) })}
        </p>
      )}
      <p className="figures">
        {forecast.finishes_on === null
          ? t("lines.forecast.never")
          : t("lines.forecast.onTime", { date: formatDate(forecast.finishes_on, locale) })}{" "}
        {forecast.is_at_risk
          ? t("lines.forecast.expected", { expected: amount(forecast.expected), committed: amount(committed) })
          : null}
      </p>
    </div>
  )
}

function Schedule({ terms }: { terms: LineTerms }) {
  const t = useTranslations("agreement.lines")
  const locale = useLocale()
  if (terms.schedule.length === 0)
    return (
      <p className="mt-2 text-sm text-ink-soft">
        {t("schedule")}: {t("even")}
      </p>
    )
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-11 items-center text-sm font-semibold text-leaf">{t("schedule")}</summary>
      <ul className="figures grid gap-1 text-sm">
        {terms.schedule.map(({ from, until, quantity }) => (
          <li key={from}>
            {t("step", {
              from: formatDate(from, locale),
              until: formatDate(until, locale),
              quantity: quantityText(quantity, terms.unit, locale),
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
