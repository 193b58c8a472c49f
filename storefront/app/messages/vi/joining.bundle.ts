import joining from "./joining.json"

export const messages = { joining }
export type JoiningMessages = typeof messages
