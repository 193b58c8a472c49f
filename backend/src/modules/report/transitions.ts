import type { ReportState } from "@lienket/contracts"

/** `revise`: the ledger's figures are sent again; whatever was accepted then is to be looked at anew. */
export type ReportAct = "fill" | "submit" | "revise" | "return" | "accept"

const from: Readonly<Record<ReportAct, readonly ReportState[]>> = {
  fill: ["draft", "returned"],
  submit: ["draft", "returned"],
  revise: ["submitted", "accepted"],
  return: ["submitted"],
  accept: ["submitted"],
}

export const mayBeDone = (act: ReportAct, state: ReportState): boolean => from[act].includes(state)

/** Whether figures and values are those of the last submission, and not those of the moment. */
export const isSealed = (state: ReportState): boolean => state === "submitted" || state === "accepted"
