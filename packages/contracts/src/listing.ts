import {
  findProductKind,
  isIsoDate,
  isUnitCode,
  labelItems,
  parseVndPhrase,
  productClasses,
  readNumber,
  toNfc,
  type UnitCode,
} from "@lienket/vietnam"
import { z } from "zod"
import { ocopGroup, storageConditions, type ProductLabel } from "./catalog"
import type { FieldErrorCode } from "./error"
import { id, instant, picture, provinceCode, vnd } from "./primitives"

const code = (value: FieldErrorCode) => value

export const mostPictures = 8
export const mostVariants = 12
export const lowestPriceVnd = 1_000
export const highestPriceVnd = 1_000_000_000
export const mostStock = 1_000_000
/** With so many pieces or fewer a variant is running out, unless its seller says another number. */
export const usualLowStock = 5

export const productClass = z.enum(productClasses, code("invalid_choice"))

/** An empty field of a form is no answer at all. */
const blank = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (value) => (value === null || (typeof value === "string" && value.trim() === "") ? undefined : value),
    schema,
  )

/** The same for a field that may stay empty. */
const unlessBlank = <S extends z.ZodType>(schema: S) => blank(schema.optional()).optional()

const typeOf = (issue: { readonly input?: unknown }) =>
  issue.input === undefined ? code("required") : code("invalid_type")

// Line breaks are welcome, other control characters and markup are not; nor are emoji, which a label does not print.
const labelCharacters = /^(?:[^<>\p{Cc}\p{Cs}\p{Extended_Pictographic}]|[\n\r\t]|[©®™])*$/u

const labelText = (max: number) =>
  z
    .string({ error: typeOf })
    .transform((value) => toNfc(value).trim())
    .pipe(
      z.string().min(1, code("required")).max(max, code("too_long")).regex(labelCharacters, code("invalid_characters")),
    )

const lineText = (max: number) => labelText(max).pipe(z.string().regex(/^[^\n\r\t]*$/, code("invalid_characters")))

/** An amount as people type it: 45000, "45.000", "45k", "45 nghìn"; what can be read in two ways is refused. */
export const typedPrice = blank(
  z
    .union([z.number(), z.string()], { error: typeOf })
    .transform((value, context) => {
      if (typeof value === "number") return value
      const reading = value.length <= 60 ? parseVndPhrase(value) : null
      if (reading?.ok === true && reading.per === null) return reading.amountVnd
      const isAmbiguous = reading?.ok === false && ["ambiguous_number", "ambiguous_unit"].includes(reading.code)
      context.addIssue({
        code: "custom",
        message: isAmbiguous
          ? code("ambiguous_amount")
          : reading?.ok === false && reading.code === "negative"
            ? code("too_small")
            : code("invalid_amount"),
      })
      return z.NEVER
    })
    .pipe(
      z
        .number()
        .int(code("not_a_whole_number"))
        .min(lowestPriceVnd, code("too_small"))
        .max(highestPriceVnd, code("too_large")),
    ),
)

/** A count as people type it: 10, "10", "1.200". */
const whole = (min: number, max: number) =>
  z
    .union([z.number(), z.string()], { error: typeOf })
    .transform((value, context) => {
      if (typeof value === "number") return value
      const reading = value.length <= 20 ? readNumber(value) : null
      if (reading?.ok === true) return Number(reading.value)
      context.addIssue({ code: "custom", message: code("not_a_whole_number") })
      return z.NEVER
    })
    .pipe(z.number().int(code("not_a_whole_number")).min(min, code("too_small")).max(max, code("too_large")))

export const typedStock = blank(whole(0, mostStock))

const unitCode = z.string({ error: typeOf }).transform((value, context): UnitCode => {
  const unit = toNfc(value).trim()
  if (isUnitCode(unit)) return unit
  context.addIssue({ code: "custom", message: code("invalid_choice") })
  return z.NEVER
})

const listingVariant = z.strictObject({
  /** Of a variant that is on sale already; a new one has none. */
  id: unlessBlank(id),
  unit: blank(unitCode),
  /** What one piece holds, "500 g"; empty where the unit says it all. */
  content: unlessBlank(lineText(40)),
  price_vnd: typedPrice,
  /** Pieces counted; asked of a new variant only, later counted by itself. */
  stock: unlessBlank(whole(0, mostStock)),
  /** With so many pieces or fewer the seller wants to be warned; not said, with `usualLowStock`. */
  low_stock: unlessBlank(whole(0, mostStock)),
})

