import type { BatchCard } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { State, type StateTone } from "~/ui/state"
import type { IconName } from "~/ui/icon-names"

type Standing = BatchCard["state"] | "expired"

const looks: Readonly<Record<Standing, { tone: StateTone; icon: IconName }>> = {
  active: { tone: "good", icon: "circle-check" },
  expired: { tone: "bad", icon: "triangle-alert" },
  recalled: { tone: "bad", icon: "ban" },
  closed: { tone: "quiet", icon: "archive" },
}

/** Where a lot stands; one on sale that is past its day is called expired. */
export function BatchState({ batch: { state, is_expired } }: { batch: Pick<BatchCard, "state" | "is_expired"> }) {
  const t = useTranslations("sellerLots.state")
  const standing = state === "active" && is_expired ? "expired" : state
  return <State {...looks[standing]} word={t(standing)} />
}
