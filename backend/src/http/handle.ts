import type { RouteBody, RouteDefinition, RouteParams, RouteQuery, RouteResponse, Upload } from "@lienket/contracts"
import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { z } from "zod"
import { now } from "../clock"
import { databaseOf } from "../database/database"
import { authorize, type MemberCaller } from "../policy/caller"
import { answerFile, type FileAnswer } from "./answer-file"
import { clientAddress } from "./client-address"
import { invalid } from "./invalid"
import { localeOf, type Locale } from "./locale"
import { withReceivedFile, type ReceivedFile } from "./receive-file"
import { Refusal } from "./refusal"
import { unstorableIn } from "./unstorable"

/** What a handler is given: input that has been parsed, and a caller the policy has let in. */
export interface Call<R extends RouteDefinition> {
  readonly params: RouteParams<R>
  readonly query: RouteQuery<R>
  readonly body: RouteBody<R>
  /** The file that was sent, where the route takes one; it is gone when the handler is done. */
  readonly file: R["upload"] extends Upload ? ReceivedFile : undefined
  readonly caller: CallerOf<R>
  /** A signed-in customer, where the route is the shop's. */
  readonly customerId: string | undefined
  /** A signed-in member; `caller` says more where the route asks for a permission. */
  readonly memberId: string | undefined
  /** Given with a write that may be sent again, where the route is `retriable`. */
  readonly idempotencyKey: string | undefined
  /** Where the request comes from, to count by. */
  readonly clientAddress: string
  readonly locale: Locale
  readonly now: Date
  readonly db: Knex
  readonly container: MedusaContainer
}

type CallerOf<R extends RouteDefinition> = R["access"] extends { permission: string } ? MemberCaller : undefined

const parse = (schema: z.ZodType | undefined, value: unknown): unknown => {
  if (schema === undefined) return undefined
  const parsed = schema.safeParse(value, { reportInput: true })
  if (!parsed.success) throw invalid(parsed.error)
  return parsed.data
}

const storable = (value: unknown): unknown => {
  const unstorable = unstorableIn(value)
  if (unstorable !== undefined) throw new Refusal("invalid_characters", { field: unstorable })
  return value
}

const actorOf = (req: MedusaRequest, type: string): string | undefined => {
  const context = (req as Partial<AuthenticatedMedusaRequest>).auth_context
  return context?.actor_type === type && context.actor_id !== "" ? context.actor_id : undefined
}

const keyForm = /^[\x21-\x7e]{1,200}$/

const idempotencyKeyOf = (req: MedusaRequest): string | undefined => {
  const key = req.headers["idempotency-key"]
  if (key === undefined || key === "") return undefined
  if (typeof key !== "string" || !keyForm.test(key)) throw new Refusal("invalid_code", { field: "idempotency-key" })
  return key
}

type Answered = (req: MedusaRequest, res: MedusaResponse) => Promise<void>

/**
 * Turns a contract and a function into a route: parse, authorise, call, reply. A file is received only once its
 * sender is known and allowed.
 * @throws Refusal for whatever the contract or the policy refuses.
 */
export const handle =
  <const R extends RouteDefinition>(route: R, run: (call: Call<R>) => Promise<RouteResponse<R>>): Answered =>
  async (req, res) => {
    const call = await callOf(route, req)
    const answer =
      route.upload === undefined
        ? await run(call)
        : await withReceivedFile(req, res, route.upload, (file) => run({ ...call, file } as Call<R>))
    res.setHeader("content-language", call.locale)
    res.status(200).json(process.env.NODE_ENV === "test" ? route.response.parse(answer) : answer)
  }

/** The same for a contract whose answer is a file. */
export const handleFile =
  <const R extends RouteDefinition>(route: R, run: (call: Call<R>) => Promise<FileAnswer>): Answered =>
  async (req, res) =>
    await answerFile(res, await run(await callOf(route, req)))

const callOf = async <const R extends RouteDefinition>(route: R, req: MedusaRequest): Promise<Call<R>> => {
  const db = databaseOf(req.scope)
  const customerId = actorOf(req, "customer")
  const memberId = actorOf(req, "member")
  const organizationHeader = req.headers["x-organization-id"]
  const organizationId =
    typeof organizationHeader === "string" && organizationHeader !== "" ? organizationHeader : undefined

  if (route.access.kind === "customer" && customerId === undefined) throw new Refusal("unauthenticated")
  if (route.access.kind === "member" && memberId === undefined) throw new Refusal("unauthenticated")
  const caller =
    "permission" in route.access ? await authorize(db, memberId, organizationId, route.access.permission) : undefined

  return {
    params: parse(route.params, req.params),
    query: parse(route.query, storable(req.query)),
    body: parse(route.body, storable(req.body ?? {})),
    file: undefined,
    caller,
    customerId,
    memberId,
    idempotencyKey: route.retriable ? idempotencyKeyOf(req) : undefined,
    clientAddress: clientAddress(req),
    locale: localeOf(req.headers["accept-language"]),
    now: now(),
    db,
    container: req.scope,
  } as Call<R>
}
