import { isRouteErrorResponse } from "react-router"

import { isUnreachable } from "~/offline/is-unreachable"

export type Trouble = "notFound" | "outage" | "notAllowed" | "offline" | "unexpected"

/** What befell a page, from what its loader threw, and the code to read out on the phone where there is one. */
export function readTrouble(error: unknown): { trouble: Trouble; reference?: string } {
  if (!isRouteErrorResponse(error)) {
    return { trouble: typeof document !== "undefined" && isUnreachable(error) ? "offline" : "unexpected" }
  }
  const body: unknown = error.data
  const reference =
    typeof body === "object" && body !== null && "reference" in body && typeof body.reference === "string"
      ? body.reference
      : undefined
  if (error.status === 404) return { trouble: "notFound" }
  if (error.status === 403) return { trouble: "notAllowed", reference }
  if (error.status === 503) return { trouble: "outage", reference }
  return { trouble: "unexpected", reference }
}
