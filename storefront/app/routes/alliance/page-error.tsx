import { PortalError } from "~/ui/portal-error"

/** Boundary of every page of the alliance. */
export function AlliancePageError() {
  return <PortalError home="/lien-minh" />
}
