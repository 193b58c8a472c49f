import type { AgreementState } from "@lienket/contracts"
import type { Agreement } from "./agreements"

type Days = Pick<Agreement, "state" | "ends_on">

/** Where an agreement stands on a day: one that runs beyond its last day is overdue, without anybody saying so. */
export const standingOf = ({ state, ends_on }: Days, day: string): AgreementState =>
  (state === "signed" || state === "in_progress" || state === "paused") && ends_on < day ? "overdue" : state

/** Whether deliveries are expected under it on a day. */
export const isRunning = ({ state, ends_on }: Days, day: string): boolean =>
  (state === "signed" || state === "in_progress") && day <= ends_on

/** The same as `standingOf`, for a query: `today` is bound by the caller. */
export const standingSql = (today: string): string =>
  `case when a.state in ('signed', 'in_progress', 'paused') and a.ends_on < ${today}::date then 'overdue' else a.state end`
