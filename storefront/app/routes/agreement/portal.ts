import { useLocation } from "react-router"

import { portalOfPath, portalPaths, type Portal } from "../member/portals"

/** Portals in which agreements are followed. */
export type AgreementPortal = Exclude<Portal, "agency">

/** The portal a page about agreements stands in: the same pages serve all three. */
export function agreementPortalOf(pathname: string): AgreementPortal {
  const portal = portalOfPath(pathname)
  if (portal === undefined || portal === "agency") throw new RangeError(`No agreements at ${pathname}`)
  return portal
}

/** The list of agreements of a portal, without a language; each agreement lies below it. */
export const agreementsPath = (portal: AgreementPortal): string => `${portalPaths[portal]}/thoa-thuan`

/** The portal of the page being shown. */
export const useAgreementPortal = (): AgreementPortal => agreementPortalOf(useLocation().pathname)

/** Address of an agreement in the portal of the page being shown. */
export function useAgreementPath(): (id: string) => string {
  const home = agreementsPath(useAgreementPortal())
  return (id) => `${home}/${id}`
}
