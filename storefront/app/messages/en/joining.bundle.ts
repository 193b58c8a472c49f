import joining from "./joining.json"

export const messages = { joining }
