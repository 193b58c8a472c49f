import type { CartView, OrderGroupView } from "@lienket/contracts"
import type { AxiosInstance, AxiosResponse } from "axios"
import type { TestVariant } from "./catalog-fixtures"
import type { Market } from "./market"

interface ErrorAnswer {
  readonly code: string
  readonly message: string
  readonly field?: string
}

export type Headers = Readonly<Record<string, string>>

/** Sends without throwing, so that a refusal can be looked at. */
export const send = <T>(
  api: AxiosInstance,
  market: Market,
  method: "get" | "post",
  path: string,
  data?: unknown,
  headers: Headers = {},
): Promise<AxiosResponse<T & ErrorAnswer>> =>
  api.request({
    method,
    url: path,
    data,
    headers: { "x-publishable-api-key": market.publishableKey, ...headers },
    validateStatus: () => true,
  })

/** A cart filled through the shop's own route. @returns its id. */
export const fillBasket = async (
  api: AxiosInstance,
  market: Market,
  lines: readonly { readonly product: TestVariant; readonly quantity: number; readonly booking_date?: string }[],
  headers: Headers = {},
): Promise<string> => {
  const wishes = lines.map(({ product, ...line }) => ({ variant_id: product.variant_id, ...line }))
  const { data } = await send<CartView>(api, market, "post", "/store/baskets", { mode: "add", lines: wishes }, headers)
  return data.id
}

/** What the checkout sends for a cart of honey and tea, before a test spoils it. */
export const purchaseOf = (market: Market, cartId: string) => ({
  cart_id: cartId,
  contact: { name: "Nguyễn Thị Thử", phone: "0912345678" },
  address: { province_code: "20", commune_code: "05983", line: "Số 2, phố Minh Họa" },
  deliveries: [market.quangLac, market.binhGia].map(({ seller, optionId }) => ({
    cooperative: seller.handle,
    option_id: optionId,
  })),
  payment: { default: "cod" },
})

export const place = (api: AxiosInstance, market: Market, purchase: unknown, headers: Headers = {}) =>
  send<OrderGroupView>(api, market, "post", "/store/order-groups", purchase, headers)
