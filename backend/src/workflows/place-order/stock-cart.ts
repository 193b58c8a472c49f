import { paymentMethod, type PaymentMethod } from "@lienket/contracts"
import { fold, normalizePhone } from "@lienket/vietnam"
import { communesOf, findProvince, provinces } from "@lienket/vietnam/units"
import type { ICartModuleService, CartDTO, CartAddressDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { databaseOf, type Database } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { readCart } from "../cart/read-cart"
import type { Checkout } from "./purchase"
import type { Address } from "./purchase"

/**
 * What a cart says that was filled through Medusa's own store API, as our checkout says it. What
 * Medusa has no field for, the client may put into the cart's metadata: `payment_method`
 * (cod, vietqr), `age_confirmed`; without, a cart is paid in cash at the door.
 * @throws Refusal for a cart that is missing or another customer's, without a payment session, or with a phone that is none.
 */
export const checkoutOfStockCart = async (
  container: MedusaContainer,
  cartId: string,
  customerId: string | null,
  locale: "vi" | "en",
): Promise<Checkout> => {
  const db = databaseOf(container)
  await readCart(db, cartId, customerId)
  const carts = container.resolve<ICartModuleService>(Modules.CART)
  const cart = await carts.retrieveCart(cartId, { relations: ["items", "shipping_address", "shipping_methods"] })
  const metadata = cart.metadata ?? {}
  return {
    cartId,
    customerId,
    locale,
    contact: contactOf(cart),
    address:
      cart.shipping_address === undefined || cart.shipping_address === null ? null : addressOf(cart.shipping_address),
    note: null,
    ageConfirmed: metadata.age_confirmed === true || metadata.age_confirmed === "true",
    deliveries: (cart.shipping_methods ?? []).flatMap(({ shipping_option_id }) =>
      shipping_option_id ? [{ option_id: shipping_option_id }] : [],
    ),
    payment: { default: await paymentOf(db, cart), per_cooperative: [] },
    expectedTotalVnd: totalOf(cart),
  }
}

const contactOf = ({ shipping_address: address, email }: CartDTO): Checkout["contact"] => {
  const name = [address?.first_name, address?.last_name].filter(Boolean).join(" ").normalize("NFC").trim()
  if (name === "") throw new Refusal("required", { field: "shipping_address.first_name" })
  const written = address?.phone ?? ""
  const phone = written === "" ? "" : normalizePhone(written)
  if (phone === null) throw new Refusal("invalid_phone", { field: "shipping_address.phone" })
  // Medusa's own checkout asks for an e-mail address only; one of the two must reach the buyer.
  if (phone === "" && !email) throw new Refusal("required", { field: "shipping_address.phone" })
  return { name, phone, email: email ?? null }
}

const addressOf = (address: CartAddressDTO): Address => {
  const metadata = address.metadata ?? {}
  const named = (value: unknown) =>
    fold(typeof value === "string" ? value : "").replace(/^(tinh|thanh pho|tp\.?|xa|phuong|dac khu) /, "")
  const province =
    findProvince(String(metadata.province_code ?? "")) ??
    provinces().find(({ name }) => named(name) === named(address.province))
  const communes = province === undefined || province === null ? [] : communesOf(province.code)
  const commune =
    communes.find(({ code }) => code === metadata.commune_code) ??
    communes.find(({ name }) => [address.city, address.address_2].some((text) => named(text) === named(name)))
  return {
    province_code: province?.code ?? null,
    province_name: province?.name ?? address.province ?? "",
    commune_code: commune?.code ?? null,
    commune_name: commune?.name ?? address.city ?? "",
    line: [address.address_1, address.address_2].filter(Boolean).join(", "),
  }
}

const paymentOf = async (db: Database, cart: CartDTO): Promise<PaymentMethod> => {
  const { rows } = await db.raw<{ rows: { provider_id: string }[] }>(
    `select s.provider_id
       from cart_payment_collection l
       join payment_session s on s.payment_collection_id = l.payment_collection_id and s.deleted_at is null
      where l.cart_id = ? and l.deleted_at is null and s.status <> 'error' and s.status <> 'canceled'
      order by s.created_at desc`,
    [cart.id],
  )
  const [session] = rows
  if (session === undefined) throw new Refusal("required", { field: "payment_collection" })
  if (session.provider_id.startsWith("pp_stripe")) return "card"
  const asked = cart.metadata?.payment_method
  if (asked === undefined || asked === null) return "cod"
  const method = paymentMethod.exclude(["card"]).safeParse(asked)
  if (!method.success) throw new Refusal("invalid_choice", { field: "metadata.payment_method" })
  return method.data
}

/** What the client has been shown, in VND; prices are tax-inclusive. */
const totalOf = ({ items = [], shipping_methods: methods = [] }: CartDTO): number =>
  items.reduce((sum, { unit_price, quantity }) => sum + Number(unit_price) * Number(quantity), 0) +
  methods.reduce((sum, { amount }) => sum + Number(amount), 0)
