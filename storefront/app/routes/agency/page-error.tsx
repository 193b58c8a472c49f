import { PortalError } from "~/ui/portal-error"

/** Boundary of every page of an agency. */
export function AgencyPageError() {
  return <PortalError home="/co-quan" />
}
