import { getMe, type Membership, type RouteDefinition, type RouteInput, type RouteResponse } from "@lienket/contracts"
import { data, redirectDocument, type RouterContextProvider } from "react-router"

import { BackendError } from "~/backend/backend-error"
import { callBackend, passToBackend, type Caller, type Passing } from "~/backend/call-backend.server"
import { requestFactsContext } from "~/context"
import { localePath } from "~/i18n/locale"

import { memberFactsContext, memberSessionOf, type Me } from "./member-session.server"
import { portalOf, portalPaths, type Portal } from "./portals"

type Asked = Readonly<{ context: Readonly<RouterContextProvider>; url: URL }>

type Call = <const R extends RouteDefinition>(
  route: R,
  input: RouteInput<R>,
  options?: { idempotencyKey?: string },
) => Promise<RouteResponse<R>>

type Pass = <const R extends RouteDefinition>(
  route: R,
  input: Pick<RouteInput<R>, "params" | "query">,
  passing?: Passing,
) => Promise<Response>

export type WorkingMember = Readonly<{
  name: string
  membership: Membership
  /** How many organisations the person works for. */
  organizationCount: number
  /**
   * Calls the backend as this person for this organisation. Throws as `callBackend` does, and leads
   * to the sign-in page when the token has ended meanwhile.
   */
  call: Call
  /** Sends a file on, or fetches one, as this person for this organisation: see `passToBackend`. */
  pass: Pass
}>

/**
 * The gate before everything private: call it first in every loader and action of a portal. Throws
 * the way to sign in (and back), the way to choose an organisation, or the page that says whose
 * portal this is.
 */
export async function verify(asked: Asked, portal: Portal): Promise<WorkingMember> {
  const { memberships, name } = await whoIs(asked)
  const session = memberSessionOf(asked.context)
  const [only, ...others] = memberships
  const membership =
    memberships.find(({ organization }) => organization.id === session.get("organizationId")) ??
    (others.length === 0 ? only : undefined)
  if (!membership) throw to(asked, `/chon-don-vi?${new URLSearchParams({ next: pageOf(asked) })}`)

  const { organization } = membership
  const own = portalOf(organization.kind)
  if (own !== portal) {
    const reason = { reason: "other_portal", organization: organization.name, home: portalPaths[own] }
    throw data(reason, { status: 403 })
  }
  const caller = callerOf(asked, organization.id)
  return {
    name,
    membership,
    organizationCount: memberships.length,
    call: callerFor(asked, organization.id),
    pass: (route, input, passing) => passToBackend(route, input, caller, passing),
  }
}

/** Who is signed in, whatever the portal. Throws the way to sign in. */
export function whoIs(asked: Asked): Promise<Me> {
  const facts = asked.context.get(memberFactsContext)
  facts.me ??= readMe(asked)
  return facts.me
}

async function readMe(asked: Asked): Promise<Me> {
  if (!memberSessionOf(asked.context).has("token")) throw signIn(asked)
  return callerFor(asked, undefined)(getMe, {})
}

function callerFor(asked: Asked, organizationId: string | undefined): Call {
  const caller = callerOf(asked, organizationId)
  return async (route, input, options) => {
    try {
      return await callBackend(route, input, caller, options)
    } catch (error) {
      if (!(error instanceof BackendError)) throw error
      if (error.status === 401) throw signInAgain(asked)
      // A page one may not see is a page; a write one may not do is said beside its button.
      if (error.status === 403 && route.method === "GET")
        throw data({ reason: "not_allowed", reference: caller.reference }, { status: 403 })
      throw error
    }
  }
}

function callerOf({ context }: Asked, organizationId: string | undefined): Caller {
  const { locale, reference } = context.get(requestFactsContext)
  return { locale, reference, bearer: memberSessionOf(context).get("token"), organizationId }
}

function signIn(asked: Asked) {
  return to(asked, `/dang-nhap-don-vi?${new URLSearchParams({ next: pageOf(asked) })}`)
}

function signInAgain(asked: Asked) {
  memberSessionOf(asked.context).unset("token")
  return to(asked, `/dang-nhap-don-vi?${new URLSearchParams({ next: pageOf(asked), expired: "1" })}`)
}

/** A new document: the pages before and behind the gate speak from different catalogues of messages. */
function to({ context }: Asked, path: string) {
  return redirectDocument(localePath(context.get(requestFactsContext).locale, path))
}

const pageOf = ({ url }: Asked) => url.pathname + url.search
