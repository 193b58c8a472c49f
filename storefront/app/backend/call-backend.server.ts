import { errorBody, type RouteDefinition, type RouteInput, type RouteResponse } from "@lienket/contracts"
import { data } from "react-router"

import { environment } from "../env.server"
import type { Locale } from "../i18n/locale"
import { BackendError } from "./backend-error"

/** On whose behalf, and in which language, the backend is asked. */
export type Caller = Readonly<{
  locale: Locale
  /** Of the request being answered; shown with an outage and found again in the log. */
  reference?: string
  bearer?: string
  organizationId?: string
  /** Of the visitor, where the backend counts how often one asks. */
  address?: string
}>

type CallOptions = Readonly<{
  /** The same key sent again makes the write happen once. */
  idempotencyKey?: string
  signal?: AbortSignal
}>

const readTimeout = 10_000
const writeTimeout = 30_000

/**
 * Calls a route of the contracts and gives back its checked answer.
 * Throws `BackendError` when the backend refuses (4xx), and a 503 page when it cannot be reached,
 * fails or answers something else than the contract: an outage never looks like an empty list.
 */
export async function callBackend<const R extends RouteDefinition>(
  route: R,
  input: RouteInput<R>,
  caller: Caller,
  options: CallOptions = {},
): Promise<RouteResponse<R>> {
  const timeout = AbortSignal.timeout(route.method === "GET" ? readTimeout : writeTimeout)
  let response: Response
  let body: unknown
  try {
    response = await fetch(addressOf(route, input), {
      method: route.method,
      headers: headersFor(caller, options, input.body !== undefined),
      body: input.body === undefined ? undefined : JSON.stringify(input.body),
      signal: options.signal ? AbortSignal.any([timeout, options.signal]) : timeout,
    })
    body = await response.json()
  } catch (cause) {
    throw outage(route, caller, cause)
  }
  if (response.ok) {
    const parsed = route.response.safeParse(body)
    if (parsed.success) return parsed.data as RouteResponse<R>
    throw outage(route, caller, parsed.error)
  }
  const refusal = errorBody.safeParse(body)
  // Medusa's own routes answer a missing or spent token without a code.
  if (response.status === 401 && !refusal.success) throw new BackendError(401, "unauthenticated", "", undefined)
  if (response.status >= 500 || !refusal.success)
    throw outage(route, caller, `status ${response.status}: ${JSON.stringify(body)}`)
  const { code, message, field, faults } = refusal.data
  throw new BackendError(response.status, code, message, field, faults)
}

export type Passing = Readonly<{
  /** A stream is sent on as it arrives; it needs its `content-length` among the headers. */
  body?: ReadableStream<Uint8Array> | FormData | null
  headers?: Readonly<Record<string, string>>
  signal?: AbortSignal
}>

/**
 * Calls a route of the contracts whose body or answer is a file, and gives back the answer as it is, refusals
 * included. Throws a 503 page when the backend cannot be reached.
 */
export async function passToBackend<const R extends RouteDefinition>(
  route: R,
  input: Pick<RouteInput<R>, "params" | "query">,
  caller: Caller,
  { body, headers, signal }: Passing = {},
): Promise<Response> {
  const sent = headersFor(caller, {}, false)
  for (const [name, value] of Object.entries(headers ?? {})) sent.set(name, value)
  // What the types of browsers do not know yet: a body that is still coming.
  const sending: RequestInit & { duplex: "half" } = {
    method: route.method,
    headers: sent,
    body,
    duplex: "half",
    signal,
  }
  try {
    return await fetch(addressOf(route, input), sending)
  } catch (cause) {
    // Whoever sent the request has left.
    if (signal?.aborted) throw cause
    throw outage(route, caller, cause)
  }
}

function addressOf(route: RouteDefinition, input: { params?: unknown; query?: unknown }): string {
  const params = new Map(Object.entries(input.params ?? {}))
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params.get(name)
    if (value === undefined) throw new TypeError(`${route.id} needs the parameter ${name}`)
    return encodeURIComponent(String(value))
  })
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined) query.set(name, String(value))
  }
  return environment.backendUrl + path + (query.size > 0 ? `?${query}` : "")
}

function headersFor(caller: Caller, options: CallOptions, hasBody: boolean): Headers {
  const headers = new Headers({ accept: "application/json", "accept-language": caller.locale })
  if (hasBody) headers.set("content-type", "application/json")
  if (environment.publishableKey) headers.set("x-publishable-api-key", environment.publishableKey)
  if (caller.bearer) headers.set("authorization", `Bearer ${caller.bearer}`)
  if (caller.organizationId) headers.set("x-organization-id", caller.organizationId)
  if (caller.reference) headers.set("x-request-id", caller.reference)
  if (caller.address) headers.set("x-forwarded-for", caller.address)
  if (options.idempotencyKey) headers.set("idempotency-key", options.idempotencyKey)
  return headers
}

function outage(route: RouteDefinition, { reference }: Caller, cause: unknown) {
  console.error(`[${reference ?? "-"}] ${route.method} ${route.path} failed:`, cause)
  return data({ reason: "outage", reference }, { status: 503, headers: { "retry-after": "10" } })
}
