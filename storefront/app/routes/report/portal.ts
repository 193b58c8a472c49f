import { useLocation } from "react-router"

import { portalOfPath, portalPaths } from "../member/portals"

/** The two portals that have pages about reports. */
export type ReportPortal = "cooperative" | "alliance"

/** The portal a page about reports stands in. */
export function reportPortalOf(pathname: string): ReportPortal {
  const portal = portalOfPath(pathname)
  if (portal !== "cooperative" && portal !== "alliance") throw new RangeError(`No reports at ${pathname}`)
  return portal
}

/** The list of reports of a portal, without a language. */
export const reportsPath = (portal: ReportPortal): string => `${portalPaths[portal]}/bao-cao`

export const useReportPortal = (): ReportPortal => reportPortalOf(useLocation().pathname)
