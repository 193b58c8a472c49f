import { describe, expect, it } from "vitest"
import { guardStoreQuery } from "./guard-store-query"
import { Refusal } from "./refusal"

const fieldsOf = (path: string, fields: string, method = "GET") => guardStoreQuery(method, path, { fields }).fields
const refusalOf = (path: string, query: Record<string, unknown>, method = "GET") => {
  try {
    guardStoreQuery(method, path, query)
  } catch (error) {
    if (error instanceof Refusal) return [error.status, error.code, error.field]
    throw error
  }
  return undefined
}

// As a stock client and Medusa's own starter shop ask, plus signs decoded to blanks as on the wire.
const stock: readonly (readonly [string, string])[] = [
  ["/store/products", "*variants.calculated_price, variants.inventory_quantity,*variants.images,+metadata,+tags,"],
  ["/store/products/prod_1", "id,title,handle,variants.id,variants.sku,options.values.value"],
  ["/store/carts/cart_1/line-items/li_1", "-metadata,items.*"],
  ["/store/orders", "*items,+items.metadata,*items.variant,*items.product"],
  ["/store/customers/me", "*orders"],
  ["/store/shipping-options", "+service_zone.fulfllment_set.type,*service_zone.fulfillment_set.location.address"],
  ["/store/product-categories", "*category_children,*parent_category, *parent_category.parent_category"],
  ["/store/regions/reg_1", "*countries,+payment_providers.id"],
  ["/store/customers/me/addresses", "id,first_name,phone"],
]

describe("a stock Medusa client", () => {
  it.each(stock)("may ask %s for %s", (path, fields) => {
    expect(fieldsOf(path, fields)?.replaceAll(" ", "")).toBe(fields.replaceAll(" ", "").replace(/,$/, ""))
  })

  it("is given the cart it asks for, the promotions in it without their rules and budgets", () => {
    const asked =
      "*items, *region, *items.product, *items.variant, *items.thumbnail, *items.metadata, +items.total, *promotions, +shipping_methods.name"
    expect(guardStoreQuery("POST", "/store/carts/cart_1", { fields: asked })).toEqual({
      fields: asked.replace(" *promotions", "+promotions.id,+promotions.code,+promotions.is_automatic"),
      extra: ["promotions.id", "promotions.code", "promotions.is_automatic"],
    })
  })

  it("is told that an order is paid, and not what the bank said about the card", () => {
    const { fields, extra } = guardStoreQuery("GET", "/store/orders/order_1", {
      fields: "*payment_collections.payments,*items",
    })
    expect(fields?.split(",")).toContain("+payment_collections.payments.captured_at")
    expect(fields).not.toMatch(/payments\.data|\*payment_collections\.payments/)
    expect(extra).not.toContain("payment_collections.payments.data")
  })

  it("may filter, sort and page as Medusa's own validators take it", () => {
    const query = {
      limit: "100",
      offset: "20",
      order: "-created_at",
      q: "mật ong",
      id: ["prod_1", "prod_2"],
      region_id: "reg_1",
      created_at: { $gte: "2026-01-01", $lt: "2026-02-01" },
      variants: { options: { value: "Đỏ" } },
    }
    expect(guardStoreQuery("GET", "/store/products", query)).toEqual({ fields: undefined, extra: [] })
  })

  it("that asks for nothing is left alone, on any route", () => {
    for (const path of ["/store/products", "/store/locales", "/store/search", "/store/carts/cart_1/complete"]) {
      expect(guardStoreQuery("POST", path, {})).toEqual({ fields: undefined, extra: [] })
    }
  })
})

