export const messages = {}
export type AllianceMessages = typeof messages
