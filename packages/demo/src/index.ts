export type { DemoAgreement, DemoAgreementLine, DemoConference, DemoDelivery } from "./agreements/demo-agreement"
export { demoAgreements, demoConference } from "./agreements/demo-agreements"

export type { ArtworkGround, ArtworkKind, ProductArtwork } from "./artwork/artwork-kind"

export {
  certificateMonths,
  demoCertificates,
  type AuthorityLevel,
  type DemoCertificate,
} from "./catalogue/demo-certificates"
export { demoShipsOn } from "./catalogue/demo-preorder"
export { demoProducts, illustrativePriceNotice, pricesAreIllustrative } from "./catalogue/demo-products"
export type { DemoProduct, DemoSize, OcopGroup, ProductClass, StorageCondition } from "./catalogue/product"

export type { DemoAgency, DemoObstacle, DemoObstacleStep, DemoRoutingRule } from "./obstacles/demo-obstacle"
export { demoAgencies, demoObstacles, demoRoutingRules } from "./obstacles/demo-obstacles"

export { demoDeliveryOptions, travelsCold, type DemoDeliveryOption } from "./organizations/delivery-options"
export {
  demoConsumer,
  demoMembers,
  demoOperator,
  demoPassword,
  type DemoConsumer,
  type DemoMember,
  type MemberRole,
} from "./organizations/demo-accounts"
export { demoApplications, type DemoApplication } from "./organizations/demo-applications"
export { demoOrganizations } from "./organizations/demo-organizations"
export type {
  DemoBankAccount,
  DemoOrganization,
  OrganizationKind,
  OrganizationSector,
} from "./organizations/organization"

export { drawCooperative } from "./artwork/draw-cooperative"
export { drawProduct } from "./artwork/draw-product"

export { demoJoinedDaysAgo, demoReports, type DemoReport } from "./reports/demo-reports"

export { demoBatches, type DemoBatch } from "./trust/demo-batches"
export { demoCredentials, type DemoCredential } from "./trust/demo-credentials"
export {
  demoRegister,
  demoRegisterSource,
  demoTargets,
  type DemoRegisterEntry,
  type DemoTarget,
} from "./register/demo-register"
