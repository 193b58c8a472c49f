import type { OrganizationKind } from "@lienket/contracts"

import { pathWithoutLocale } from "~/i18n/locale"

import { portals, type Portal } from "./portal-names"

export { portals, type Portal }

export const portalPaths: Readonly<Record<Portal, string>> = {
  cooperative: "/kenh-htx",
  alliance: "/lien-minh",
  enterprise: "/doanh-nghiep",
  agency: "/co-quan",
}

const portalOfKind: Readonly<Record<OrganizationKind, Portal>> = {
  cooperative: "cooperative",
  union: "cooperative",
  group: "cooperative",
  alliance: "alliance",
  enterprise: "enterprise",
  agency: "agency",
}

/** Where people of such an organisation work. */
export const portalOf = (kind: OrganizationKind): Portal => portalOfKind[kind]

/** The portal an address of ours lies in, if any. */
export function portalOfPath(path: string): Portal | undefined {
  const bare = pathWithoutLocale(path.split(/[?#]/)[0] ?? "")
  return portals.find((portal) => bare === portalPaths[portal] || bare.startsWith(`${portalPaths[portal]}/`))
}

/**
 * Where to go on to after signing in: only addresses inside a portal of ours are followed, so that
 * a link in a letter cannot send a person elsewhere with our page as its beginning.
 */
export function nextPath(asked: string | null | undefined): string | undefined {
  if (!asked || asked.length > 500 || !/^\/(?!\/)[^\\\s]*$/.test(asked)) return undefined
  if (asked.split("/").some((part) => part === "." || part === "..")) return undefined
  return portalOfPath(asked) === undefined && !invitationPath.test(asked) ? undefined : asked
}

/** An invitation that somebody signs in to accept. */
const invitationPath = /^(?:\/en)?\/moi\/[\w-]{1,64}$/
