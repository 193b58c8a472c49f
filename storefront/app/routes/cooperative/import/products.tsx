import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"

import type { Route } from "./+types/products"
import { actOnImport, readImport } from "./import-flow.server"
import { ImportPage } from "./import-page"

export const loader = (args: Route.LoaderArgs) => readImport(args, "products")

export const action = (args: Route.ActionArgs) => actOnImport(args, "products")

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "seller-products")("sellerImport.products.title"),
    index: false,
  })

export default function ProductsImport({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportPage kind="products" found={loaderData} answer={actionData} />
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
