import type { RouteDefinition, RouteInput, RouteResponse } from "@lienket/contracts"
import { LRUCache } from "lru-cache"
import type { RouterContextProvider } from "react-router"

import { requestFactsContext } from "../context"
import { BackendError } from "./backend-error"
import { callBackend, type Caller } from "./call-backend.server"

type Kept = { answer: unknown; readAt: number; refreshing: boolean }

/** An answer is as good as new for this long, */
const fresh = 5_000
/** and for this long may still be shown while a new one is fetched behind it. */
const usable = 15_000

const kept = new LRUCache<string, Kept>({ max: 500 })
const asked = new Map<string, Promise<unknown>>()

/**
 * Reads a public route of the catalogue through a cache of seconds, so that a busy list page asks
 * the backend once and not once a visitor. Throws as `callBackend` does.
 */
export async function readCatalog<const R extends RouteDefinition>(
  route: R,
  input: RouteInput<R>,
  context: Readonly<RouterContextProvider>,
): Promise<RouteResponse<R>> {
  const { locale, reference } = context.get(requestFactsContext)
  const key = `${locale} ${route.id} ${JSON.stringify(input)}`
  const found = kept.get(key)
  const age = found === undefined ? Infinity : Date.now() - found.readAt
  if (found === undefined || age > usable) {
    return (await ask(key, route, input, { locale, reference })) as RouteResponse<R>
  }
  if (age > fresh && !found.refreshing) {
    found.refreshing = true
    ask(key, route, input, { locale, reference }).catch((error: unknown) => {
      // What was taken off the shelves goes at once. An outage is in the log already: the next
      // visitor tries again, and after `usable` sees it.
      if (error instanceof BackendError) kept.delete(key)
      else found.refreshing = false
    })
  }
  return found.answer as RouteResponse<R>
}

/** Asks once for all who want the same answer at the same moment. */
function ask<R extends RouteDefinition>(key: string, route: R, input: RouteInput<R>, caller: Caller): Promise<unknown> {
  const running = asked.get(key)
  if (running) return running
  const answer = callBackend(route, input, caller)
    .then((value) => {
      kept.set(key, { answer: value, readAt: Date.now(), refreshing: false })
      return value
    })
    .finally(() => asked.delete(key))
  asked.set(key, answer)
  return answer
}
