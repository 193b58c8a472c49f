import { useLocation } from "react-router"

import { portalOfPath, portalPaths, type Portal } from "../member/portals"

/** The portal a page about cases stands in: the same pages serve all four. */
export function obstaclePortalOf(pathname: string): Portal {
  const portal = portalOfPath(pathname)
  if (portal === undefined) throw new RangeError(`No cases at ${pathname}`)
  return portal
}

/** The list of cases of a portal, without a language; each case lies below it. */
export const obstaclesPath = (portal: Portal): string => `${portalPaths[portal]}/vuong-mac`

/** The portal of the page being shown. */
export const useObstaclePortal = (): Portal => obstaclePortalOf(useLocation().pathname)
