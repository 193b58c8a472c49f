import { requestFactsContext } from "~/context"

import type { Route } from "./+types/robots"

const closed = [
  "/gio-hang",
  "/thanh-toan",
  "/don-hang",
  "/tra-cuu",
  "/tai-khoan",
  "/goi-y",
  "/kenh-htx",
  "/lien-minh",
  "/doanh-nghiep",
  "/co-quan",
]

export function loader({ context }: Route.LoaderArgs) {
  const { origin } = context.get(requestFactsContext)
  const lines = [
    "User-agent: *",
    ...closed.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]),
    "",
    `Sitemap: ${origin}/sitemap.xml`,
    "",
  ]
  return new Response(lines.join("\n"), {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  })
}
