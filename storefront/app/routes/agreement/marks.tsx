import type { AgreementDelivery, AgreementPace, AgreementState, VersionState } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import type { IconName } from "~/ui/icon-names"
import { State, type StateTone } from "~/ui/state"

type Look = { tone: StateTone; icon: IconName }

const states = {
  draft: { tone: "quiet", icon: "pencil" },
  signed: { tone: "waiting", icon: "handshake" },
  in_progress: { tone: "good", icon: "truck" },
  paused: { tone: "quiet", icon: "circle-pause" },
  overdue: { tone: "bad", icon: "circle-alert" },
  completed: { tone: "good", icon: "circle-check" },
  ended_early: { tone: "quiet", icon: "ban" },
} as const satisfies Record<AgreementState, Look>

/** Where an agreement stands. */
export function AgreementStateMark({ state }: { state: AgreementState }) {
  const t = useTranslations("agreement.state")
  return <State {...states[state]} word={t(state)} />
}

const paces = {
  no_report: { tone: "waiting", icon: "circle-help" },
  not_due: { tone: "quiet", icon: "calendar" },
  behind: { tone: "bad", icon: "trending-down" },
  on_time: { tone: "good", icon: "check" },
  ahead: { tone: "good", icon: "trending-up" },
  fulfilled: { tone: "good", icon: "circle-check" },
} as const satisfies Record<AgreementPace, Look>

/** How what was delivered compares with what is due. */
export function PaceMark({ pace }: { pace: AgreementPace }) {
  const t = useTranslations("agreement.pace")
  return <State {...paces[pace]} word={t(pace)} />
}

const deliveries = {
  awaiting: { tone: "waiting", icon: "hourglass" },
  corrected: { tone: "waiting", icon: "pencil" },
  disputed: { tone: "bad", icon: "scale" },
  confirmed: { tone: "good", icon: "circle-check" },
  withdrawn: { tone: "quiet", icon: "undo-2" },
} as const satisfies Record<AgreementDelivery["state"], Look>

/** What both sides say of a delivery; one that waits for the reader says so. */
export function DeliveryStateMark({ state, awaits_you }: Pick<AgreementDelivery, "state" | "awaits_you">) {
  const t = useTranslations("agreement.deliveryState")
  return <State {...deliveries[state]} word={t(state === "awaiting" && awaits_you ? "awaitsYou" : state)} />
}

const versions = {
  proposed: { tone: "waiting", icon: "pencil" },
  agreed: { tone: "good", icon: "handshake" },
  declined: { tone: "bad", icon: "circle-x" },
  superseded: { tone: "quiet", icon: "history" },
} as const satisfies Record<VersionState, Look>

/** Where a version of the terms stands. */
export function VersionStateMark({ state }: { state: VersionState }) {
  const t = useTranslations("agreement.versionState")
  return <State {...versions[state]} word={t(state)} />
}
