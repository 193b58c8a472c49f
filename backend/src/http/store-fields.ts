/**
 * What the answers of Medusa's own store routes may hold when a client asks for more than the usual.
 * Full paths: a relation may then be asked for as a whole, which grants nothing nested in it. Nobody
 * else's data is reachable from here, nor stock by place, prices with their rules, payments, or
 * anything of our own modules.
 */
const names = ([text = ""]: readonly string[]): string[] => text.split(/\s+/).filter((name) => name !== "")

const under = (path: string, fields: readonly string[]): string[] => fields.map((field) => `${path}.${field}`)

const moments = names`created_at updated_at`
const measures = names`weight length height width hs_code origin_country mid_code material`

const variant = [
  ...names`id title thumbnail sku barcode ean upc manage_inventory allow_backorder calculated_price inventory_quantity images`,
  ...[...measures, ...moments],
]

export const variantFields = [...variant, ...names`product_id variant_rank metadata options product.id`]

export const productFields = [
  ...names`id title subtitle description handle status thumbnail metadata is_giftcard discountable categories`,
  ...names`type type_id type.id type.value tags tags.id tags.value images images.id images.url images.rank`,
  ...names`collection collection_id collection.id collection.title collection.handle`,
  ...names`options options.id options.title options.values options.values.id options.values.value`,
  ...names`variants variants.options variants.options.id variants.options.value variants.options.option`,
  ...[...under("variants", variant), ...measures, ...moments],
]

const totals = [
  ...names`total subtotal tax_total original_total original_subtotal original_tax_total`,
  ...names`item_total item_subtotal item_tax_total item_discount_total`,
  ...names`original_item_total original_item_subtotal original_item_tax_total`,
  ...names`shipping_total shipping_subtotal shipping_tax_total shipping_discount_total`,
  ...names`original_shipping_total original_shipping_subtotal original_shipping_tax_total`,
  ...names`discount_total discount_subtotal discount_tax_total gift_card_total gift_card_tax_total`,
  ...names`credit_line_total credit_line_subtotal credit_line_tax_total`,
]

const line = [
  ...names`id title thumbnail quantity unit_price metadata requires_shipping is_tax_inclusive is_discountable`,
  ...names`product product_id product_title product_description product_subtitle product_type product_collection product_handle`,
  ...names`variant variant_id variant_sku variant_barcode variant_title tax_lines adjustments`,
  ...names`total subtotal tax_total discount_total discount_tax_total item_total item_subtotal item_tax_total`,
  ...names`original_total original_subtotal original_tax_total created_at updated_at`,
]

const postalAddress = names`
  id first_name last_name company address_1 address_2 city province postal_code country_code phone`

const shippingMethod = names`
  id name amount shipping_option_id is_tax_inclusive data metadata tax_lines adjustments`

const paymentSession = names`id amount currency_code provider_id status data`
const paymentCollection = names`id amount currency_code status`

/** The payment session carries what the buyer's browser needs to pay this cart by card. */
export const cartFields = [
  ...names`id email currency_code locale region_id sales_channel_id metadata completed_at credit_lines`,
  ...[...totals, ...moments],
  ...["items", ...under("items", [...line, "compare_at_unit_price", "is_giftcard"])],
  ...["shipping_methods", ...under("shipping_methods", shippingMethod)],
  ...["shipping_address", "shipping_address_id", ...under("shipping_address", postalAddress)],
  ...["billing_address", "billing_address_id", ...under("billing_address", postalAddress)],
  ...names`region region.id region.name region.currency_code region.automatic_taxes region.countries`,
  ...names`customer.id customer.email`,
  ...names`promotions.id promotions.code promotions.is_automatic promotions.is_tax_inclusive`,
  ...["payment_collection", ...under("payment_collection", paymentCollection)],
  ...["payment_collection.payment_sessions", ...under("payment_collection.payment_sessions", paymentSession)],
]

export const orderFields = [
  ...names`id display_id custom_display_id status summary email currency_code region_id credit_lines`,
  ...names`customer_id sales_channel_id payment_status fulfillment_status`,
  ...[...totals, ...moments],
  ...["items", ...under("items", [...line, ...names`subtitle detail variant.product variant.title variant.thumbnail`])],
  ...["shipping_methods", ...under("shipping_methods", shippingMethod)],
  ...names`shipping_address shipping_address.id billing_address billing_address.id`,
  ...["payment_collections", ...under("payment_collections", paymentCollection)],
]

/** What a buyer needs of a payment; the rest is what the provider said about a card. */
export const paymentsOfOrder = under(
  "payment_collections.payments",
  names`id amount currency_code provider_id captured_at canceled_at`,
)

export const addressFields = [
  ...[...postalAddress, ...moments],
  ...names`address_name customer_id metadata is_default_shipping is_default_billing`,
]

export const customerFields = [
  ...names`id email company_name first_name last_name phone metadata has_account orders created_at updated_at`,
  ...["addresses", ...under("addresses", addressFields)],
]

export const regionFields = [
  ...names`id name currency_code metadata created_at updated_at`,
  ...names`countries countries.id countries.iso_2 countries.iso_3 countries.name countries.display_name`,
  ...names`payment_providers payment_providers.id payment_providers.is_enabled`,
]

const kin = names`parent_category category_children`

export const categoryFields = [
  ...names`id name description handle rank parent_category_id metadata created_at updated_at`,
  ...kin.flatMap((relation) => [relation, ...under(relation, [...kin, ...names`id name handle rank`])]),
]

export const shippingOptionFields = [
  ...names`id name price_type provider_id service_zone_id shipping_profile_id shipping_option_type_id metadata data`,
  ...names`type type.id type.label type.description type.code calculated_price`,
  ...under(
    "calculated_price",
    names`
      id currency_code calculated_amount calculated_amount_with_tax calculated_amount_without_tax
      original_amount original_amount_with_tax original_amount_without_tax
      is_calculated_price_price_list is_calculated_price_tax_inclusive`,
  ),
  ...names`service_zone.id service_zone.fulfillment_set.id service_zone.fulfillment_set.type`,
  ...names`service_zone.fulfillment_set.location.address`,
]

/** Misspelt so in Medusa's own starter shop, which is answered with nothing for it. */
export const misspeltByStarter = "service_zone.fulfllment_set.type"

export const paymentCollectionFields = [
  ...paymentCollection,
  ...["payment_sessions", ...under("payment_sessions", paymentSession)],
]

export const collectionFields = names`id title handle metadata created_at updated_at`
export const labelFields = names`id value metadata created_at updated_at`
export const optionFields = names`id title is_exclusive metadata values values.id values.value created_at updated_at`
export const currencyFields = names`code name symbol symbol_native decimal_digits rounding`
export const paymentProviderFields = names`id is_enabled`
export const returnReasonFields = names`id value label description parent_return_reason_id created_at updated_at`
export const returnFields = names`
  id order_id display_id items requested_at received_at canceled_at created_at updated_at`
