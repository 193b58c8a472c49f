import { z } from "zod"
import { businessDay, id, instant, listOf, note, page, picture, place, reason } from "./primitives"
import { defineRoute } from "./route"
import { orderState } from "./order-group"
import { batchState, calendarDay, historyEntry, oneLine, paperNumber, traceCode } from "./trust-primitives"

/** Whether the first day of a lot is that of its harvest or of its making. */
export const batchOrigins = ["harvested", "produced"] as const
export const batchOrigin = z.enum(batchOrigins, "invalid_choice")

/** What is done to a lot: care is spraying and manuring, prepare is washing, sorting, drying. */
export const batchEventKinds = ["care", "harvest", "prepare", "pack", "test", "transport", "other"] as const
export const batchEventKind = z.enum(batchEventKinds, "invalid_choice")
export type BatchEventKind = z.infer<typeof batchEventKind>

/** The most labels one sheet of a request may hold. */
export const mostLabels = 2_000
/** Self-adhesive A4 sheets: columns × rows. */
export const labelFormats = ["3x8", "2x5"] as const
export const labelFormat = z.enum(labelFormats, "invalid_choice")
export type LabelFormat = z.infer<typeof labelFormat>
/** How many labels a sheet of each kind has. */
export const labelsPerSheet: Readonly<Record<LabelFormat, number>> = { "3x8": 24, "2x5": 10 }

/** The most pieces a lot holds. */
export const mostPieces = 1_000_000
const pieces = z.number("invalid_type").int("not_a_whole_number").min(1, "too_small").max(mostPieces, "too_large")

export const batchEvent = z.object({
  id: z.string(),
  kind: batchEventKind,
  happened_on: businessDay,
  text: z.string(),
})
export type BatchEvent = z.infer<typeof batchEvent>

export const batchCard = z.object({
  id: z.string(),
  public_code: z.string(),
  lot_code: z.string(),
  product: z.object({ id: z.string(), title: z.string(), picture: picture.nullable() }),
  unit: z.string(),
  origin: batchOrigin,
  produced_on: businessDay,
  expires_on: businessDay.nullable(),
  is_expired: z.boolean(),
  state: batchState,
  /** Pieces that came in, and those of them that no order has taken. */
  received: z.int(),
  remaining: z.int(),
  is_demo: z.boolean(),
})
export type BatchCard = z.infer<typeof batchCard>

export const recall = z.object({ recalled_on: businessDay, reason: z.string(), advice: z.string().nullable() })

/** An order that holds goods of a lot: one step forward. */
export const batchOrder = z.object({
  order_id: z.string(),
  number: z.string(),
  placed_at: instant,
  state: orderState,
  buyer_name: z.string(),
  buyer_phone: z.string(),
  quantity: z.int(),
})
export type BatchOrder = z.infer<typeof batchOrder>

export const batchDetail = batchCard.extend({
  variant_id: z.string(),
  planting_area: z.object({ id: z.string(), number: z.string(), crop: z.string().nullable() }).nullable(),
  /** Seeds, raw materials and where they came from: one step back. */
  inputs: z.string().nullable(),
  recall: recall.nullable(),
  /** Pieces taken off the shelf when the lot was recalled or closed. */
  withdrawn: z.int(),
  events: z.array(batchEvent),
  orders: z.array(batchOrder),
  history: z.array(historyEntry),
  trace_url: z.string(),
})
export type BatchDetail = z.infer<typeof batchDetail>

export const newBatch = z.strictObject({
  variant_id: id,
  lot_code: paperNumber(40),
  origin: batchOrigin,
  produced_on: calendarDay,
  expires_on: calendarDay.optional(),
  planting_area_id: id.optional(),
  inputs: note.optional(),
  quantity: pieces,
  /** False where the goods were counted into the stock before. */
  add_to_stock: z.boolean("invalid_type").default(true),
})
export type NewBatch = z.infer<typeof newBatch>

export const newBatchEvent = z.strictObject({
  kind: batchEventKind,
  happened_on: calendarDay,
  text: oneLine(300),
})

const access = (permission: "batch.read" | "batch.edit") => ({ kind: "member", permission }) as const

export const listBatches = defineRoute({
  id: "cooperative.batches.list",
  method: "GET",
  path: "/cooperative/batches",
  summary: "Lots of the organisation in use, newest first",
  access: access("batch.read"),
  query: z.strictObject({ state: batchState.optional(), product: id.optional(), ...page }),
  response: listOf(batchCard).extend({ counts: z.record(batchState, z.int()) }),
})

export const createBatch = defineRoute({
  id: "cooperative.batches.create",
  method: "POST",
  path: "/cooperative/batches",
  summary: "A lot comes in: its pieces are counted, and into the stock where asked",
  access: access("batch.edit"),
  body: newBatch,
  response: batchDetail,
  retriable: true,
})

export const getBatch = defineRoute({
  id: "cooperative.batches.get",
  method: "GET",
  path: "/cooperative/batches/:id",
  summary: "One lot with its events, the orders it went to and its history",
  access: access("batch.read"),
  params: z.object({ id }),
  response: batchDetail,
})

export const addBatchEvent = defineRoute({
  id: "cooperative.batches.add-event",
  method: "POST",
  path: "/cooperative/batches/:id/events",
  summary: "Something was done to the lot: it shows on the trace page",
  access: access("batch.edit"),
  params: z.object({ id }),
  body: newBatchEvent,
  response: batchDetail,
  retriable: true,
})

