import type { KeptDocument } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { jelly } from "./listings"
import { writeFromAlliance } from "./alliance-letters"
import { buy, orderOf, type Market } from "./market"
import { sellAtMarket } from "./manual-sales"
import { handIn, workbook } from "./spreadsheet"

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
    make: async ({ api, market }) => ({
      id: orderOf(
        await buy(api, market, { lines: [{ product: market.honey, quantity: 1 }], payment: "cod" }),
        market.quangLac,
      ),
    }),
  },
  {
    prefix: "/cooperative/products/",
    make: async ({ market }) => ({ id: market.honey.id }),
    bodies: {
      "cooperative.products.update": jelly,
      "cooperative.products.stock": { stock: 1 },
      "cooperative.products.price": { price_vnd: 50_000 },
    },
  },
  {
    prefix: "/cooperative/product-drafts/",
    make: async ({ api, market }) => {
      const id = `ldraft_${"0".repeat(26)}`
      await api.put(`/cooperative/product-drafts/${id}`, { content: {} }, { headers: market.quangLac.manager })
      return { id }
    },
    bodies: { "cooperative.product-drafts.save": { content: {} } },
  },
  {
    prefix: "/cooperative/documents/",
    make: async ({ api, market }) => ({ id: await handInScan(api, market) }),
  },
  {
    prefix: "/cooperative/imports/products/",
    make: async ({ api, market }) => {
      const file = await workbook([
        ["Tên sản phẩm", "Loại hàng", "Đơn vị", "Giá bán (đồng)", "Số lượng có"],
        ["Gạo nếp", "Thực phẩm khô, chế biến", "túi", 45_000, 1],
      ])
      return { id: (await handIn(api, "products", file, market.quangLac.manager)).data.id }
    },
  },
  {
    prefix: "/cooperative/imports/sales/",
    make: async ({ api, market }) => {
      const file = await workbook([
        ["Ngày bán", "Sản phẩm", "Số lượng", "Bán ở đâu"],
        ["20/11/2026", "Măng tươi", 1, "Tại chợ"],
      ])
      return { id: (await handIn(api, "sales", file, market.quangLac.manager)).data.id }
    },
  },
  {
    prefix: "/alliance/documents/",
    make: async ({ api, market }) => ({ id: await handInScan(api, market) }),
  },
  {
    prefix: "/cooperative/sales/",
    make: async ({ api, market }) => ({ id: (await sellAtMarket(api, market.quangLac.manager, market.honey)).id }),
  },
  {
    prefix: "/cooperative/messages/",
    make: async ({ api, container, market }) => ({
      id: await writeFromAlliance(api, container, market.quangLac.seller.handle),
    }),
  },
]

const handInScan = async (api: AxiosInstance, market: Market): Promise<string> => {
  const form = new FormData()
  form.append("file", new Blob(["%PDF-1.7"]), "giay-chung-nhan.pdf")
  const { data } = await api.post<KeptDocument>("/cooperative/documents", form, { headers: market.quangLac.manager })
  return data.id
}
