import pg from "pg"
import { figuresOf, type Benchmark, type Target } from "./benchmark"
import { load, type LoadResult } from "./load"

/** How many times as many checkouts ours must do as stock Medusa's flow, on the same server. */
const leastRatio = 3
const warmUp = 4
const calls = { one: 20, eight: 48 }
const figure = figuresOf("checkout")

interface Goods {
  readonly variantId: string
  readonly cooperative: string
}

type Send = (method: "GET" | "POST", path: string, body?: unknown) => Promise<Record<string, unknown>>

/**
 * A guest checkout of two products through the shop's own calls (two cooperatives, so two orders)
 * and through stock Medusa's store API (one cooperative, one order), in turn on one server.
 */
export const checkout: Benchmark = async function* (target) {
  const goods = await stockUp(target.databaseUrl)
  const send = sender(target)
  const ours = () => buyOurWay(send, goods)
  const stock = () => buyStockWay(send, goods)

  const results: Record<string, LoadResult> = {}
  for (const [name, buy] of Object.entries({ stock, ours })) {
    await load(1, warmUp, buy)
    results[`${name}, 1 buyer`] = await load(1, calls.one, buy)
    results[`${name}, 8 buyers`] = await load(8, calls.eight, buy)
  }
  for (const [flow, result] of Object.entries(results)) {
    yield figure(`${flow}: checkouts`, result.perSecond, "1/s")
    yield figure(`${flow}: p50`, result.p50, "ms")
    yield figure(`${flow}: p95`, result.p95, "ms")
  }
  for (const buyers of ["1 buyer", "8 buyers"]) {
    const ratio = (results[`ours, ${buyers}`]?.perSecond ?? 0) / (results[`stock, ${buyers}`]?.perSecond ?? Number.NaN)
    yield figure(`ours to stock, ${buyers}`, ratio, "×", leastRatio)
  }
}

/** Two dry goods of two cooperatives that deliver everywhere, with more stock than the load can buy. */
const stockUp = async (databaseUrl: string): Promise<readonly [Goods, Goods, Goods]> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(
      `update inventory_level set stocked_quantity = 1000000, raw_stocked_quantity = '{"value": "1000000", "precision": 20}'`,
    )
    const { rows } = await client.query<{ variant_id: string; handle: string }>(
      `select p.variant_id, o.handle, count(*) over (partition by o.id) as goods
         from catalog_product p join organization o on o.id = p.organization_id
        where p.is_published and o.state = 'verified' and p.min_age is null and p.requires_shipping
          and p.delivery_province_codes is null
        order by goods desc, o.handle, p.handle`,
    )
    const [first, second] = rows.map((row) => ({ variantId: row.variant_id, cooperative: row.handle }))
    const other = rows.find(({ handle }) => handle !== first?.cooperative)
    if (!first || !second || !other) throw new Error("the catalogue has too little to measure a checkout with")
    return [first, second, { variantId: other.variant_id, cooperative: other.handle }]
  } finally {
    await client.end()
  }
}

const sender =
  ({ backendUrl, publishableKey }: Target): Send =>
  async (method, path, body) => {
    const answer = await fetch(`${backendUrl}${path}`, {
      method,
      headers: { "content-type": "application/json", "x-publishable-api-key": publishableKey },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
    return JSON.parse(text)
  }

const buyOurWay = async (send: Send, [first, , other]: readonly [Goods, Goods, Goods]): Promise<void> => {
  const lines = [first, other].map(({ variantId }) => ({ variant_id: variantId, quantity: 1 }))
  const cart = (await send("POST", "/store/baskets", { mode: "add", lines })) as {
    id: string
    parts: { cooperative: { handle: string }; delivery_options: { id: string }[] }[]
  }
  await send("POST", "/store/order-groups", {
    cart_id: cart.id,
    contact: { name: "Người đo", phone: "0912345678", email: "do@lienket.example" },
    address: { province_code: "01", commune_code: "00070", line: "Số 1" },
    deliveries: cart.parts.map((part) => ({
      cooperative: part.cooperative.handle,
      option_id: part.delivery_options[0]?.id,
    })),
    payment: { default: "cod" },
  })
}

const buyStockWay = async (send: Send, [first, second]: readonly [Goods, Goods, Goods]): Promise<void> => {
  const { cart } = (await send("POST", "/store/carts", {})) as { cart: { id: string } }
  const at = `/store/carts/${cart.id}`
  for (const { variantId } of [first, second]) {
    await send("POST", `${at}/line-items`, { variant_id: variantId, quantity: 1 })
  }
  await send("POST", at, {
    email: "do@lienket.example",
    shipping_address: {
      first_name: "Người",
      last_name: "đo",
      address_1: "Số 1",
      city: "Ba Đình",
      province: "Hà Nội",
      country_code: "vn",
      phone: "0912345678",
    },
  })
  const { shipping_options: options } = (await send("GET", `/store/shipping-options?cart_id=${cart.id}`)) as {
    shipping_options: { id: string }[]
  }
  await send("POST", `${at}/shipping-methods`, { option_id: options[0]?.id })
  const { payment_collection: collection } = (await send("POST", "/store/payment-collections", {
    cart_id: cart.id,
  })) as { payment_collection: { id: string } }
  await send("POST", `/store/payment-collections/${collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  await send("POST", `${at}/complete`, {})
}
