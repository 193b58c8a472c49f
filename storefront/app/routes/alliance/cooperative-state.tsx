import type { AllianceCooperative } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import type { IconName } from "~/ui/icon-names"
import { State, type StateTone } from "~/ui/state"

const looks: Readonly<Record<AllianceCooperative["state"], { tone: StateTone; icon: IconName }>> = {
  verified: { tone: "good", icon: "badge-check" },
  pending: { tone: "waiting", icon: "clock" },
  suspended: { tone: "bad", icon: "ban" },
  closed: { tone: "quiet", icon: "x" },
}

/** Where a cooperative stands with its alliance. */
export function CooperativeState({ state }: Pick<AllianceCooperative, "state">) {
  const t = useTranslations("allianceCooperatives.stateName")
  return <State {...looks[state]} word={t(state)} />
}
