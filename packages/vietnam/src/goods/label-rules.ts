import type { ProductClass } from "./product-classes"

/** What the page of a product must say, by the words of the law rather than of a form. */
export const labelItems = [
  "name",
  "pictures",
  "price",
  "responsible",
  "origin",
  "quantity",
  "shelf_life",
  "storage",
  "ingredients",
  "usage",
  "warnings",
  "ethanol",
  "licence",
  "declaration",
  "included",
  "duration",
  "delivery_area",
  "cure_claim",
] as const
export type LabelItemCode = (typeof labelItems)[number]

/** What a seller has said so far; an empty text has not been said. */
export interface LabelFacts {
  readonly product_class: ProductClass
  readonly title: string
  readonly story: string
  readonly picture_count: number
  readonly has_price: boolean
  /** "túi 500 g" */
  readonly unit: string
  readonly has_shelf_life: boolean
  readonly has_storage: boolean
  readonly has_delivery_area: boolean
  /** Name and address of the seller. */
  readonly responsible: string
  readonly origin: string
  readonly ingredients: string
  readonly usage: string
  readonly warnings: string
  readonly declaration_number: string
  readonly ethanol_percent: string
  readonly licence_number: string
  readonly included: string
  readonly duration: string
}

export interface LabelCheck {
  readonly item: LabelItemCode
  readonly state: "present" | "missing" | "not_needed"
  /** Whether the product is kept from being published while the item is missing. */
  readonly must: boolean
  /** Where the demand comes from: "43/2017/NĐ-CP". */
  readonly law: string
  /** The words at fault, where something was said that may not be said. */
  readonly word: string | null
}

interface Requirement {
  readonly item: LabelItemCode
  /** Classes it is asked of, and those of which it is asked strictly. */
  readonly must: readonly ProductClass[]
  readonly should: readonly ProductClass[]
  readonly law: string
  /** Business days on which it is asked, `YYYY-MM-DD`; null is open. */
  readonly from: string
  readonly until: string | null
}

const processed = ["dry", "frozen", "beverage", "medicinal"] as const satisfies readonly ProductClass[]
const edible = ["fresh", "live", ...processed] as const satisfies readonly ProductClass[]
const shipped = [...edible, "spirits", "craft"] as const satisfies readonly ProductClass[]
const everything = [...shipped, "tour"] as const satisfies readonly ProductClass[]

const label = { law: "43/2017/NĐ-CP", from: "2017-06-01", until: null } as const
// 111/2021 changed what is said of the origin; what is sold within the country names it all the same.
const origin = { law: "111/2021/NĐ-CP", from: "2022-02-15", until: null } as const
const consumer = { law: "19/2023/QH15, Điều 37", from: "2024-07-01", until: null } as const
const food = { law: "15/2018/NĐ-CP", from: "2018-02-02", until: null } as const
const alcohol = { law: "44/2019/QH14", from: "2020-01-01", until: null } as const

const requirements: readonly Requirement[] = [
  { item: "name", must: everything, should: [], ...label },
  { item: "price", must: everything, should: [], ...consumer },
  { item: "pictures", must: [], should: everything, ...consumer },
  { item: "responsible", must: everything, should: [], ...label },
  { item: "origin", must: [], should: shipped, ...origin },
  { item: "quantity", must: everything, should: [], ...label },
  { item: "shelf_life", must: processed, should: ["fresh", "live"], ...label },
  { item: "storage", must: processed, should: ["fresh"], ...label },
  { item: "ingredients", must: ["beverage", "medicinal"], should: ["dry", "frozen", "craft", "spirits"], ...label },
  { item: "usage", must: ["medicinal"], should: ["dry", "frozen", "beverage", "craft"], ...label },
  { item: "warnings", must: ["spirits"], should: ["medicinal"], ...label },
  { item: "ethanol", must: ["spirits"], should: [], ...label },
  { item: "licence", must: ["spirits"], should: [], ...alcohol },
  { item: "declaration", must: ["medicinal"], should: ["dry", "frozen", "beverage"], ...food },
  { item: "included", must: ["tour"], should: [], ...consumer },
  { item: "duration", must: [], should: ["tour"], ...consumer },
  { item: "delivery_area", must: [], should: ["fresh", "live"], ...consumer },
  { item: "cure_claim", must: [...edible, "spirits"], should: [], ...food },
]

/**
 * The checklist of a product on a business day: what its page says, what is missing, and what of that
 * keeps it from being published. Decree 43/2017 with 111/2021 on labels, Article 37 of the consumer
 * law on selling at a distance, Decree 15/2018 on food, Law 44/2019 on alcohol.
 */
export const labelChecklist = (facts: LabelFacts, day: string): LabelCheck[] =>
  requirements
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .map(({ item, must, should, law }) => {
      const isMust = must.includes(facts.product_class)
      const isAsked = isMust || should.includes(facts.product_class)
      const word = item === "cure_claim" ? cureClaimIn(facts) : null
      const isThere = item === "cure_claim" ? word === null : isSaid[item](facts)
      return { item, state: isAsked ? (isThere ? "present" : "missing") : "not_needed", must: isMust, law, word }
    })

/** What keeps a product from being published, in the order of the list. */
export const blockingItems = (facts: LabelFacts, day: string): LabelCheck[] =>
  labelChecklist(facts, day).filter(({ must, state }) => must && state === "missing")

const filled = (text: string): boolean => text.trim() !== ""

const isSaid: Readonly<Record<Exclude<LabelItemCode, "cure_claim">, (facts: LabelFacts) => boolean>> = {
  name: ({ title }) => filled(title),
  pictures: ({ picture_count }) => picture_count > 0,
  price: ({ has_price }) => has_price,
  responsible: ({ responsible }) => filled(responsible),
  origin: ({ origin }) => filled(origin),
  quantity: ({ unit }) => filled(unit),
  shelf_life: ({ has_shelf_life }) => has_shelf_life,
  storage: ({ has_storage }) => has_storage,
  ingredients: ({ ingredients }) => filled(ingredients),
  usage: ({ usage }) => filled(usage),
  warnings: ({ warnings }) => filled(warnings),
  ethanol: ({ ethanol_percent }) => filled(ethanol_percent),
  licence: ({ licence_number }) => filled(licence_number),
  declaration: ({ declaration_number }) => filled(declaration_number),
  included: ({ included }) => filled(included),
  duration: ({ duration }) => filled(duration),
  delivery_area: ({ has_delivery_area }) => has_delivery_area,
}

// Accents are kept: "chua" is sour, "chữa" is to cure.
const claims = /(?<!\p{L})(?:chữa(?:\s+\p{L}+)?|điều trị|đặc trị|trị(?:\s+dứt)?\s+bệnh|khỏi bệnh|thuốc tiên)(?!\p{L})/iu
// What Decree 43/2017 has health food say of itself, and what denies a cure, claims none.
const denials =
  /(?:không phải là thuốc(?:[,;]?\s*(?:và\s+)?không có tác dụng thay thế thuốc chữa bệnh)?|không (?:có tác dụng )?(?:thay thế (?:cho )?thuốc )?(?:chữa|điều trị|trị)(?:\s+bệnh)?)/giu

/** The words that promise a cure, as they are written; null where none do. */
const cureClaimIn = (facts: LabelFacts): string | null => {
  const said = [facts.title, facts.story, facts.usage, facts.ingredients, facts.warnings, facts.included]
    .map((text) => text.normalize("NFC").replace(denials, " "))
    .join("\n")
  return claims.exec(said)?.[0] ?? null
}