const percent = z
  .union([z.number(), z.string()], { error: typeOf })
  .transform((value) =>
    String(value)
      .trim()
      .replace(/\s*(?:%|độ)$/u, "")
      .replace(",", "."),
  )
  .pipe(
    z
      .string()
      .regex(/^\d{1,3}(\.\d{1,2})?$/, code("invalid_data"))
      .refine((value) => Number(value) > 0, code("too_small"))
      .refine((value) => Number(value) <= 100, code("too_large")),
  )

const typedLabel = z.strictObject({
  origin: unlessBlank(lineText(200)),
  ingredients: unlessBlank(labelText(1_000)),
  usage: unlessBlank(labelText(1_000)),
  warnings: unlessBlank(labelText(1_000)),
  declaration_number: unlessBlank(lineText(100)),
  ethanol_percent: unlessBlank(percent),
  licence_number: unlessBlank(lineText(100)),
  included: unlessBlank(labelText(1_000)),
  not_included: unlessBlank(labelText(1_000)),
  duration: unlessBlank(lineText(100)),
} satisfies Record<keyof ProductLabel, z.ZodType>)

/** A month 1–12, as a number or as a form posts it. */
const month = z
  .union(
    [
      z.int(),
      z
        .string()
        .regex(/^\d{1,2}$/)
        .transform(Number),
    ],
    code("invalid_choice"),
  )
  .pipe(z.int().min(1, code("invalid_choice")).max(12, code("invalid_choice")))

const unique = <T>(values: readonly T[]): boolean => new Set(values).size === values.length

/**
 * A product as its seller publishes it. Amounts and counts may be numbers or texts as typed, so that a
 * form, a draft and a row of a spreadsheet are all read by this one schema.
 */
export const listing = z
  .strictObject({
    pictures: z.array(id).max(mostPictures, code("too_large")).refine(unique, code("duplicate")).default([]),
    title_vi: blank(lineText(120)),
    title_en: unlessBlank(lineText(120)),
    group: blank(ocopGroup),
    product_class: blank(productClass),
    variants: z
      .array(listingVariant, code("required"))
      .min(1, code("required"))
      .max(mostVariants, code("too_large"))
      .superRefine((variants, context) => {
        const seen = new Set<string>()
        for (const [position, { id: known, unit, content = "", stock }] of variants.entries()) {
          if (known === undefined && stock === undefined) {
            context.addIssue({ code: "custom", message: code("required"), path: [position, "stock"] })
          }
          const label = `${unit} ${content}`.toLowerCase().replace(/\s+/g, " ").trim()
          if (seen.has(label)) {
            context.addIssue({ code: "custom", message: code("duplicate"), path: [position, "content"] })
          }
          seen.add(label)
        }
      }),
    storage: unlessBlank(z.enum(storageConditions, code("invalid_choice"))),
    shelf_life_amount: unlessBlank(whole(1, 3_650)),
    shelf_life_unit: unlessBlank(z.enum(["day", "month"], code("invalid_choice"))),
    season_months: z.array(month).max(12, code("too_large")).refine(unique, code("duplicate")).default([]),
    /** From this business day what is ordered now leaves; empty for what is in stock. */
    preorder_ships_on: unlessBlank(
      z.string({ error: typeOf }).refine((value) => isIsoDate(value), code("invalid_date")),
    ),
    story_vi: unlessBlank(labelText(4_000)),
    story_en: unlessBlank(labelText(4_000)),
    label: typedLabel.default({}),
    /** Provinces it may be sent to; none named is the whole country. */
    delivery_province_codes: z
      .array(provinceCode)
      .max(40, code("too_large"))
      .refine(unique, code("duplicate"))
      .default([]),
  })
  .superRefine(({ group, product_class, shelf_life_amount, shelf_life_unit }, context) => {
    if (findProductKind(group, product_class) === null) {
      context.addIssue({ code: "custom", message: code("invalid_choice"), path: ["product_class"] })
    }
    if (shelf_life_amount !== undefined && shelf_life_unit === undefined) {
      context.addIssue({ code: "custom", message: code("required"), path: ["shelf_life_unit"] })
    }
  })
/** What is sent. */
export type ListingInput = z.input<typeof listing>
/** What was meant. */
export type Listing = z.output<typeof listing>

// What PostgreSQL keeps as JSON: no zero byte, no half of a character.
const draftText = z
  .string()
  .max(5_000, code("too_long"))
  .regex(/^[^\0\p{Cs}]*$/u, code("invalid_characters"))

const draftVariant = z.strictObject({
  id: draftText.optional(),
  unit: draftText.optional(),
  content: draftText.optional(),
  price_vnd: draftText.optional(),
  stock: draftText.optional(),
  low_stock: draftText.optional(),
})

