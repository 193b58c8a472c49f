import type { OrganizationProfile } from "@lienket/contracts"

export type StandingName = "submitted" | "returned" | "refused" | "suspended"

type Facts = Pick<OrganizationProfile, "state" | "application" | "history">

/** What keeps an organisation from selling, with the alliance's last word on it; null when nothing does. */
export function standingOf({
  state,
  application,
  history,
}: Facts): { name: StandingName; reason: string | null } | null {
  const lastWord = (action: string) => history.find((event) => event.action === action)?.reason ?? null
  if (state === "suspended") return { name: "suspended", reason: lastWord("organization.suspended") }
  if (state !== "pending") return null
  if (application?.state === "returned" || application?.state === "refused") {
    return { name: application.state, reason: lastWord(`application.${application.state}`) }
  }
  return { name: "submitted", reason: null }
}
