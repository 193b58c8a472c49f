import type { CooperativeOrder, OrderGroupView, PaymentMethod } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { databaseOf } from "../../src/database/database"
import { ensureInstallation } from "../../src/scripts/seed/installation"
import { reindexProducts } from "../../src/workflows/catalog/update-catalog"
import {
  createTestProduct,
  createTestSeller,
  type TestProduct,
  type TestSeller,
  type TestVariant,
} from "./catalog-fixtures"
import { signInMember, signInOperator } from "./people"

type Headers = Readonly<Record<string, string>>

export interface Stall {
  readonly seller: TestSeller
  readonly optionId: string
  readonly manager: Headers
}

/** Two cooperatives of Lạng Sơn with honey, tea and a tour, and everything a purchase needs. */
export interface Market {
  readonly publishableKey: string
  readonly honey: TestProduct
  readonly tea: TestProduct
  readonly tour: TestProduct
  readonly quangLac: Stall
  readonly binhGia: Stall
  readonly operator: Headers
}

export const openTestMarket = async (api: AxiosInstance, container: MedusaContainer): Promise<Market> => {
  const { publishableKey } = await ensureInstallation(container)
  await reindexProducts(container)
  const quangLac = await openStall(api, container, "htx-quang-lac", "HTX Quảng Lạc", "05983")
  const binhGia = await openStall(api, container, "htx-binh-gia", "HTX Bình Gia", "06112")
  const honey = await createTestProduct(container, quangLac.seller, {
    handle: "mat-ong",
    title: "Mật ong ngũ gia bì",
    price_vnd: 220_000,
    net_weight_grams: 700,
    unit_vi: "chai",
    stock: 10,
  })
  const tea = await createTestProduct(container, binhGia.seller, {
    handle: "che",
    title: "Chè dưới tán hồi",
    price_vnd: 90_000,
    ocop_group: "drink",
    stock: 10,
  })
  const tour = await createTestProduct(container, binhGia.seller, {
    handle: "tour",
    title: "Tour rừng hồi một ngày",
    price_vnd: 450_000,
    ocop_group: "tourism",
    product_class: "tour",
    unit_vi: "khách",
    net_weight_grams: null,
    stock: 20,
  })
  const operator = await signInOperator(api, container)
  return { publishableKey, honey, tea, tour, quangLac, binhGia, operator }
}

const openStall = async (
  api: AxiosInstance,
  container: MedusaContainer,
  handle: string,
  name: string,
  commune_code: string,
): Promise<Stall> => {
  const db = databaseOf(container)
  const seller = await createTestSeller(container, {
    handle,
    name,
    commune_code,
    delivery: [{ name: "Giao tiêu chuẩn", price_vnd: 25_000 }],
  })
  await db("organization").where({ id: seller.id }).update({ bank_bin: "970405", bank_account_number: "8400205001234" })
  const option = await db("shipping_option")
    .where({ shipping_profile_id: seller.shipping_profile_id })
    .first<{ id: string }>("id")
  return { seller, optionId: option.id, manager: await signInMember(api, container, seller.id, "manager") }
}

interface Wish {
  readonly lines: readonly {
    readonly product: TestVariant
    readonly quantity: number
    readonly booking_date?: string
  }[]
  readonly payment: PaymentMethod
  readonly headers?: Headers
}

/** A purchase by a guest of Hà Nội through the shop's own two calls. */
export const buy = async (api: AxiosInstance, market: Market, wish: Wish): Promise<OrderGroupView> => {
  const headers = { "x-publishable-api-key": market.publishableKey, ...wish.headers }
  const basket = await api.post<{ id: string; parts: { cooperative: { handle: string } }[] }>(
    "/store/baskets",
    {
      mode: "add",
      lines: wish.lines.map(({ product, quantity, booking_date }) => ({
        variant_id: product.variant_id,
        quantity,
        booking_date,
      })),
    },
    { headers },
  )
  const placed = await api.post<OrderGroupView>(
    "/store/order-groups",
    {
      cart_id: basket.data.id,
      contact: { name: "Nguyễn Thị Thử", phone: "0912345678" },
      address: { province_code: "01", commune_code: "00070", line: "Số 2, phố Minh Họa" },
      deliveries: [market.quangLac, market.binhGia].map(({ seller, optionId }) => ({
        cooperative: seller.handle,
        option_id: optionId,
      })),
      payment: { default: wish.payment },
    },
    { headers },
  )
  return placed.data
}

/** The order of one cooperative out of a purchase. */
export const orderOf = (group: OrderGroupView, { seller }: Stall): string => {
  const part = group.parts.find(({ cooperative }) => cooperative.handle === seller.handle)
  if (part === undefined) throw new Error(`nothing of ${seller.handle} was bought`)
  return part.order_id
}

/** Does actions one after another, as a member of a stall; gives the order as it then stands. */
export const act = async (
  api: AxiosInstance,
  headers: Headers,
  orderId: string,
  ...actions: readonly string[]
): Promise<CooperativeOrder> => {
  const needsReason = new Set(["refuse", "report-parcel-refused", "take-back"])
  let order: CooperativeOrder | undefined
  for (const action of actions) {
    const body = needsReason.has(action) ? { reason: "Khách không nhận" } : {}
    order = (await api.post<CooperativeOrder>(`/cooperative/orders/${orderId}/${action}`, body, { headers })).data
  }
  if (order === undefined) throw new Error("no action was asked for")
  return order
}
