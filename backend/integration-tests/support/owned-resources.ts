import type { KeptDocument } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { buy, orderOf, type Market } from "./market"

export interface Stage {
  readonly api: AxiosInstance
  readonly container: MedusaContainer
  readonly market: Market
}

/** Something that belongs to HTX Quảng Lạc of Lạng Sơn, and the routes that reach it by its id. */
export interface OwnedResource {
  /** Start of the paths of its routes, up to the first parameter. */
  readonly prefix: string
  /** Makes it. @returns a value for each parameter of its routes. */
  readonly make: (stage: Stage) => Promise<Readonly<Record<string, string>>>
  /** By id of the route, a body that its contract takes; `{}` and `{reason}` are tried anyway. */
  readonly bodies?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** Everything that a stranger must not even learn exists: every new kind of record with an id joins this list. */
export const ownedResources: readonly OwnedResource[] = [
  {
    prefix: "/cooperative/orders/",
    bodies: {
      "cooperative.orders.record-shortfall": { reason: "Hết hàng", lines: [{ id: "ordli_1", deliver: 1 }] },
    },
    make: async ({ api, market }) => ({
      id: orderOf(
        await buy(api, market, { lines: [{ product: market.honey, quantity: 1 }], payment: "cod" }),
        market.quangLac,
      ),
    }),
  },
  {
    prefix: "/cooperative/documents/",
    make: async ({ api, market }) => ({ id: await handInScan(api, market) }),
  },
  {
    prefix: "/alliance/documents/",
    make: async ({ api, market }) => ({ id: await handInScan(api, market) }),
  },
]

const handInScan = async (api: AxiosInstance, market: Market): Promise<string> => {
  const form = new FormData()
  form.append("file", new Blob(["%PDF-1.7"]), "giay-chung-nhan.pdf")
  const { data } = await api.post<KeptDocument>("/cooperative/documents", form, { headers: market.quangLac.manager })
  return data.id
}
