import { PortalError } from "~/ui/portal-error"

import { portalPaths } from "../member/portals"
import { useReportPortal } from "./portal"

/** Boundary of the pages about reports, in either portal. */
export function ReportPageError() {
  return <PortalError home={portalPaths[useReportPortal()]} />
}