/** A listing on its way: every field as it was typed, right or wrong, or not there yet. */
export const listingDraft = z.strictObject({
  pictures: z.array(id).max(mostPictures, code("too_large")).optional(),
  title_vi: draftText.optional(),
  title_en: draftText.optional(),
  group: draftText.optional(),
  product_class: draftText.optional(),
  variants: z.array(draftVariant).max(mostVariants, code("too_large")).optional(),
  storage: draftText.optional(),
  shelf_life_amount: draftText.optional(),
  shelf_life_unit: draftText.optional(),
  season_months: z.array(draftText).max(12, code("too_large")).optional(),
  preorder_ships_on: draftText.optional(),
  story_vi: draftText.optional(),
  story_en: draftText.optional(),
  label: z
    .strictObject({
      origin: draftText.optional(),
      ingredients: draftText.optional(),
      usage: draftText.optional(),
      warnings: draftText.optional(),
      declaration_number: draftText.optional(),
      ethanol_percent: draftText.optional(),
      licence_number: draftText.optional(),
      included: draftText.optional(),
      not_included: draftText.optional(),
      duration: draftText.optional(),
    })
    .optional(),
  delivery_province_codes: z.array(draftText).max(40, code("too_large")).optional(),
})
export type ListingDraft = z.infer<typeof listingDraft>

export const labelCheck = z.object({
  item: z.enum(labelItems),
  state: z.enum(["present", "missing", "not_needed"]),
  must: z.boolean(),
  law: z.string(),
  word: z.string().nullable(),
})

/** Where a product of the seller's stands. */
export const listingStates = ["on_sale", "hidden", "archived"] as const
export const listingState = z.enum(listingStates, code("invalid_choice"))
export type ListingState = z.infer<typeof listingState>

export const listingVariantView = z.object({
  id: z.string(),
  unit: z.string(),
  price_vnd: vnd,
  /** Pieces on the shelf, of them promised to orders. */
  stocked: z.int(),
  reserved: z.int(),
})
export type ListingVariantView = z.infer<typeof listingVariantView>

export const listingCard = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  picture: picture.nullable(),
  state: listingState,
  /** Whether the shop shows it now: on sale, and the seller is verified. */
  is_shown: z.boolean(),
  variants: z.array(listingVariantView),
  /** Whether every variant has nothing left to sell, or one of them as little as its seller wants to be warned of. */
  stock_level: z.enum(["enough", "low", "none"]),
  certificate: z.object({ stars: z.int(), state: z.enum(["valid", "expired", "revoked", "not_yet_valid"]) }).nullable(),
  /** What the law wants on its page and is not there. */
  missing: z.array(labelCheck),
  /** Changes that are not published yet. */
  has_open_draft: z.boolean(),
})
export type ListingCard = z.infer<typeof listingCard>

export const namedPicture = z.object({ id: z.string(), picture })

export const draftFacts = z.object({
  id: z.string(),
  /** Counts up with every save. */
  version: z.int(),
  updated_at: instant,
  updated_by: z.string(),
  /** Null for a product that was never published. */
  product_id: z.string().nullable(),
  content: listingDraft,
  /** Those of its pictures that are there, by the id each is named by. */
  pictures: z.array(namedPicture),
})
export type DraftFacts = z.infer<typeof draftFacts>

export const draftCard = z.object({
  id: z.string(),
  title: z.string(),
  picture: picture.nullable(),
  updated_at: instant,
  updated_by: z.string(),
})
export type DraftCard = z.infer<typeof draftCard>

/** What the seller's registration says on every label. */
export const listingSeller = z.object({
  /** Name and address of who answers for the goods. */
  responsible: z.string(),
  /** Where goods of the seller come from, unless it says otherwise. */
  origin: z.string(),
})
export type ListingSeller = z.infer<typeof listingSeller>

/** One line of a product's history. */
export const listingEvent = z.object({
  at: instant,
  actor: z.string().nullable(),
  action: z.string(),
  /** "túi 500 g", where it was about one variant. */
  unit: z.string().nullable(),
  from: z.int().nullable(),
  to: z.int().nullable(),
})
export type ListingEvent = z.infer<typeof listingEvent>

export const listingDetail = listingCard.extend({
  /** As a form shows it. */
  content: listingDraft,
  pictures: z.array(namedPicture),
  checklist: z.array(labelCheck),
  seller: listingSeller,
  /** Under this id changes are kept until they are published. */
  draft_id: z.string(),
  open_draft: draftFacts.nullable(),
  /** Newest first. */
  history: z.array(listingEvent),
  updated_at: instant,
})
export type ListingDetail = z.infer<typeof listingDetail>
