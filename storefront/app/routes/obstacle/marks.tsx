import type { ObstacleCard, ObstacleState } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"
import type { IconName } from "~/ui/icon-names"
import { State, type StateTone } from "~/ui/state"

const states = {
  raised: { tone: "waiting", icon: "pencil" },
  routed: { tone: "waiting", icon: "send" },
  in_progress: { tone: "good", icon: "hourglass" },
  escalated: { tone: "waiting", icon: "landmark" },
  answered: { tone: "good", icon: "mail" },
  solved: { tone: "good", icon: "circle-check" },
  closed: { tone: "quiet", icon: "ban" },
} as const satisfies Record<ObstacleState, { tone: StateTone; icon: IconName }>

/** Where a case stands. */
export function ObstacleStateMark({ state }: { state: ObstacleState }) {
  const t = useTranslations("obstacle.state")
  return <State {...states[state]} word={t(state)} />
}

type Due = Pick<ObstacleCard, "due_on" | "days_left" | "is_overdue">

/** How the deadline stands, in words with days; the date alone where the days cannot be counted. */
export function DeadlineText({ due_on, days_left, is_overdue }: Due) {
  const t = useTranslations("obstacle.deadline")
  const locale = useLocale()
  if (due_on === null) return null
  const date = t("on", { date: formatDate(due_on, locale) })
  if (days_left === null) return is_overdue ? <Late words={date} /> : date
  if (days_left < 0) return <Late words={`${t("late", { days: -days_left })} · ${date}`} />
  return `${days_left === 0 ? t("today") : t("left", { days: days_left })} · ${date}`
}

function Late({ words }: { words: string }) {
  return (
    <span className="inline-flex items-start gap-2 font-semibold text-lacquer">
      <Icon name="circle-alert" size={18} className="mt-0.5" />
      {words}
    </span>
  )
}