describe("what is private", () => {
  const reaches: readonly (readonly [string, string])[] = [
    ["/store/products", "*variants.inventory_items"],
    ["/store/products", "variants.inventory_items.inventory.location_levels.stocked_quantity"],
    ["/store/products", "+variants.prices.amount"],
    ["/store/products", "variants.prices.price_rules"],
    ["/store/products", "sales_channels.id"],
    ["/store/products", "organization.bank_account_number"],
    ["/store/products", "product_profile.*"],
    ["/store/product-variants", "product.organization"],
    ["/store/collections", "products.variants.prices"],
    ["/store/product-categories", "products.status"],
    ["/store/regions", "orders.email"],
    ["/store/regions", "payment_providers.payment_sessions"],
    ["/store/carts/cart_1", "customer.orders"],
    ["/store/carts/cart_1", "customer.phone"],
    ["/store/carts/cart_1", "order_group.contact_phone"],
    ["/store/carts/cart_1", "promotions.campaign.budget"],
    ["/store/carts/cart_1", "region.orders"],
    ["/store/orders/order_1", "customer.email"],
    ["/store/orders/order_1", "fulfillments.created_by"],
    ["/store/orders/order_1", "order_group"],
    ["/store/orders/order_1", "payment_collections.payments.data"],
    ["/store/orders/order_1", "payment_collections.payment_sessions.data"],
    ["/store/orders/order_1", "transactions"],
    ["/store/customers/me", "groups.customers.email"],
    ["/store/customers/me", "orders.customer"],
    ["/store/customers/me/addresses", "customer.email"],
    ["/store/shipping-options", "prices.price_rules.value"],
    ["/store/shipping-options", "service_zone.fulfillment_set.location.sales_channels"],
    ["/store/payment-collections/pay_1/payment-sessions", "payments.data"],
    ["/store/returns", "order.email"],
    ["/store/search", "id"],
    ["/store/locales", "id"],
    ["/store/gift-cards", "code"],
  ]
  it.each(reaches)("is not reached by asking %s for %s", (path, field) => {
    const plain = field.replace(/^[*+]|\.\*$/g, "")
    for (const spelling of [
      field,
      `+${plain}`,
      `*${plain}`,
      `${plain}.*`,
      ` ${plain}`,
      ` *${plain}`,
      `-${plain},${plain}`,
    ]) {
      expect([spelling, refusalOf(path, { fields: spelling })]).toEqual([spelling, [400, "field_not_allowed", plain]])
    }
  })

  it.each([
    "*payment_collections.payments",
    "payment_collections.payments",
    "id,-payment_collections.payments",
    "payment_collections.payments.*",
  ])("payments of an order come without the provider's data, however %s is written", (fields) => {
    expect(fieldsOf("/store/orders/order_1", fields)?.split(",")).not.toContain(fields)
    expect(fieldsOf("/store/orders/order_1", fields)).toContain("payment_collections.payments.id")
  })

  it.each([
    "items..variant",
    "items.",
    ".items",
    "**items",
    "items.*.variant",
    "Items",
    "items.__proto__",
    "items[variant]",
    "items;drop",
    "items\u0000",
    "ｉtems",
    "$or",
  ])("is not reached by writing %j", (field) => {
    expect(refusalOf("/store/carts/cart_1", { fields: field })?.slice(0, 2)).toEqual([400, "field_not_allowed"])
  })

  it("is not reached by asking twice, in a list, or at great length", () => {
    for (const fields of [["id", "customer"], { 0: "customer" }, "id,".repeat(2_000), 7]) {
      expect(refusalOf("/store/products", { fields })).toEqual([400, "field_not_allowed", "fields"])
    }
  })

  it("is not reached by another spelling of the path", () => {
    for (const path of ["/STORE/Products", "/store/products/", "/store//products"]) {
      expect(refusalOf(path, { fields: "variants.prices" })?.[1]).toBe("field_not_allowed")
      expect(fieldsOf(path, "id,title")).toBe("id,title")
    }
  })
})

describe("order, filters and pages", () => {
  it.each(["variants.prices.amount", "-variants.sku", "metadata", "--created_at", "", "created_at,title"])(
    "cannot be sorted by %j",
    (order) => {
      expect(refusalOf("/store/products", { order })).toEqual([400, "field_not_allowed", "order"])
    },
  )

  it("cannot be sorted where there is no list", () => {
    expect(refusalOf("/store/carts/cart_1", { order: "created_at" })).toEqual([400, "field_not_allowed", "order"])
    expect(refusalOf("/store/orders/order_1", { order: "created_at" })).toEqual([400, "field_not_allowed", "order"])
  })

  const filters: readonly (readonly [Record<string, unknown>, string])[] = [
    [{ "variants.sku": "x" }, "variants.sku"],
    [{ "sales_channels.name": "x" }, "sales_channels.name"],
    [{ customer_id: "cus_1" }, "customer_id"],
    [{ status: "draft" }, "status"],
    [{ deleted_at: { $ne: "x" } }, "deleted_at"],
    [{ with_deleted: "true" }, "with_deleted"],
    [{ $or: [{ handle: "x" }] }, "$or"],
    [{ $and: [{ status: "draft" }] }, "$and"],
    [{ title: { $ilike: "%" } }, "title"],
    [{ id: [{ $ne: "x" }] }, "id"],
    [{ created_at: { $re: "(a+)+$" } }, "created_at.$re"],
    [{ created_at: { $gte: { $ne: "x" } } }, "created_at.$gte"],
    [{ variants: { prices: { amount: "1" } } }, "variants.prices"],
    [{ variants: { options: { product: "x" } } }, "variants.options.product"],
    [{ variants: "x" }, "variants"],
    [{ constructor: "x" }, "constructor"],
  ]
  it.each(filters)("cannot be filtered by %j", (query, field) => {
    expect(refusalOf("/store/products", query)).toEqual([400, "field_not_allowed", field])
  })

  it("cannot be filtered by the customer of an order: a buyer's orders are one's own", () => {
    expect(refusalOf("/store/orders", { customer_id: "cus_1" })).toEqual([400, "field_not_allowed", "customer_id"])
    expect(refusalOf("/store/orders", { id: "order_1", status: ["pending"] })).toBeUndefined()
  })

  it.each([
    [{ limit: "101" }, [400, "too_large", "limit"]],
    [{ limit: "-1" }, [400, "not_a_whole_number", "limit"]],
    [{ limit: "1e3" }, [400, "not_a_whole_number", "limit"]],
    [{ offset: "1000001" }, [400, "too_large", "offset"]],
    [{ offset: ["1"] }, [400, "not_a_whole_number", "offset"]],
  ] as const)("are not turned by %j", (query, refusal) => {
    expect(refusalOf("/store/products", query)).toEqual(refusal)
  })
})

describe("routes of ours below /store", () => {
  it("are left to their contracts", () => {
    expect(guardStoreQuery("GET", "/store/order-groups/LK-7K2M-9Q4T", { phone: "0912345678" })).toEqual({
      fields: undefined,
      extra: [],
    })
    expect(guardStoreQuery("GET", "/store/baskets/cart_1", { province_code: "20" })).toEqual({
      fields: undefined,
      extra: [],
    })
  })
})
