import { moneyFigures, type MeetingStanding, type RegisterFigure, type UnitSize } from "@lienket/contracts"
import { formatDecimal, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { State, type StateTone } from "~/ui/state"

/** A figure as it is read; one that nobody gave is never a nought. */
export function FigureValue({ name, value }: Readonly<{ name: RegisterFigure; value: number | null }>) {
  const t = useTranslations("allianceRegistry")
  const locale = useLocale()
  if (value === null) return <span className="text-ink-soft">{t("unknown")}</span>
  return (
    <span className="figures">
      {moneyFigures.includes(name) ? formatVnd(value, locale) : formatDecimal(String(value), locale)}
    </span>
  )
}

export function SizeWord({ size }: Readonly<{ size: UnitSize }>) {
  const t = useTranslations("allianceRegistry")
  if (size.size === null) return <span className="text-ink-soft">{t(`noSize.${size.reason ?? "no_members"}`)}</span>
  const word = t(`size.${size.size}`)
  return size.is_least ? t("sizeLeast", { size: word }) : word
}

const tones: Readonly<Record<MeetingStanding, StateTone>> = {
  held: "good",
  due: "quiet",
  not_held: "bad",
  none: "quiet",
}
const icons = { held: "circle-check", due: "clock", not_held: "circle-alert", none: "minus" } as const

export function MeetingMark({ standing }: Readonly<{ standing: MeetingStanding }>) {
  const t = useTranslations("allianceRegistry.meeting")
  return <State tone={tones[standing]} icon={icons[standing]} word={t(standing)} />
}

/** Whether it works, is stopped or closed, and whether it belongs to the alliance. */
export function UnitState({
  unit,
}: Readonly<{ unit: { closed_on: string | null; is_stopped: boolean; is_member: boolean } }>) {
  const t = useTranslations("allianceRegistry.state")
  const { closed_on, is_stopped, is_member } = unit
  return (
    <span className="inline-flex flex-wrap gap-2">
      {closed_on !== null ? (
        <State tone="quiet" icon="circle-x" word={t("closed")} />
      ) : is_stopped ? (
        <State tone="waiting" icon="circle-pause" word={t("stopped")} />
      ) : (
        <State tone="good" icon="circle-check" word={t("existing")} />
      )}
      {is_member ? <State tone="quiet" icon="landmark" word={t("member")} /> : null}
    </span>
  )
}
