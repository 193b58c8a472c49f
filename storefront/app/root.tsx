import type { ReactNode } from "react"
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  type ShouldRevalidateFunctionArgs,
} from "react-router"
import { IntlProvider } from "use-intl"

import latin400 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url"
import latin600 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url"
import vietnamese400 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url"
import vietnamese600 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url"

import type { Route } from "./+types/root"
import stylesheet from "./app.css?url"
import { requestFactsContext } from "./context"
import { bundlesOfPath, messagesOf } from "./i18n/catalogues"
import { localeOfPath } from "./i18n/locale"
import { wasKept } from "./offline/keep-when-unreachable"
import { useNonce, useReference } from "./request-view"
import { pageMeta } from "./seo/page-meta"
import { keptPages } from "./session/kept-pages.server"
import { sessionMiddleware, sessionOf } from "./session/session.server"
import { PageChange } from "./ui/page-change"
import { PageError } from "./ui/page-error"

export const middleware: Route.MiddlewareFunction[] = [keptPages, sessionMiddleware]

export const links: Route.LinksFunction = () => [
  ...[vietnamese400, latin400, vietnamese600, latin600].map((href) => ({
    rel: "preload",
    href,
    as: "font" as const,
    type: "font/woff2",
    crossOrigin: "anonymous" as const,
  })),
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
]

export const meta: Route.MetaFunction = (args) => pageMeta(args, undefined)

/** What every page shows of the visitor. */
export function loader({ context }: Route.LoaderArgs) {
  const session = sessionOf(context)
  return {
    origin: context.get(requestFactsContext).origin,
    cartCount: session.get("cartCount") ?? 0,
    customerName: session.has("customerToken") ? (session.get("customerName") ?? "") : null,
  }
}

/** The visitor changes by what is posted, not by where one goes, nor by what waits on the device to be sent. */
export function shouldRevalidate({ formMethod, actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formMethod === undefined || formMethod === "GET" || wasKept(actionResult) ? false : defaultShouldRevalidate
}

export function Layout({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  const locale = localeOfPath(pathname)
  const nonce = useNonce()
  const reference = useReference()
  return (
    <html lang={locale} data-reference={reference} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#1d5438" />
        <Meta />
        {/* Sheets and letters are ours by their address; a nonce would differ between server and browser. */}
        <Links nonce="" />
      </head>
      <body>
        <IntlProvider
          locale={locale}
          messages={messagesOf(locale, bundlesOfPath(pathname))}
          timeZone="Asia/Ho_Chi_Minh"
        >
          {children}
          <PageChange />
        </IntlProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export { PageError as ErrorBoundary }
