import type { ListingDetail, ListingInput } from "@lienket/contracts"
import type { AxiosInstance } from "axios"
import type { Headers } from "./basket"

/** Dry food with everything its page must say, in one size. */
export const jelly = {
  title_vi: "Thạch đen Tràng Định",
  group: "food",
  product_class: "dry",
  variants: [{ unit: "hộp", content: "200 g", price_vnd: 60_000, stock: 20 }],
  storage: "ambient",
  shelf_life_amount: 18,
  shelf_life_unit: "month",
  label: { origin: "Tràng Định, Lạng Sơn, Việt Nam", ingredients: "Bột thạch đen 100%" },
} as const satisfies ListingInput

/** Publishes a product as a member of a stall. */
export const publish = async (
  api: AxiosInstance,
  headers: Headers,
  listing: ListingInput = jelly,
): Promise<ListingDetail> => (await api.post<ListingDetail>("/cooperative/products", listing, { headers })).data
