import evaluation from "./evaluation.json"

export const messages = { evaluation }
export type EvaluationMessages = typeof messages
