import { randomBytes } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import Stripe from "stripe"
import type { z } from "zod"
import {
  customerBody,
  intentBody,
  refundBody,
  refundQuery,
  sessionBody,
  type FakeIntent,
  type FakeRefund,
  type FakeSession,
} from "./fake-stripe-shapes"
import { parseForm, readForm, type FormBody } from "./form-body"

/** A signed event, as Stripe posts it. */
export interface Webhook {
  readonly payload: string
  readonly signature: string
}

/** A Stripe account reduced to what we ask of one: it keeps state, wants its key, moves no money it does not have. */
export interface FakeStripe {
  readonly apiBase: string
  readonly apiKey: string
  readonly webhookSecret: string
  readonly sessions: ReadonlyMap<string, FakeSession>
  readonly intents: ReadonlyMap<string, FakeIntent>
  readonly refunds: readonly FakeRefund[]
  /** How often a path was asked to change something, repeated keys included. */
  readonly asked: readonly string[]
  /** A buyer pays on the hosted page. @returns the event that says so. */
  pay(sessionId: string, charge?: { readonly amount?: number; readonly currency?: string }): Webhook
  /** Nobody has paid in time. @returns the event that says so. */
  expire(sessionId: string): Webhook
  /** A buyer gives a card to a PaymentIntent in the shop's own page. */
  confirm(intentId: string, outcome?: "requires_capture" | "requires_action"): void
  sign(type: string, object: object, secret?: string): Webhook
  /** While down, connections end without an answer; `losing` does the work and loses the answer. */
  be(how: "up" | "down" | "losing"): void
  stop(): Promise<void>
}

class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    message: string,
    readonly code?: string,
  ) {
    super(message)
  }
}

const invalid = (message: string, code?: string) => new ApiError(400, "invalid_request_error", message, code)
const missing = (id: string) =>
  new ApiError(404, "invalid_request_error", `No such object: '${id}'`, "resource_missing")
const newId = (prefix: string) => `${prefix}_${randomBytes(8).toString("hex")}`

type Route = readonly [method: string, path: RegExp, answer: (body: FormBody, id: string) => object]

