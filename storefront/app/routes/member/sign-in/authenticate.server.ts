import { data, type RouterContextProvider } from "react-router"
import { z } from "zod"

import { requestFactsContext } from "~/context"
import { environment } from "~/env.server"

export type Authentication = { ok: true; token: string } | { ok: false; code: "wrong_password" | "too_many_requests" }

const accepted = z.object({ token: z.string().min(1) })
const patience = 10_000

/**
 * Asks the backend for a token of a member. Its sign-in route is Medusa's own and answers a wrong
 * password without one of our codes. Throws the 503 page when the backend cannot be asked.
 */
export async function authenticate(
  credentials: { email: string; password: string },
  context: Readonly<RouterContextProvider>,
): Promise<Authentication> {
  const { locale, reference, address } = context.get(requestFactsContext)
  const outage = (cause: unknown) => {
    console.error(`[${reference}] POST /auth/member/emailpass failed:`, cause)
    return data({ reason: "outage", reference }, { status: 503, headers: { "retry-after": "10" } })
  }
  let response: Response
  let body: unknown
  try {
    response = await fetch(`${environment.backendUrl}/auth/member/emailpass`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "accept-language": locale,
        "x-request-id": reference,
        ...(address === undefined ? {} : { "x-forwarded-for": address }),
      },
      body: JSON.stringify(credentials),
      signal: AbortSignal.timeout(patience),
    })
    body = await response.json()
  } catch (cause) {
    throw outage(cause)
  }
  if (response.status === 401 || response.status === 400) return { ok: false, code: "wrong_password" }
  if (response.status === 429) return { ok: false, code: "too_many_requests" }
  const parsed = accepted.safeParse(body)
  if (!response.ok || !parsed.success) throw outage(`status ${response.status}`)
  return { ok: true, token: parsed.data.token }
}
