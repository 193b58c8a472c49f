import type { AgencyAct, AgencyRole, ObstacleEventKind, ObstacleState } from "@lienket/contracts"

export type ObstacleAct = "route" | "escalate" | "close" | "agree" | "disagree" | AgencyAct

const open = ["raised", "routed", "in_progress", "escalated", "answered"] as const
const asked = ["routed", "in_progress", "escalated"] as const

const from: Readonly<Record<ObstacleAct, readonly ObstacleState[]>> = {
  route: open,
  escalate: ["raised", "routed", "in_progress", "answered"],
  close: open,
  agree: ["answered"],
  disagree: ["answered"],
  working: asked,
  // Also to add to an answer that was given.
  answer: [...asked, "answered"],
  beyond_authority: ["routed", "in_progress"],
}

export const mayBeDone = (act: ObstacleAct, state: ObstacleState): boolean => from[act].includes(state)

export const isOver = (state: ObstacleState): boolean => state === "solved" || state === "closed"

/** Whether agencies are still to answer, so that a deadline runs. */
export const isAsked = (state: ObstacleState): boolean => asked.some((each) => each === state)

export interface AgencyOutcome {
  readonly state: ObstacleState
  readonly event: ObstacleEventKind
}

/** What an agency's act makes of a case. What a co-operating agency says is kept, and leaves the case where it is. */
export const outcomeOf = (act: AgencyAct, role: AgencyRole, state: ObstacleState): AgencyOutcome => {
  if (role === "co") return { state, event: act === "answer" ? "opinion" : act }
  if (act === "answer") return { state: "answered", event: "answered" }
  return { state: "in_progress", event: act }
}
