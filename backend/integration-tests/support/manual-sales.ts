import type { CooperativeSale, NewManualSaleBody } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { AxiosInstance } from "axios"
import type { TestProduct } from "./catalog-fixtures"

type Headers = Readonly<Record<string, string>>

/** Four pieces at the market today, at 50.000 ₫ each. */
export const marketSale = (product: TestProduct, change: Partial<NewManualSaleBody> = {}): NewManualSaleBody => ({
  variant_id: product.variant_id,
  quantity: "4",
  unit: "piece",
  price: { per: "unit", amount_vnd: 50_000 },
  way: "market",
  sold_on: businessDate(new Date()),
  ...change,
})

export const sellAtMarket = async (
  api: AxiosInstance,
  headers: Headers,
  product: TestProduct,
  change: Partial<NewManualSaleBody> = {},
): Promise<CooperativeSale> =>
  (await api.post<CooperativeSale>("/cooperative/sales", marketSale(product, change), { headers })).data
