import { z } from "zod"
import {
  businessDay,
  commaList,
  handle,
  listOf,
  page,
  picture,
  place,
  provinceCode,
  queryInteger,
  vnd,
} from "./primitives"
import { defineRoute } from "./route"

/** The six OCOP groups of Decision 148/QĐ-TTg (2023). */
export const ocopGroups = ["food", "drink", "medicinal", "craft", "ornamental", "tourism"] as const
export const ocopGroup = z.enum(ocopGroups, "invalid_choice")
export type OcopGroup = z.infer<typeof ocopGroup>

export const storageConditions = ["ambient", "chilled", "frozen"] as const
export const productSorts = ["relevance", "price", "-price", "newest", "best_selling"] as const

/** Goods that are not ready yet: they are ordered and paid for now and leave on that business day. */
export const preorder = z.object({ ships_on: businessDay })

export const productCard = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  thumbnail: z.string().nullable(),
  picture: picture.nullable(),
  /** Price and unit of the variant `variant_id`: of those that can be sold, the cheapest. */
  price: vnd,
  unit: z.string(),
  /** Other variants cost more. */
  price_from: z.boolean(),
  /** Only while the certificate is valid (at least 3 stars may be shown). */
  stars: z.int().min(1).max(5).nullable(),
  group: ocopGroup,
  province: place,
  cooperative: z.object({ handle: z.string(), name: z.string() }),
  rating: z.number().nullable(),
  /** Of any variant. */
  in_stock: z.boolean(),
  preorder: preorder.nullable(),
  variant_id: z.string(),
  /** Restricted goods (spirits) need an age confirmation and stay out of banners. */
  age_restricted: z.boolean(),
})
export type ProductCard = z.infer<typeof productCard>

export const facetValue = z.object({ value: z.string(), label: z.string(), count: z.int() })
export type FacetValue = z.infer<typeof facetValue>

export const productQuery = z.strictObject({
  q: z.string().max(200, "too_long").optional(),
  group: commaList(ocopGroup).optional(),
  stars: commaList(z.enum(["3", "4", "5"], "invalid_choice")).optional(),
  province: commaList(provinceCode).optional(),
  cooperative: commaList(handle).optional(),
  price_min: queryInteger(0, 1_000_000_000_000).optional(),
  price_max: queryInteger(0, 1_000_000_000_000).optional(),
  in_stock: z.enum(["true", "false"], "invalid_choice").optional(),
  /** Leaves restricted goods out: for banners and featured shelves. */
  promotable: z.enum(["true", "false"], "invalid_choice").optional(),
  sort: z.enum(productSorts, "invalid_choice").optional(),
  ...page,
})

export const listProducts = defineRoute({
  id: "catalog.products.list",
  method: "GET",
  path: "/catalog/products",
  summary: "Products on sale, with filters and facet counts",
  access: { kind: "public" },
  query: productQuery,
  response: listOf(productCard).extend({
    facets: z.object({
      group: z.array(facetValue),
      stars: z.array(facetValue),
      province: z.array(facetValue),
      cooperative: z.array(facetValue),
    }),
  }),
})

export const certificate = z.object({
  number: z.string(),
  decision_number: z.string(),
  decided_on: businessDay,
  authority: z.string(),
  authority_level: z.enum(["district", "province", "ministry"]),
  stars: z.int(),
  score: z.number().nullable(),
  valid_from: businessDay,
  valid_until: businessDay,
  state: z.enum(["valid", "expired", "revoked", "not_yet_valid"]),
  is_demo: z.boolean(),
})
export type Certificate = z.infer<typeof certificate>

export const deliveryOption = z.object({
  id: z.string(),
  name: z.string(),
  price_vnd: vnd,
  transit_days: z.int().nullable(),
})

/** One size or packing a product is sold in. */
export const productVariant = z.object({
  variant_id: z.string(),
  /** What an address calls it, in either language: "tui-500-g". */
  slug: z.string(),
  /** The piece that is counted and priced: "túi 500 g". */
  unit: z.string(),
  price: vnd,
  /** Of one piece; null where the content is a volume, a count or a service. */
  net_weight_grams: z.int().nullable(),
  /** Rounded half up to 1 đồng; null without a weight. */
  price_per_kg: vnd.nullable(),
  available_quantity: z.int(),
  in_stock: z.boolean(),
})
export type ProductVariant = z.infer<typeof productVariant>

/** What a label says beyond name, seller, quantity and dates. */
export const productLabel = z.object({
  origin: z.string().optional(),
  ingredients: z.string().optional(),
  usage: z.string().optional(),
  warnings: z.string().optional(),
  /** Of the self-declaration or the registered declaration of food. */
  declaration_number: z.string().optional(),
  ethanol_percent: z.string().optional(),
  /** Licence to make or sell spirits. */
  licence_number: z.string().optional(),
  /** Of a tour. */
  included: z.string().optional(),
  not_included: z.string().optional(),
  duration: z.string().optional(),
})
export type ProductLabel = z.infer<typeof productLabel>