export const receiveBatch = defineRoute({
  id: "cooperative.batches.receive",
  method: "POST",
  path: "/cooperative/batches/:id/receive",
  summary: "More pieces of a lot come in",
  access: access("batch.edit"),
  params: z.object({ id }),
  body: z.strictObject({ quantity: pieces, add_to_stock: z.boolean("invalid_type").default(true) }),
  response: batchDetail,
  retriable: true,
})

export const recallBatch = defineRoute({
  id: "cooperative.batches.recall",
  method: "POST",
  path: "/cooperative/batches/:id/recall",
  summary: "The lot is recalled: its trace page says so at once, and what is left of it leaves the stock",
  access: access("batch.edit"),
  params: z.object({ id }),
  body: z.strictObject({ reason, advice: note.optional() }),
  response: batchDetail,
  retriable: true,
})

export const closeBatch = defineRoute({
  id: "cooperative.batches.close",
  method: "POST",
  path: "/cooperative/batches/:id/close",
  summary: "Nothing of the lot is sold any more: what is left of it leaves the stock",
  access: access("batch.edit"),
  params: z.object({ id }),
  body: z.strictObject({}),
  response: batchDetail,
  retriable: true,
})

const queryNumber = (max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "not_a_whole_number")
    .transform(Number)
    .pipe(z.int().min(1, "too_small").max(max, "too_large"))

export const printLabels = defineRoute({
  id: "cooperative.batches.labels",
  method: "GET",
  path: "/cooperative/batches/:id/labels",
  summary: "A4 sheets of labels as PDF, each with the QR code of the lot's trace page",
  access: access("batch.read"),
  params: z.object({ id }),
  query: z.strictObject({
    format: labelFormat.optional(),
    count: queryNumber(mostLabels).optional(),
    /** Position of the first label on the first sheet, from 1, so that a sheet begun earlier can be used up. */
    start: queryNumber(Math.max(...Object.values(labelsPerSheet))).optional(),
  }),
  response: z.undefined(),
  file: ["application/pdf"],
})

/** What a lot can be made of: a piece of a product that is counted. */
export const productChoice = z.object({
  product_id: z.string(),
  title: z.string(),
  variants: z.array(z.object({ id: z.string(), title: z.string() })),
  unit: z.string(),
  shelf_life: z.object({ amount: z.int(), unit: z.enum(["day", "month"]) }).nullable(),
})
export type ProductChoice = z.infer<typeof productChoice>

export const listProductChoices = defineRoute({
  id: "cooperative.product-choices",
  method: "GET",
  path: "/cooperative/product-choices",
  summary: "Names of the organisation's products and their variants, for choosing one",
  access: { kind: "member", permission: "product.read" },
  response: z.object({ items: z.array(productChoice) }),
})

export const suggestLotCode = defineRoute({
  id: "cooperative.batches.suggestion",
  method: "GET",
  path: "/cooperative/batch-suggestion",
  summary: "A free lot code for a product, and when goods of a day expire by its shelf life",
  access: access("batch.read"),
  query: z.strictObject({ variant: id, produced_on: calendarDay }),
  response: z.object({ lot_code: z.string(), expires_on: businessDay.nullable() }),
})

/** A certificate of a lot's product or its seller, as it stood when the lot was made and as it stands now. */
export const traceCertificate = z.object({
  kind: z.string(),
  name: z.string().nullable(),
  number: z.string(),
  issuer: z.string(),
  stars: z.int().nullable(),
  valid_from: businessDay,
  valid_until: businessDay.nullable(),
  was_valid: z.boolean(),
  is_valid: z.boolean(),
  is_demo: z.boolean(),
})
export type TraceCertificate = z.infer<typeof traceCertificate>

/**
 * What everyone may know of a lot. Circular 02/2024/TT-BKHCN asks for one step back and one step
 * forward, with key data that can be looked up; its own list of data items could not be read when
 * this was written, so these are the items that secondary sources name: product and picture, maker
 * and address, place and day of making, events of production, lot, expiry, certificates, code.
 * Steps forward (orders) are the seller's to see, never the public's.
 */
export const traceView = z.object({
  code: z.string(),
  lot_code: z.string(),
  state: batchState,
  is_expired: z.boolean(),
  recall: recall.nullable(),
  product: z.object({
    title: z.string(),
    /** Null while the product is not on sale. */
    handle: z.string().nullable(),
    picture: picture.nullable(),
    unit: z.string(),
    storage: z.enum(["ambient", "chilled", "frozen"]).nullable(),
  }),
  seller: z.object({
    name: z.string(),
    /** Null while it is not in the shop. */
    handle: z.string().nullable(),
    address: z.string(),
    phone: z.string().nullable(),
  }),
  origin: batchOrigin,
  produced_on: businessDay,
  expires_on: businessDay.nullable(),
  planting_area: z
    .object({
      number: z.string(),
      crop: z.string().nullable(),
      area_ha: z.string().nullable(),
      commune: place.nullable(),
      /** Whether the alliance has verified it, and it held on the day on which the lot was made. */
      is_verified: z.boolean(),
    })
    .nullable(),
  inputs: z.string().nullable(),
  events: z.array(batchEvent.omit({ id: true })),
  certificates: z.array(traceCertificate),
  is_demo: z.boolean(),
  as_of: instant,
})
export type TraceView = z.infer<typeof traceView>

export const getTrace = defineRoute({
  id: "catalog.trace",
  method: "GET",
  path: "/catalog/trace/:code",
  summary: "Where a lot comes from, by the code on its label; a recalled lot says so",
  access: { kind: "public" },
  params: z.object({ code: traceCode }),
  response: traceView,
})
