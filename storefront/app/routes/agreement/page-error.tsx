import { PortalError } from "~/ui/portal-error"

import { portalPaths } from "../member/portals"
import { useAgreementPortal } from "./portal"

/** Boundary of the pages about agreements, inside whichever portal they stand in. */
export function AgreementPageError() {
  return <PortalError home={portalPaths[useAgreementPortal()]} />
}
