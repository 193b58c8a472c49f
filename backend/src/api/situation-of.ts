import type { Call } from "../http/handle"
import type { RouteDefinition } from "@lienket/contracts"
import type { Situation } from "../workflows/import/kind"
import type { MemberCaller } from "../policy/caller"

/** What an import needs to know of the call that asks for it. */
export const situationOf = <R extends RouteDefinition>({
  container,
  db,
  caller,
  locale,
  now,
}: Pick<Call<R>, "container" | "db" | "locale" | "now"> & { readonly caller: MemberCaller }): Situation => ({
  container,
  db,
  caller,
  locale,
  at: now,
})
