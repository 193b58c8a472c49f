import { LRUCache } from "lru-cache"
import type { MiddlewareFunction } from "react-router"

import { requestFactsContext, type RequestFacts } from "../context"
import { pathWithoutLocale } from "../i18n/locale"
import { sessionCookieName } from "./session.server"

type KeptPage = Pick<RequestFacts, "nonce" | "reference"> & {
  html: string
  headers: [string, string][]
  renderedAt: number
}

/** Long enough for a rush of visitors, short enough that nobody sees old stock. */
const keptFor = 3_000
const openPages = /^\/(?:(?:san-pham|htx)(?:\/[^/]+)?|gioi-thieu|cach-xep-hang)?$/

const pages = new LRUCache<string, KeptPage>({ max: 200 })

/**
 * Draws an open page of the shop once for all visitors of these seconds who bring no session, and so
 * would get the same page. Each answer still bears its own nonce and code.
 */
export const keptPages: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const facts = context.get(requestFactsContext)
  const key = keyOf(request, facts)
  if (key === null) return next()
  const kept = pages.get(key)
  if (kept && Date.now() - kept.renderedAt < keptFor) {
    const html = kept.html.replaceAll(kept.nonce, facts.nonce).replaceAll(kept.reference, facts.reference)
    return new Response(html, { headers: kept.headers })
  }
  const response = await next()
  if (response.status !== 200 || response.headers.has("set-cookie")) return response
  const html = await response.text()
  const headers = [...response.headers]
  pages.set(key, { html, headers, nonce: facts.nonce, reference: facts.reference, renderedAt: Date.now() })
  return new Response(html, { headers })
}

/** What the page depends on; null when it is somebody's own. */
function keyOf(request: Request, { origin }: RequestFacts): string | null {
  if (request.method !== "GET" || request.headers.get("cookie")?.includes(`${sessionCookieName}=`)) return null
  const { pathname, search } = new URL(request.url)
  // `.data` is what a page already in the browser asks for: no page, but its contents.
  if (pathname.endsWith(".data") || !openPages.test(pathWithoutLocale(pathname))) return null
  return `${origin} ${pathname}${search}`
}
