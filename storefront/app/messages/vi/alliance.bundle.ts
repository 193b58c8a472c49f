import allianceAgreements from "./alliance-agreements.json"
import allianceCooperatives from "./alliance-cooperatives.json"
import allianceHome from "./alliance-home.json"
import allianceImport from "./alliance-import.json"
import allianceJoining from "./alliance-joining.json"
import allianceMessages from "./alliance-messages.json"
import allianceObstacles from "./alliance-obstacles.json"
import allianceReports from "./alliance-reports.json"
import allianceSales from "./alliance-sales.json"
import portal from "./portal.json"

export const messages = {
  allianceAgreements,
  allianceCooperatives,
  allianceHome,
  allianceImport,
  allianceJoining,
  allianceMessages,
  allianceObstacles,
  allianceReports,
  allianceSales,
  portal,
}
export type AllianceMessages = typeof messages
