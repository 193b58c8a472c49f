import type { RequestHandler } from "express"

/** The one address that takes JSON: a draft, as it is being typed. */
const draftAddress = /^(\/en)?\/kenh-htx\/san-pham\/luu\//

const formTypes = /^(application\/x-www-form-urlencoded\b|multipart\/form-data\s*;.*\bboundary=)/i

/** Whether what is posted to an address says of itself that it can be read there. */
export const isReadable = (path: string, contentType: string): boolean =>
  formTypes.test(contentType) || (draftAddress.test(path) && /^application\/json\b/i.test(contentType))

/** Pages take forms. Anything else is refused with 415 here: reading it would fail as if the fault were ours. */
export const onlyForms: RequestHandler = (request, response, next) => {
  const isAsked = request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS"
  if (isAsked || isReadable(request.path, request.get("content-type") ?? "")) return next()
  response.set("cache-control", "no-store").sendStatus(415)
}
