import type { ReportStanding, ReportState } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import type { IconName } from "~/ui/icon-names"
import { State, type StateTone } from "~/ui/state"

const states: Readonly<Record<Exclude<ReportState, "draft">, readonly [StateTone, IconName]>> = {
  submitted: ["waiting", "send"],
  returned: ["bad", "rotate-ccw"],
  accepted: ["good", "circle-check"],
}

const standings: Readonly<Record<ReportStanding, readonly [StateTone, IconName]>> = {
  open: ["quiet", "clock"],
  due: ["waiting", "hourglass"],
  in_time: ["good", "circle-check"],
  late: ["waiting", "clock"],
  never: ["bad", "circle-alert"],
}

/** Where a report lies; one that was never sent has nothing to say here. */
export function ReportStateMark({ state }: { state: ReportState }) {
  const t = useTranslations("report.state")
  if (state === "draft") return null
  const [tone, icon] = states[state]
  return <State tone={tone} icon={icon} word={t(state)} />
}

/** How a report stands to its deadline. */
export function StandingMark({ standing, daysLate }: { standing: ReportStanding; daysLate: number }) {
  const t = useTranslations("report.standing")
  const [tone, icon] = standings[standing]
  return <State tone={tone} icon={icon} word={t(standing, { days: daysLate })} />
}
