import type { Target, TargetActualView, TargetOutcomeName } from "@lienket/contracts"
import { formatDate, formatDecimal } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { State } from "~/ui/state"

const marks = {
  met: { tone: "good", icon: "circle-check" },
  exceeded: { tone: "good", icon: "trending-up" },
  not_met: { tone: "bad", icon: "circle-x" },
  no_data: { tone: "quiet", icon: "circle-help" },
} as const

export function OutcomeMark({ outcome }: Readonly<{ outcome: TargetOutcomeName }>) {
  const t = useTranslations("allianceTargets.outcome")
  return <State {...marks[outcome]} word={t(outcome)} />
}

type Asked = Pick<Target, "bound" | "value" | "value_to" | "unit">

/** What is asked for, with its sign; the text alone where it says no one value. */
export function Planned({ target }: Readonly<{ target: Asked }>) {
  const t = useTranslations("allianceTargets")
  const locale = useLocale()
  const { bound, value, value_to, unit } = target
  if (bound === null || value === null) return <span className="text-ink-soft">{t("noValue")}</span>
  const values = { value: formatDecimal(value, locale), to: formatDecimal(value_to ?? value, locale) }
  return (
    <span className="figures font-semibold">
      {t(`sign.${bound}`, values)} {unit}
    </span>
  )
}

/** What was reached and who says so. A share of two counts stays the two counts. */
export function Reached({ actual, unit }: Readonly<{ actual: TargetActualView | null; unit: string }>) {
  const t = useTranslations("allianceTargets")
  const locale = useLocale()
  if (actual === null) return <span className="text-ink-soft">{t("table.none")}</span>
  const { numerator, denominator, origin, as_of, source, recorded_by, reporting } = actual
  const isPlain = denominator === "1" || (unit.startsWith("%") && denominator === "100")
  const date = formatDate(as_of, locale)
  return (
    <>
      <span className="figures font-semibold">
        {formatDecimal(numerator, locale)}
        {isPlain ? ` ${unit}` : ` / ${formatDecimal(denominator, locale)}`}
      </span>
      <span className="figures block text-sm text-ink-soft">
        {origin === "computed"
          ? t("actual.computed", { date })
          : t("actual.typed", { name: recorded_by ?? "", date, source })}
        {reporting === null ? "" : ` · ${t("actual.reporting", reporting)}`}
      </span>
    </>
  )
}
