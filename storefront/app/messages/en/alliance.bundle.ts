import allianceCooperatives from "./alliance-cooperatives.json"
import allianceJoining from "./alliance-joining.json"
import allianceMessages from "./alliance-messages.json"
import allianceSales from "./alliance-sales.json"
import portal from "./portal.json"
import trustRecords from "./trust-records.json"

export const messages = {
  allianceCooperatives,
  allianceJoining,
  allianceMessages,
  allianceSales,
  portal,
  trustRecords,
}
