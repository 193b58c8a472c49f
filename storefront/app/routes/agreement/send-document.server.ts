import { addAllianceDocument, addDocument, addEnterpriseDocument } from "@lienket/contracts"

import type { AgreementPortal } from "./portal"

const routes = {
  cooperative: addDocument,
  enterprise: addEnterpriseDocument,
  alliance: addAllianceDocument,
} as const

/** The route that keeps a scan for whoever works in a portal. */
export const documentRouteOf = (portal: AgreementPortal) => routes[portal]
