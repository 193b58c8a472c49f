import { listCooperatives, listProducts } from "@lienket/contracts"
import type { RouterContextProvider } from "react-router"

import { readCatalog } from "~/backend/read-catalog.server"
import { requestFactsContext } from "~/context"
import { localePath, locales } from "~/i18n/locale"

import type { Route } from "./+types/sitemap"

/** Most addresses one sitemap may hold by the protocol, both languages counted. */
const mostAddresses = 50_000
const step = 100

/** Every page worth finding, in both languages. */
export async function loader({ context }: Route.LoaderArgs) {
  const { origin } = context.get(requestFactsContext)
  const [products, cooperatives] = await Promise.all([productPaths(context), cooperativePaths(context)])
  const paths = [
    "/",
    "/san-pham",
    "/htx",
    "/gioi-thieu",
    "/cach-xep-hang",
    "/so-lieu",
    "/dang-ky-ban-hang",
    "/quy-che",
    ...cooperatives,
    ...products,
  ].slice(0, mostAddresses / locales.length)
  const entries = paths.flatMap((path) => locales.map((locale) => entry(origin, path, localePath(locale, path))))
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join("\n")}
</urlset>
`
  return new Response(xml, {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" },
  })
}

function entry(origin: string, path: string, here: string): string {
  const alternates = locales.map(
    (locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${origin}${localePath(locale, path)}"/>`,
  )
  return `<url><loc>${origin}${here}</loc>${alternates.join("")}</url>`
}

type Context = Readonly<RouterContextProvider>

async function productPaths(context: Context): Promise<string[]> {
  const paths: string[] = []
  for (let offset = 0; ; offset += step) {
    const query = { limit: String(step), offset: String(offset), sort: "newest" } as const
    const { items, count } = await readCatalog(listProducts, { query }, context)
    paths.push(...items.map(({ handle }) => `/san-pham/${handle}`))
    if (items.length === 0 || offset + step >= Math.min(count, mostAddresses / locales.length)) return paths
  }
}

async function cooperativePaths(context: Context): Promise<string[]> {
  const paths: string[] = []
  for (let offset = 0; ; offset += step) {
    const query = { limit: String(step), offset: String(offset) }
    const { items, count } = await readCatalog(listCooperatives, { query }, context)
    paths.push(...items.map(({ handle }) => `/htx/${handle}`))
    if (items.length === 0 || offset + step >= Math.min(count, mostAddresses / locales.length)) return paths
  }
}
