import type { RouteDefinition } from "@lienket/contracts"
import type { RouterContextProvider } from "react-router"

import type { Portal } from "../../member/portals"
import { verify, type WorkingMember } from "../../member/verify.server"

type Asked = Readonly<{ request: Request; context: Readonly<RouterContextProvider>; url: URL }>

/**
 * Sends an upload of the browser on to the backend while it arrives; nothing of it is held here. The answer is the
 * backend's own, JSON in either case: a page that uploads cannot follow the way to the sign-in page.
 */
export async function passUpload(
  asked: Asked,
  route: RouteDefinition,
  portal: Portal = "cooperative",
): Promise<Response> {
  const member = await signedIn(asked, portal)
  if (member === undefined) return Response.json({ code: "unauthenticated", message: "" }, { status: 401 })
  const { request } = asked
  const headers = Object.fromEntries(
    ["content-type", "content-length"].flatMap((name) => {
      const value = request.headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
  const answer = await member.pass(route, {}, { body: request.body, headers, signal: request.signal })
  return new Response(answer.body, { status: answer.status, headers: { "content-type": "application/json" } })
}

async function signedIn(asked: Asked, portal: Portal): Promise<WorkingMember | undefined> {
  try {
    return await verify(asked, portal)
  } catch (thrown) {
    const isWayToSignIn = thrown instanceof Response && thrown.status >= 300 && thrown.status < 400
    if (isWayToSignIn) return undefined
    throw thrown
  }
}
