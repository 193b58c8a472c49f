import { PortalError } from "~/ui/portal-error"

/** Boundary of every page of an enterprise. */
export function EnterprisePageError() {
  return <PortalError home="/doanh-nghiep" />
}
