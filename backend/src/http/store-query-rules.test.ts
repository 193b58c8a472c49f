import { describe, expect, it } from "vitest"
import * as fields from "./store-fields"

interface QueryConfig {
  readonly allowed: readonly string[]
}

const allowedByMedusa = async (area: string, config: string): Promise<ReadonlySet<string>> => {
  const loaded: Record<string, QueryConfig | undefined> = await import(
    `@medusajs/medusa/api/store/${area}/query-config`
  )
  return new Set(loaded[config]?.allowed)
}

describe("the fields we allow on Medusa's store routes", () => {
  it.each([
    ["products", "listProductQueryConfig", fields.productFields],
    ["product-variants", "listProductVariantConfig", fields.variantFields],
    ["carts", "retrieveTransformQueryConfig", fields.cartFields],
    ["orders", "retrieveTransformQueryConfig", fields.orderFields],
    ["customers", "retrieveTransformQueryConfig", fields.customerFields],
    ["customers", "retrieveAddressTransformQueryConfig", fields.addressFields],
    ["regions", "listTransformQueryConfig", fields.regionFields],
    ["currencies", "listTransformQueryConfig", fields.currencyFields],
    ["collections", "listTransformQueryConfig", fields.collectionFields],
    ["product-categories", "listProductCategoryConfig", fields.categoryFields],
    ["product-tags", "listProductTagConfig", fields.labelFields],
    ["product-types", "listProductTypeConfig", fields.labelFields],
    ["product-options", "listProductOptionConfig", fields.optionFields],
    ["shipping-options", "listTransformQueryConfig", fields.shippingOptionFields],
    ["payment-providers", "listTransformPaymentProvidersQueryConfig", fields.paymentProviderFields],
    ["payment-collections", "retrievePaymentCollectionTransformQueryConfig", fields.paymentCollectionFields],
    ["return-reasons", "listTransformQueryConfig", fields.returnReasonFields],
    ["returns", "retrieveTransformQueryConfig", fields.returnFields],
  ])("of %s are all answered: Medusa would leave others out without a word", async (area, config, allowed) => {
    const medusa = await allowedByMedusa(area, config)
    expect(medusa.size).toBeGreaterThan(0)
    expect(allowed.filter((field) => !medusa.has(field))).toEqual([])
  })

  it.each(Object.entries(fields).filter(([, list]) => Array.isArray(list)))("in %s are named once", (_, list) => {
    expect([...list]).toEqual([...new Set(list)])
  })
})
