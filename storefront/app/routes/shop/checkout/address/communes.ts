import { listCommunes } from "@lienket/contracts"
import { data } from "react-router"

import { orNotFound } from "~/backend/not-found.server"
import { readCatalog } from "~/backend/read-catalog.server"

import type { Route } from "./+types/communes"
import type { CommuneChoice } from "./match-communes"

type Communes = { province_code: string; items: CommuneChoice[] | null }

/**
 * The communes of a province for a form whose province has just been changed. During an outage the list is
 * null: the form says so and keeps what was typed, where an error page would throw it away.
 */
export async function loader({ params: { province }, context }: Route.LoaderArgs) {
  try {
    const { items } = await orNotFound(readCatalog(listCommunes, { params: { code: province } }, context))
    const answer: Communes = { province_code: province, items }
    return data(answer, { headers: { "cache-control": "public, max-age=3600" } })
  } catch (error) {
    if (!isOutage(error)) throw error
    const answer: Communes = { province_code: province, items: null }
    return data(answer, { status: 503, headers: { "cache-control": "no-store" } })
  }
}

/** The 503 that `callBackend` throws, after it has written the cause to the log. */
function isOutage(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("init" in error)) return false
  const { init } = error
  return typeof init === "object" && init !== null && "status" in init && init.status === 503
}
