import type { CooperativeOrder, KeptPicture, OrderState } from "@lienket/contracts"

import type { IconName } from "~/ui/icon-names"

import { stateLooks } from "./order-actions"

/** Something that happened to an order: it entered a state, or what is in it changed. */
export type OrderEvent = Readonly<{
  key: string
  icon: IconName
  at: string
  actor_name: string | null
  reason: string | null
  lines: readonly { title: string; quantity: number; unit: string; written_off: boolean }[]
  evidence: readonly KeptPicture[]
}> &
  (Readonly<{ what: "placed" | "shortfall" | "return" }> | Readonly<{ what: "state"; state: OrderState }>)

/** The steps and the changes of an order, oldest first. */
export function eventsOf({
  steps,
  changes,
  lines,
}: Pick<CooperativeOrder, "steps" | "changes" | "lines">): OrderEvent[] {
  const entered = steps.map(({ state, at, actor_name, reason }): OrderEvent => {
    const common = {
      key: `${state}-${at}`,
      icon: stateLooks[state].icon,
      at,
      actor_name,
      reason,
      lines: [],
      evidence: [],
    }
    return state === "placed" ? { ...common, what: "placed" } : { ...common, what: "state", state }
  })
  const changed = changes.map(
    (change): OrderEvent => ({
      key: change.id,
      what: change.kind,
      icon: change.kind === "return" ? "undo-2" : "minus",
      at: change.at,
      actor_name: change.actor_name,
      reason: change.reason,
      lines: change.lines.flatMap(({ id, quantity, restocked }) => {
        const line = lines.find((each) => each.id === id)
        if (line === undefined) return []
        return [{ title: line.title, unit: line.unit, quantity, written_off: change.kind === "return" && !restocked }]
      }),
      evidence: change.evidence,
    }),
  )
  // A change comes before the step that it led to.
  return [...changed, ...entered].toSorted((one, other) => one.at.localeCompare(other.at))
}
