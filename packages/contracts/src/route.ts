import type { z } from "zod"
import type { Permission } from "./permission"

/** Who may call a route at all. What a member may do there is the backend's policy. */
export type Access =
  | { readonly kind: "public" }
  | { readonly kind: "shopper" }
  | { readonly kind: "customer" }
  | { readonly kind: "member" }
  | { readonly kind: "member"; readonly permission: Permission }
  | { readonly kind: "provider" }

/** One file that comes as `multipart/form-data`, in the part named `file`. */
export interface Upload {
  readonly maxBytes: number
}

export interface RouteDefinition {
  readonly id: string
  readonly method: "GET" | "POST" | "PUT" | "DELETE"
  /** Express style, `/cooperative/orders/:id`. */
  readonly path: string
  readonly summary: string
  readonly access: Access
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** Instead of a body: the file the route takes. */
  readonly upload?: Upload
  readonly response: z.ZodType
  /** Instead of JSON the route answers a file of one of these media types. */
  readonly file?: readonly string[]
  /** Beside JSON the route answers these media types, where the query asks for them. */
  readonly formats?: readonly string[]
  /** The write may be sent again with the same `idempotency-key` header and happens once. */
  readonly retriable?: boolean
}

/** Declares one route of our API; its schemas parse on the backend and type the caller. */
export const defineRoute = <const R extends RouteDefinition>(route: R): R => route

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined
type Given<S> = S extends z.ZodType ? z.input<S> : undefined

export type RouteParams<R extends RouteDefinition> = Parsed<R["params"]>
export type RouteQuery<R extends RouteDefinition> = Parsed<R["query"]>
export type RouteBody<R extends RouteDefinition> = Parsed<R["body"]>
export type RouteResponse<R extends RouteDefinition> = z.output<R["response"]>

export type RouteInput<R extends RouteDefinition> = {
  readonly params?: Given<R["params"]>
  readonly query?: Given<R["query"]>
  readonly body?: Given<R["body"]>
}
