export const messages = {}
export type CooperativeMessages = typeof messages
