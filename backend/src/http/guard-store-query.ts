import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Refusal } from "./refusal"
import { rulesFor, type FilterKind, type StoreQueryRules } from "./store-query-rules"

/** Routes of ours below `/store`: their contracts know every key. */
const ours: ReadonlySet<string> = new Set(["baskets", "order-groups"])

const longest = 4_000
const highestLimit = 100
const highestOffset = 1_000_000
const comparisons: ReadonlySet<string> = new Set(["$eq", "$ne", "$in", "$nin", "$gt", "$gte", "$lt", "$lte"])

/** `*rel`, `rel.*`, `+field`, `-field`, ` field` (a plus sign, decoded), `rel.field`, and blanks around them. */
const entryForm = /^[+\-\s]*\*?([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)(?:\.\*)?\s*$/

export interface GuardedQuery {
  /** The `fields` to pass on, narrowed; undefined when none were asked for. */
  readonly fields: string | undefined
  /** Paths that the narrowing asks for beyond what Medusa would let through. */
  readonly extra: readonly string[]
}

/**
 * Checks what a request to one of Medusa's own store routes asks for against our allow-list: fields
 * and relations, the order, filters. Stands until Medusa 2.22.5, which closes the holes behind dotted
 * `fields`, filters and `order`, is on the registry; and after it for what is private to us.
 * @throws Refusal `field_not_allowed` naming the entry or key, `too_large`, `not_a_whole_number`.
 */
export const guardStoreQuery = (
  method: string,
  path: string,
  query: Readonly<Record<string, unknown>>,
): GuardedQuery => {
  const [, resource = "", ...rest] = path
    .toLowerCase()
    .split("/")
    .filter((segment) => segment !== "")
  if (ours.has(resource)) return { fields: undefined, extra: [] }
  const rules = rulesFor(method, [resource, ...rest])
  for (const [key, value] of Object.entries(query)) checkKey(key, value, rules)
  return guardFields(query.fields, rules)
}

/** Guards every route below `/store`; in front of Medusa's own middlewares. */
export const storeQueryGuard = (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
  const path = req.originalUrl.split("?")[0] ?? ""
  const { fields, extra } = guardStoreQuery(req.method, path, req.query)
  if (fields !== undefined) req.query.fields = fields
  if (extra.length > 0) req.allowed = [...(req.allowed ?? []), ...extra]
  next()
}

const checkKey = (key: string, value: unknown, rules: StoreQueryRules): void => {
  switch (key) {
    case "fields":
      return
    case "order":
      return checkOrder(value, rules)
    case "limit":
      return checkNumber(key, value, highestLimit)
    case "offset":
      return checkNumber(key, value, highestOffset)
    default:
      return checkFilter(key, key, value, rules.filters)
  }
}

const refuse = (name: string): never => {
  throw new Refusal("field_not_allowed", { field: name.slice(0, 100), values: { name: name.slice(0, 100) } })
}

const checkOrder = (value: unknown, { orders }: StoreQueryRules): void => {
  if (typeof value !== "string" || !orders.has(value.replace(/^-/, ""))) refuse("order")
}

const checkNumber = (key: string, value: unknown, highest: number): void => {
  if (typeof value !== "string" || !/^\d{1,9}$/.test(value)) throw new Refusal("not_a_whole_number", { field: key })
  if (Number(value) > highest) throw new Refusal("too_large", { field: key })
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isText = (value: unknown): boolean =>
  typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"))

const checkFilter = (name: string, key: string, value: unknown, filters: ReadonlyMap<string, FilterKind>): void => {
  const kind = filters.get(key)
  if (kind === undefined) return refuse(name)
  if (kind !== "text" && kind !== "moment") {
    if (!isObject(value)) return refuse(name)
    for (const [below, nested] of Object.entries(value)) checkFilter(`${name}.${below}`, below, nested, kind)
    return
  }
  if (isText(value)) return
  if (kind === "text" || !isObject(value)) return refuse(name)
  for (const [operator, operand] of Object.entries(value)) {
    if (!comparisons.has(operator) || !isText(operand)) refuse(`${name}.${operator}`)
  }
}

const guardFields = (value: unknown, rules: StoreQueryRules): GuardedQuery => {
  if (value === undefined) return { fields: undefined, extra: [] }
  if (typeof value !== "string" || value.length > longest) return refuse("fields")
  const entries = value.split(",").filter((entry) => entry.trim() !== "")
  // As Medusa reads it: one entry without a modifier, and the usual fields are left out, and so a
  // minus sign takes nothing away but asks for the field.
  const replacesDefaults = entries.some((entry) => !/^[-+ *]|\.\*$/.test(entry))
  const guarded = entries.map((entry) => guardEntry(entry, rules, replacesDefaults))
  return { fields: guarded.flatMap(({ passed }) => passed).join(","), extra: guarded.flatMap(({ extra }) => extra) }
}

interface GuardedEntry {
  readonly passed: readonly string[]
  readonly extra: readonly string[]
}

const guardEntry = (entry: string, { fields, narrowed }: StoreQueryRules, replacesDefaults: boolean): GuardedEntry => {
  const path = entryForm.exec(entry)?.[1]
  if (path === undefined) return refuse(entry.trim())
  if (entry.startsWith("-") && !replacesDefaults) return { passed: [entry], extra: [] }
  const narrow = narrowed.get(path)
  if (narrow !== undefined)
    return { passed: narrow.map((field) => (replacesDefaults ? field : `+${field}`)), extra: narrow }
  if (!fields.has(path)) return refuse(path)
  return { passed: [entry], extra: [] }
}
