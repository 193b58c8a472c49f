import { PortalError } from "~/ui/portal-error"

/** Boundary of every page of the cooperative's channel. */
export function CooperativePageError() {
  return <PortalError home="/kenh-htx" />
}
