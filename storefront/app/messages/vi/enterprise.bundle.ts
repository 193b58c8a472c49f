import enterprise from "./enterprise.json"
import portal from "./portal.json"

export const messages = { enterprise, portal }
export type EnterpriseMessages = typeof messages
