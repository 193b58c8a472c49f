import * as agreementExport from "./agreement-export"
import * as agreementProgress from "./agreement-progress"
import * as agreement from "./agreement-routes"
import * as agreementSettings from "./agreement-settings"
import * as agreementUrge from "./agreement-urge-routes"
import * as agreementImport from "./agreement-import"
import * as alliance from "./alliance"
import * as allianceSummary from "./alliance-summary"
import * as batch from "./batch"
import * as cart from "./cart"
import * as catalog from "./catalog"
import * as conference from "./conference"
import * as cooperative from "./cooperative"
import * as listing from "./listing-routes"
import * as media from "./media"
import * as evaluation from "./evaluation"
import * as joining from "./joining"
import * as cooperativeMessage from "./cooperative-message"
import * as cooperativeSales from "./cooperative-sales"
import * as cooperativeYear from "./cooperative-year"
import * as member from "./member"
import * as notification from "./notification"
import * as obstacle from "./obstacle-routes"
import * as orderGroup from "./order-group"
import * as organization from "./organization"
import * as spreadsheetImport from "./spreadsheet-import"
import * as provinceExport from "./province-export"
import * as publicFigures from "./public-figures"
import * as reconciliation from "./reconciliation"
import * as registry from "./registry"
import * as reportConsolidation from "./report-consolidation"
import * as report from "./report-routes"
import type { RouteDefinition } from "./route"
import * as target from "./target"
import * as trust from "./trust"

const isRoute = (value: unknown): value is RouteDefinition =>
  typeof value === "object" && value !== null && "path" in value && "method" in value && "access" in value

/** Every route of ours: for the OpenAPI document and the route × actor test. */
export const routes: readonly RouteDefinition[] = [
  catalog,
  publicFigures,
  cart,
  orderGroup,
  member,
  notification,
  cooperative,
  batch,
  listing,
  reconciliation,
  media,
  trust,
  alliance,
  allianceSummary,
  joining,
  organization,
  spreadsheetImport,
  cooperativeMessage,
  cooperativeSales,
  cooperativeYear,
  conference,
  agreement,
  agreementExport,
  agreementProgress,
  agreementUrge,
  agreementSettings,
  agreement.cooperativeAgreements,
  agreement.enterpriseAgreements,
  obstacle.cooperativeObstacles,
  obstacle.enterpriseObstacles,
  obstacle.allianceObstacles,
  obstacle.agencyObstacles,
  obstacle.obstacleLinks,
  agreementImport,
  report.cooperativeReports,
  report.allianceReports,
  registry.allianceRegistry,
  target.allianceTargets,
  evaluation.allianceEvaluations,
  evaluation.cooperativeEvaluation,
  reportConsolidation.reportConsolidations,
  provinceExport.provinceExports,
].flatMap((area) => Object.values(area).filter(isRoute))
