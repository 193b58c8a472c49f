import agreement from "./agreement.json"
import agreementTerms from "./agreement-terms.json"
import allianceAgreements from "./alliance-agreements.json"
import allianceCooperatives from "./alliance-cooperatives.json"
import allianceImport from "./alliance-import.json"
import allianceJoining from "./alliance-joining.json"
import allianceMessages from "./alliance-messages.json"
import allianceReports from "./alliance-reports.json"
import allianceSales from "./alliance-sales.json"
import allianceObstacles from "./alliance-obstacles.json"
import obstacle from "./obstacle.json"
import portal from "./portal.json"
import report from "./report.json"
import trustRecords from "./trust-records.json"
import upload from "./upload.json"

export const messages = {
  agreement,
  agreementTerms,
  allianceAgreements,
  allianceCooperatives,
  allianceImport,
  allianceJoining,
  allianceMessages,
  allianceReports,
  allianceSales,
  allianceObstacles,
  obstacle,
  portal,
  report,
  trustRecords,
  upload,
}
