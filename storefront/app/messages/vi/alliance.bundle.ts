import allianceCooperatives from "./alliance-cooperatives.json"
import allianceJoining from "./alliance-joining.json"
import allianceMessages from "./alliance-messages.json"
import allianceSales from "./alliance-sales.json"
import portal from "./portal.json"

export const messages = {
  allianceCooperatives,
  allianceJoining,
  allianceMessages,
  allianceSales,
  portal,
}
export type AllianceMessages = typeof messages
