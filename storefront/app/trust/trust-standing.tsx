import type { TrustStanding as Standing } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { State, type StateTone } from "~/ui/state"
import type { IconName } from "~/ui/icon-names"

const looks: Readonly<Record<Standing, { tone: StateTone; icon: IconName }>> = {
  pending: { tone: "waiting", icon: "clock" },
  returned: { tone: "bad", icon: "undo-2" },
  proposed: { tone: "waiting", icon: "hourglass" },
  not_yet_valid: { tone: "waiting", icon: "calendar" },
  valid: { tone: "good", icon: "badge-check" },
  expired: { tone: "quiet", icon: "clock" },
  revoked: { tone: "bad", icon: "ban" },
}

export function TrustStanding({ standing }: { standing: Standing }) {
  const t = useTranslations("trustRecords.standing")
  return <State {...looks[standing]} word={t(standing)} />
}
