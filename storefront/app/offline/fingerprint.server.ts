import { createHmac } from "node:crypto"
import { createContext, type MiddlewareFunction } from "react-router"

import { environment } from "~/env.server"

/** Set by whoever knows who is at work; the middleware writes it on the page. */
export const workOwnerContext = createContext<{ owner: string | undefined }>()

/** Stands for a person at work in an organisation and says neither. */
export const fingerprintOf = (email: string, organizationId: string): string =>
  createHmac("sha256", environment.sessionSecret).update(`${email}\n${organizationId}`).digest("base64url").slice(0, 22)

/** Says on every page of the portal whose it is, so that a device keeps nobody else's. */
export const workOwnerMiddleware: MiddlewareFunction<Response> = async ({ context }, next) => {
  const facts: { owner: string | undefined } = { owner: undefined }
  context.set(workOwnerContext, facts)
  const response = await next()
  if (facts.owner !== undefined) response.headers.set("x-work-owner", facts.owner)
  return response
}
