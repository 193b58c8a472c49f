import { listCommunes } from "@lienket/contracts"
import { data } from "react-router"

import { orNotFound } from "~/backend/not-found.server"
import { readCatalog } from "~/backend/read-catalog.server"

import type { Route } from "./+types/communes"

/** The communes of a province for a form whose province has just been changed. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { items } = await orNotFound(readCatalog(listCommunes, { params: { code: params.province } }, context))
  return data({ province_code: params.province, items }, { headers: { "cache-control": "public, max-age=3600" } })
}
