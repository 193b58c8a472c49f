import type { IncomingMessage, ServerResponse } from "node:http"

import type { RequestHandler, Response } from "express"
import helmet from "helmet"

import type { Environment } from "../app/env.server"

/** Enforced headers. Scripts run only with the nonce of the response; nothing is framed or sent abroad. */
export function securityHeaders({ production, publicShopUrl }: Environment): RequestHandler {
  const overHttps = publicShopUrl?.startsWith("https:") ?? false
  const nonce = (_request: IncomingMessage, response: ServerResponse) =>
    `'nonce-${String((response as Response).locals.nonce)}'`
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "base-uri": ["'none'"],
        "connect-src": production ? ["'self'"] : ["'self'", "ws:"],
        "font-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        // Blob: what a phone is about to send is shown before it is sent.
        "img-src": ["'self'", "data:", "blob:"],
        "object-src": ["'none'"],
        "script-src": ["'self'", nonce],
        "script-src-attr": ["'none'"],
        // Blurred placeholders and lengths of bars are style attributes; Vite injects sheets while developing.
        "style-src": production ? ["'self'", nonce] : ["'self'", "'unsafe-inline'"],
        "style-src-attr": ["'unsafe-inline'"],
        ...(overHttps ? { "upgrade-insecure-requests": [] } : {}),
      },
    },
    // A shop tried out over plain http on loopback must not be remembered as https.
    strictTransportSecurity: overHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
  })
}
