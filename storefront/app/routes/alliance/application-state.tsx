import type { ApplicationState } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import type { IconName } from "~/ui/icon-names"
import { State, type StateTone } from "~/ui/state"

const looks = {
  submitted: { tone: "waiting", icon: "clock" },
  returned: { tone: "quiet", icon: "undo-2" },
  verified: { tone: "good", icon: "badge-check" },
  refused: { tone: "bad", icon: "circle-x" },
} as const satisfies Record<ApplicationState, { tone: StateTone; icon: IconName }>

/** Where an application stands. */
export function ApplicationStateMark({ state }: { state: ApplicationState }) {
  const t = useTranslations("allianceJoining.state")
  return <State {...looks[state]} word={t(state)} />
}
