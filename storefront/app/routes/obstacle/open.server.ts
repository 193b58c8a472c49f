import { agencyObstacles, allianceObstacles, cooperativeObstacles, enterpriseObstacles } from "@lienket/contracts"
import type { RouterContextProvider } from "react-router"

import { notFound } from "~/backend/not-found.server"

import type { Portal } from "../member/portals"
import { verify, type WorkingMember } from "../member/verify.server"
import { obstaclePortalOf } from "./portal"

type Asked = Readonly<{ context: Readonly<RouterContextProvider>; url: URL }>

/** The gate of every page about cases; see `verify`. */
export async function open(asked: Asked): Promise<Readonly<{ portal: Portal; member: WorkingMember }>> {
  const portal = obstaclePortalOf(asked.url.pathname)
  return { portal, member: await verify(asked, portal) }
}

const reading = {
  cooperative: cooperativeObstacles,
  enterprise: enterpriseObstacles,
  alliance: allianceObstacles,
  agency: agencyObstacles,
} as const

/** What each portal may read of cases, at its own routes. */
export const readingRoutesOf = (portal: Portal) => reading[portal]

/** What whoever raises cases does. A 404 page for an agency, which raises none. */
export function raisingRoutesOf(portal: Portal) {
  if (portal === "agency") throw notFound()
  return reading[portal]
}
