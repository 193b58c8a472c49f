import {
  demoAgencies,
  demoAgreements,
  demoApplications,
  demoBatches,
  demoCertificates,
  demoConference,
  demoConsumer,
  demoCredentials,
  demoDeliveryOptions,
  demoMembers,
  demoObstacles,
  demoOperator,
  demoOrganizations,
  demoPassword,
  demoProducts,
  demoRegister,
  demoReports,
  demoRoutingRules,
  demoShipsOn,
  demoTargets,
  drawCooperative,
  drawProduct,
  type DemoAgency,
  type DemoAgreement,
  type DemoApplication,
  type DemoBatch,
  type DemoCertificate,
  type DemoConference,
  type DemoConsumer,
  type DemoCredential,
  type DemoDeliveryOption,
  type DemoMember,
  type DemoObstacle,
  type DemoOrganization,
  type DemoProduct,
  type DemoRegisterEntry,
  type DemoReport,
  type DemoRoutingRule,
  type DemoTarget,
} from "@lienket/demo"

/** What is planted. Everything is found again by its handle, number or address, so planting twice adds nothing. */
export interface Demo {
  readonly organizations: readonly DemoOrganization[]
  readonly products: readonly DemoProduct[]
  readonly certificates: readonly DemoCertificate[]
  readonly applications: readonly DemoApplication[]
  readonly credentials: readonly DemoCredential[]
  readonly batches: readonly DemoBatch[]
  readonly conference: DemoConference | null
  readonly agreements: readonly DemoAgreement[]
  readonly agencies: readonly DemoAgency[]
  readonly routingRules: readonly DemoRoutingRule[]
  readonly obstacles: readonly DemoObstacle[]
  readonly reports: readonly DemoReport[]
  readonly register: readonly DemoRegisterEntry[]
  readonly targets: readonly DemoTarget[]
  readonly members: readonly DemoMember[]
  readonly operator: { readonly email: string; readonly name: string }
  readonly consumer: DemoConsumer
  readonly password: string
  readonly deliveryOptionsOf: (organization: DemoOrganization) => readonly DemoDeliveryOption[]
  /** The day from which goods ordered ahead leave; null where they are ready. */
  readonly shipsOn: (product: DemoProduct) => string | null
  /** SVGs, the same for the same thing. */
  readonly drawProduct: (product: DemoProduct) => string
  readonly drawSeller: (organization: DemoOrganization) => string
}

/** The demo province as of a business date (`YYYY-MM-DD`). */
export const wholeDemo = (today: string): Demo => ({
  organizations: demoOrganizations,
  products: demoProducts,
  certificates: demoCertificates(today),
  applications: demoApplications,
  credentials: demoCredentials,
  batches: demoBatches,
  conference: demoConference,
  agreements: demoAgreements,
  agencies: demoAgencies,
  routingRules: demoRoutingRules,
  obstacles: demoObstacles,
  reports: demoReports,
  register: demoRegister,
  targets: demoTargets,
  members: demoMembers,
  operator: demoOperator,
  consumer: demoConsumer,
  password: demoPassword,
  deliveryOptionsOf: demoDeliveryOptions,
  shipsOn: (product) => demoShipsOn(product, today),
  drawProduct,
  drawSeller: drawCooperative,
})