export const productDetail = productCard.extend({
  /** Those that can be sold, in the seller's order; the first is the one to offer first. */
  variants: z.array(productVariant).min(1),
  pictures: z.array(picture),
  story: z.string(),
  /** Of the story: Vietnamese also for an English reader, where there is no other. */
  story_language: z.enum(["vi", "en"]),
  label: productLabel,
  season: z.string().nullable(),
  storage: z.enum(storageConditions).nullable(),
  shelf_life: z.object({ amount: z.int(), unit: z.enum(["day", "month"]) }).nullable(),
  /** Of all variants together. */
  available_quantity: z.int(),
  price_is_illustrative: z.boolean(),
  min_age: z.int().nullable(),
  /** A tour: sold for a day, quantity counts people, nothing is shipped. */
  needs_booking_date: z.boolean(),
  requires_shipping: z.boolean(),
  /** Null: delivered to the whole country. */
  delivery_provinces: z.array(place).nullable(),
  delivery_options: z.array(deliveryOption),
  allowed_payments: z.array(z.enum(["cod", "vietqr", "card"])),
  certificates: z.array(certificate),
  origin: z.object({ commune: place.nullable(), province: place, former_address: z.string().nullable() }),
  seller: z.object({
    handle: z.string(),
    name: z.string(),
    kind: z.string(),
    is_demo: z.boolean(),
    phone: z.string().nullable(),
    address: z.string(),
  }),
  related: z.array(productCard),
})
export type ProductDetail = z.infer<typeof productDetail>

export const getProduct = defineRoute({
  id: "catalog.products.get",
  method: "GET",
  path: "/catalog/products/:handle",
  summary: "One product on sale",
  access: { kind: "public" },
  params: z.object({ handle }),
  response: productDetail,
})

export const suggestProducts = defineRoute({
  id: "catalog.suggest",
  method: "GET",
  path: "/catalog/suggest",
  summary: "What the words typed so far could mean",
  access: { kind: "public" },
  query: z.strictObject({ q: z.string().max(200, "too_long") }),
  response: z.object({
    products: z.array(
      productCard.pick({ handle: true, title: true, picture: true, price: true, price_from: true, unit: true }),
    ),
    cooperatives: z.array(z.object({ handle: z.string(), name: z.string(), province: place })),
  }),
})

export const cooperativeCard = z.object({
  handle: z.string(),
  name: z.string(),
  kind: z.enum(["cooperative", "union", "group"]),
  province: place,
  commune: place.nullable(),
  product_count: z.int(),
  is_demo: z.boolean(),
  picture: picture.nullable(),
})
export type CooperativeCard = z.infer<typeof cooperativeCard>

export const listCooperatives = defineRoute({
  id: "catalog.cooperatives.list",
  method: "GET",
  path: "/catalog/cooperatives",
  summary: "Verified cooperatives, unions and groups that sell or are shown",
  access: { kind: "public" },
  query: z.strictObject({
    q: z.string().max(200, "too_long").optional(),
    province: commaList(provinceCode).optional(),
    ...page,
  }),
  response: listOf(cooperativeCard).extend({ facets: z.object({ province: z.array(facetValue) }) }),
})

export const cooperativeDetail = cooperativeCard.extend({
  description: z.string(),
  address: z.string(),
  former_address: z.string().nullable(),
  phone: z.string().nullable(),
  tax_code: z.string().nullable(),
  founded_on: businessDay.nullable(),
  contact_is_demo: z.boolean(),
  products: z.array(productCard),
})
export type CooperativeDetail = z.infer<typeof cooperativeDetail>

export const getCooperative = defineRoute({
  id: "catalog.cooperatives.get",
  method: "GET",
  path: "/catalog/cooperatives/:handle",
  summary: "One cooperative with its products",
  access: { kind: "public" },
  params: z.object({ handle }),
  response: cooperativeDetail,
})

export const listProvinces = defineRoute({
  id: "catalog.provinces.list",
  method: "GET",
  path: "/catalog/provinces",
  summary: "The 34 provinces and cities since 1 July 2025, with the provinces they were formed from",
  access: { kind: "public" },
  response: z.object({
    items: z.array(place.extend({ formed_from: z.array(z.string()), product_count: z.int() })),
  }),
})

export const listCommunes = defineRoute({
  id: "catalog.provinces.communes",
  method: "GET",
  path: "/catalog/provinces/:code/communes",
  summary: "Communes, wards and special zones of a province, with the old names that map to them",
  access: { kind: "public" },
  params: z.object({ code: provinceCode }),
  response: z.object({ items: z.array(place.extend({ former_names: z.array(z.string()) })) }),
})
