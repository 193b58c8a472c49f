import * as fields from "./store-fields"

/** What one of Medusa's own store routes may be asked for in its query string. */
export interface StoreQueryRules {
  readonly fields: ReadonlySet<string>
  /** Relations that a usual client asks for as a whole, of which we give only these. */
  readonly narrowed: ReadonlyMap<string, readonly string[]>
  readonly orders: ReadonlySet<string>
  readonly filters: ReadonlyMap<string, FilterKind>
}

/** `text`: one value or a list; `moment`: the same, or compared; the rest are keys below a key. */
export type FilterKind = "text" | "moment" | ReadonlyMap<string, FilterKind>

interface Parts {
  readonly fields?: readonly string[]
  readonly narrowed?: Readonly<Record<string, readonly string[]>>
  readonly orders?: string
  readonly filters?: readonly (readonly [string, FilterKind])[]
}

const words = (text: string): string[] => text.split(" ").filter((word) => word !== "")
const texts = (keys: string): [string, FilterKind][] => words(keys).map((key) => [key, "text"])
const moments: [string, FilterKind][] = [
  ["created_at", "moment"],
  ["updated_at", "moment"],
]
const options: [string, FilterKind] = ["options", new Map(texts("value option_id"))]
const variants: [string, FilterKind] = ["variants", new Map([...texts("id sku barcode ean upc"), options])]

const rules = ({ fields: allowed = [], narrowed = {}, orders = "", filters = [] }: Parts): StoreQueryRules => ({
  fields: new Set(allowed),
  narrowed: new Map(Object.entries(narrowed)),
  orders: new Set(words(orders)),
  filters: new Map(filters),
})

const nothing = rules({})
const pricingContext = texts("region_id country_code province cart_id")
// A category, a tag and a collection know all their products, also those that are not on sale.
const idOfProducts = { products: ["products.id"] }

const order = { fields: fields.orderFields, narrowed: { "payment_collections.payments": fields.paymentsOfOrder } }
const orderRules = rules(order)
const orderListRules = rules({
  ...order,
  fields: [...fields.orderFields, "metadata"],
  orders: "id display_id created_at updated_at",
  filters: texts("id status"),
})
const addressRules = rules({ fields: fields.addressFields })
const addressListRules = rules({
  fields: fields.addressFields,
  orders: "id created_at updated_at",
  filters: texts("q city country_code postal_code"),
})

const byResource: ReadonlyMap<string, StoreQueryRules> = new Map(
  Object.entries<Parts>({
    products: {
      fields: fields.productFields,
      orders: "id title handle created_at updated_at",
      filters: [
        ...pricingContext,
        ...texts("q id title handle is_giftcard collection_id tag_id type_id category_id"),
        ...texts("sales_channel_id option_id option_value_id"),
        ...moments,
        variants,
      ],
    },
    "product-variants": {
      fields: fields.variantFields,
      orders: "id title variant_rank created_at updated_at",
      filters: [...pricingContext, ...texts("q id sku product_id sales_channel_id"), ...moments, options],
    },
    carts: {
      fields: fields.cartFields,
      narrowed: {
        promotions: words("promotions.id promotions.code promotions.is_automatic"),
        customer: words("customer.id customer.email"),
      },
    },
    customers: { fields: fields.customerFields },
    regions: {
      fields: fields.regionFields,
      orders: "id name created_at updated_at",
      filters: texts("q id currency_code name"),
    },
    currencies: { fields: fields.currencyFields, orders: "code name", filters: texts("q code") },
    collections: {
      fields: fields.collectionFields,
      narrowed: idOfProducts,
      orders: "id title handle created_at updated_at",
      filters: [...texts("q id title handle"), ...moments],
    },
    "product-categories": {
      fields: fields.categoryFields,
      narrowed: idOfProducts,
      orders: "id name handle rank created_at updated_at",
      filters: [
        ...texts("q id name description handle parent_category_id"),
        ...texts("include_ancestors_tree include_descendants_tree"),
        ...moments,
      ],
    },
    "product-tags": labels(),
    "product-types": labels(),
    "product-options": {
      fields: fields.optionFields,
      orders: "id title created_at updated_at",
      filters: [...texts("q id title is_exclusive"), ...moments],
    },
    "shipping-options": {
      fields: [...fields.shippingOptionFields, fields.misspeltByStarter],
      orders: "id name",
      filters: texts("cart_id is_return"),
    },
    "payment-providers": { fields: fields.paymentProviderFields, orders: "id", filters: texts("region_id") },
    "payment-collections": { fields: fields.paymentCollectionFields },
    "return-reasons": {
      fields: fields.returnReasonFields,
      orders: "id label created_at updated_at",
      filters: [...texts("q id value label"), ...moments],
    },
    returns: { fields: fields.returnFields },
  }).map(([resource, parts]) => [resource, rules(parts)]),
)

function labels(): Parts {
  return {
    fields: fields.labelFields,
    narrowed: idOfProducts,
    orders: "id value created_at updated_at",
    filters: [...texts("q id value"), ...moments],
  }
}

/** The rules of a path below `/store`, by its segments; what is not here may be asked for nothing. */
export const rulesFor = (method: string, segments: readonly string[]): StoreQueryRules => {
  const [resource = "", first, second, third] = segments
  if (resource === "orders") return first === undefined ? orderListRules : orderRules
  // A completed cart is answered with its order.
  if (resource === "carts" && second === "complete") return orderRules
  if (resource === "customers" && second === "addresses" && method === "GET") {
    return third === undefined ? addressListRules : addressRules
  }
  return byResource.get(resource) ?? nothing
}