export const startFakeStripe = async (): Promise<FakeStripe> => {
  const apiKey = "sk_test_fake"
  const webhookSecret = "whsec_fake"
  const sessions = new Map<string, FakeSession>()
  const intents = new Map<string, FakeIntent>()
  const refunds: FakeRefund[] = []
  const asked: string[] = []
  const answers = new Map<string, { readonly request: string; readonly status: number; readonly body: object }>()
  let mood: "up" | "down" | "losing" = "up"

  const sessionOf = (id: string) => sessions.get(id) ?? raise(missing(id))
  const intentOf = (id: string) => intents.get(id) ?? raise(missing(id))

  const createSession = (body: FormBody): FakeSession => {
    const wish = parse(sessionBody, body)
    const seconds = wish.expires_at - Date.now() / 1000
    if (seconds < 30 * 60 || seconds > 24 * 3600) throw invalid("expires_at must be 30 minutes to 24 hours from now")
    const id = newId("cs_test")
    const session: FakeSession = {
      id,
      object: "checkout.session",
      status: "open",
      payment_status: "unpaid",
      payment_intent: null,
      amount_total: wish.line_items.reduce((sum, item) => sum + item.quantity * item.price_data.unit_amount, 0),
      currency: "vnd",
      url: `https://checkout.stripe.example/c/pay/${id}`,
      asked: wish,
      metadata: wish.metadata,
    }
    sessions.set(id, session)
    return session
  }

  const createIntent = (wish: Pick<FakeIntent, "amount" | "currency" | "capture_method" | "metadata">): FakeIntent => {
    const intent: FakeIntent = {
      ...wish,
      id: newId("pi"),
      object: "payment_intent",
      status: "requires_payment_method",
      amount_capturable: 0,
      amount_received: 0,
    }
    intents.set(intent.id, intent)
    return intent
  }

  const settle = (intent: FakeIntent): FakeIntent =>
    Object.assign(intent, { status: "succeeded", amount_capturable: 0, amount_received: intent.amount })

  const capture = (id: string): FakeIntent => {
    const intent = intentOf(id)
    if (intent.status !== "requires_capture")
      throw invalid(`cannot capture: ${intent.status}`, "payment_intent_unexpected_state")
    return settle(intent)
  }

  const cancel = (id: string): FakeIntent => {
    const intent = intentOf(id)
    if (intent.status === "succeeded") throw invalid("cannot cancel: succeeded", "payment_intent_unexpected_state")
    return Object.assign(intent, { status: "canceled", amount_capturable: 0 })
  }

  const refund = (body: FormBody): FakeRefund => {
    const { payment_intent, amount: wish, metadata: about } = parse(refundBody, body)
    const { amount_received } = intentOf(payment_intent)
    const refunded = refunds
      .filter((one) => one.payment_intent === payment_intent)
      .reduce((sum, { amount }) => sum + amount, 0)
    const left = amount_received - refunded
    if (left === 0) throw invalid("Charge has already been refunded.", "charge_already_refunded")
    const amount = wish ?? left
    if (amount > left) throw invalid(`Refund amount (${amount}) is greater than unrefunded amount (${left})`)
    const made = {
      id: newId("re"),
      object: "refund",
      status: "succeeded",
      payment_intent,
      amount,
      metadata: about,
    } as const
    refunds.push(made)
    return made
  }

  const closeSession = (id: string): FakeSession => {
    const session = sessionOf(id)
    if (session.status !== "open") throw invalid(`Only open sessions can be expired: ${session.status}`)
    return Object.assign(session, { status: "expired", url: null })
  }

  const routes: readonly Route[] = [
    ["POST", /^\/v1\/checkout\/sessions$/, createSession],
    ["GET", /^\/v1\/checkout\/sessions\/(\w+)$/, (_, id) => sessionOf(id)],
    ["POST", /^\/v1\/checkout\/sessions\/(\w+)\/expire$/, (_, id) => closeSession(id)],
    ["POST", /^\/v1\/customers$/, (body) => ({ id: newId("cus"), object: "customer", ...parse(customerBody, body) })],
    ["POST", /^\/v1\/payment_intents$/, (body) => createIntent(parse(intentBody, body))],
    ["GET", /^\/v1\/payment_intents\/(\w+)$/, (_, id) => intentOf(id)],
    ["POST", /^\/v1\/payment_intents\/(\w+)\/capture$/, (_, id) => capture(id)],
    ["POST", /^\/v1\/payment_intents\/(\w+)\/cancel$/, (_, id) => cancel(id)],
    ["POST", /^\/v1\/refunds$/, refund],
    [
      "GET",
      /^\/v1\/refunds$/,
      (query) => {
        const { payment_intent } = parse(refundQuery, query)
        const data = refunds.filter((one) => one.payment_intent === payment_intent)
        return { object: "list", url: "/v1/refunds", has_more: false, data }
      },
    ],
  ]

  /** The same key is the same answer, also a refusal; with another request it is a mistake. */
  const once = (key: string | undefined, request: string, answer: () => object): { status: number; body: object } => {
    const earlier = key === undefined ? undefined : answers.get(key)
    if (earlier !== undefined && earlier.request !== request) {
      throw new ApiError(
        400,
        "idempotency_error",
        "Keys can only be used with the same parameters they were first used with",
      )
    }
    if (earlier !== undefined) return earlier
    const made = { request, ...attempt(answer) }
    if (key !== undefined) answers.set(key, made)
    return made
  }

  const respond = async (req: IncomingMessage): Promise<{ status: number; body: object }> => {
    const { pathname, search } = new URL(req.url ?? "/", "http://stripe")
    const method = req.method ?? "GET"
    const body = method === "GET" ? parseForm(search) : await readForm(req)
    if (req.headers.authorization !== `Bearer ${apiKey}`)
      throw new ApiError(401, "invalid_request_error", "Invalid API Key provided")
    const route = routes.find(([verb, pattern]) => verb === method && pattern.test(pathname))
    if (route === undefined)
      throw new ApiError(404, "invalid_request_error", `Unrecognized request URL (${method}: ${pathname})`)
    const answer = () => structuredClone(route[2](body, route[1].exec(pathname)?.[1] ?? ""))
    if (method === "GET") return attempt(answer)
    asked.push(pathname)
    const key = req.headers["idempotency-key"]
    if (typeof key !== "string") throw invalid(`a write without an idempotency key: ${pathname}`)
    return once(key, `${pathname} ${JSON.stringify(body)}`, answer)
  }

  const serve = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (mood === "down") return void req.socket.destroy()
    const { status, body } = await respond(req).catch(errorAnswer)
    if (mood === "losing" && req.method !== "GET") return void req.socket.destroy()
    res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
  }

  const server = createServer((req, res) => void serve(req, res))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const sdk = new Stripe(apiKey)

  const sign: FakeStripe["sign"] = (type, object, secret = webhookSecret) => {
    const created = Math.floor(Date.now() / 1000)
    const payload = JSON.stringify({
      id: newId("evt"),
      object: "event",
      type,
      created,
      livemode: false,
      data: { object },
    })
    return { payload, signature: sdk.webhooks.generateTestHeaderString({ payload, secret }) }
  }

  return {
    apiBase: `http://127.0.0.1:${port}`,
    apiKey,
    webhookSecret,
    sessions,
    intents,
    refunds,
    asked,
    pay: (id, { amount, currency = "vnd" } = {}) => {
      const session = sessionOf(id)
      const paid = amount ?? session.amount_total
      const about = session.asked.payment_intent_data.metadata
      const intent = settle(createIntent({ amount: paid, currency, capture_method: "automatic", metadata: about }))
      const change = {
        status: "complete",
        payment_status: "paid",
        payment_intent: intent.id,
        amount_total: paid,
        currency,
        url: null,
      }
      return sign("checkout.session.completed", Object.assign(session, change))
    },
    expire: (id) => sign("checkout.session.expired", closeSession(id)),
    confirm: (id, outcome = "requires_capture") => {
      const intent = intentOf(id)
      Object.assign(intent, { status: outcome, amount_capturable: outcome === "requires_capture" ? intent.amount : 0 })
    },
    sign,
    be: (how) => void (mood = how),
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

const raise = (error: ApiError): never => {
  throw error
}

const parse = <T extends z.ZodType>(schema: T, body: FormBody): z.output<T> => {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalid(`${issue?.path.join(".")}: ${issue?.message}`, "parameter_invalid")
}

const attempt = (answer: () => object): { status: number; body: object } => {
  try {
    return { status: 200, body: answer() }
  } catch (error) {
    return errorAnswer(error)
  }
}

const errorAnswer = (error: unknown): { status: number; body: object } => {
  const { status, type, message, code } =
    error instanceof ApiError ? error : new ApiError(500, "api_error", String(error))
  return { status, body: { error: { type, code, message } } }
}
