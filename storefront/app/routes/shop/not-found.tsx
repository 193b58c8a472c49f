import { notFound } from "~/backend/not-found.server"
import { pageMeta } from "~/seo/page-meta"

import type { Route } from "./+types/not-found"

/** Every address nobody answers to. */
export function loader() {
  throw notFound()
}

export const meta: Route.MetaFunction = (args) => pageMeta(args, undefined)

export default function NotFound() {
  return null
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
