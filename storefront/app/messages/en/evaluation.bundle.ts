import evaluation from "./evaluation.json"

export const messages = { evaluation }
