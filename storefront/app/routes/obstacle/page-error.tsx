import { PortalError } from "~/ui/portal-error"

import { portalPaths } from "../member/portals"
import { useObstaclePortal } from "./portal"

/** Boundary of the pages about cases, inside whichever portal they stand in. */
export function ObstaclePageError() {
  return <PortalError home={portalPaths[useObstaclePortal()]} />
}
