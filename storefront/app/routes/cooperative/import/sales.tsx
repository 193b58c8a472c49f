import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"

import type { Route } from "./+types/sales"
import { actOnImport, readImport } from "./import-flow.server"
import { ImportPage } from "./import-page"

export const loader = (args: Route.LoaderArgs) => readImport(args, "sales")

export const action = (args: Route.ActionArgs) => actOnImport(args, "sales")

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "seller-sales")("sellerImport.sales.title"),
    index: false,
  })

export default function SalesImport({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportPage kind="sales" found={loaderData} answer={actionData} />
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
