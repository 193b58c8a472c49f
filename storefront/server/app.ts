import { randomBytes } from "node:crypto"
import { constants } from "node:zlib"

import { createRequestHandler } from "@react-router/express"
import compression from "compression"
import express, { type Express, type RequestHandler } from "express"
import { RouterContextProvider, type ServerBuild } from "react-router"

import { requestFactsContext } from "../app/context"
import { environment } from "../app/env.server"
import { localeOfPath } from "../app/i18n/locale"
import { mediaProxy } from "./media-proxy"
import { onlyForms } from "./only-forms"
import { newReference } from "./reference"
import { securityHeaders } from "./security-headers"

// A page is small: the window of 4 MB that Brotli takes by default costs more than the compressing.
const pageBrotli = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 17 }

type Options = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Serves files of the build, or of Vite while developing. */
  assets: RequestHandler
  /** Value of the `Link` header of a page: what it will need and cannot know yet. */
  preloads?: (pathname: string) => string
}

/** The whole server of the shop and the portals: assets, pictures, pages. */
export function createApp({ build, assets, preloads }: Options): Express {
  const app = express()
  app.disable("x-powered-by")
  app.set("trust proxy", environment.trustProxy)
  app.get("/healthz", (_request, response) => {
    response.set("cache-control", "no-store").json({ status: "ok" })
  })
  app.use("/media", mediaProxy(environment.backendUrl))
  app.use(compression({ level: 4, brotli: { params: pageBrotli } }))
  app.use(assets)
  app.use((request, response, next) => {
    response.locals.nonce = randomBytes(16).toString("base64url")
    if (preloads && request.accepts("html")) response.set("link", preloads(request.path))
    next()
  })
  app.use(securityHeaders(environment))
  app.use(onlyForms)
  app.use(
    createRequestHandler({
      build,
      getLoadContext(request, response) {
        const context = new RouterContextProvider()
        context.set(requestFactsContext, {
          nonce: String(response.locals.nonce),
          reference: newReference(),
          locale: localeOfPath(request.path),
          address: request.ip,
          origin: environment.publicShopUrl ?? `${request.protocol}://${request.get("host") ?? ""}`,
        })
        return context
      },
    }),
  )
  return app
}
