import { notFound } from "~/backend/not-found.server"
import { pageMeta } from "~/seo/page-meta"

import type { Route } from "./+types/not-found"
import { verify } from "../member/verify.server"

export async function loader(args: Route.LoaderArgs) {
  await verify(args, "enterprise")
  throw notFound()
}

export const meta: Route.MetaFunction = (args) => pageMeta(args, undefined)

export default function NotFound() {
  return null
}

export { EnterprisePageError as ErrorBoundary } from "./page-error"
