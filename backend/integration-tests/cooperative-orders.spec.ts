import type { CooperativeOrder, RouteResponse, getCooperativeSummary, listCooperativeOrders } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { SALES_MODULE } from "../src/modules/sales"
import type { SalesModuleService } from "../src/modules/sales/service"
import { noteCancellation } from "../src/workflows/order-actions/note-cancellation"
import type { TestProduct } from "./support/catalog-fixtures"
import { eventually } from "./support/eventually"
import { act, buy, openTestMarket, orderOf, type Market } from "./support/market"
import { signInMember } from "./support/people"

const any = { validateStatus: () => true }

const everyAction = [
  ["confirm", {}],
  ["pack", {}],
  ["ship", {}],
  ["deliver", {}],
  ["record-payment", {}],
  ["refuse", { reason: "Hết hàng" }],
  ["report-parcel-refused", { reason: "Khách không nhận" }],
  ["take-back", { reason: "Hàng hỏng" }],
] as const

/** Stock of a product as Medusa counts it. */
const stockOf = async (container: MedusaContainer, { inventory_item_id }: TestProduct) => {
  const level = await databaseOf(container)("inventory_level")
    .where({ inventory_item_id })
    .first<{ stocked_quantity: string; reserved_quantity: string; raw_stocked_quantity: { value: string } }>()
  expect(Number(level.raw_stocked_quantity.value)).toBe(Number(level.stocked_quantity))
  return { stocked: Number(level.stocked_quantity), reserved: Number(level.reserved_quantity) }
}

/** The order as an operator sees it in Medusa's admin. */
const adminViewOf = async (api: AxiosInstance, headers: Market["operator"], orderId: string) => {
  const { data } = await api.get<{ order: { status: string; fulfillment_status: string; payment_status: string } }>(
    `/admin/orders/${orderId}`,
    { headers },
  )
  const { status, fulfillment_status, payment_status } = data.order
  return { status, fulfillment_status, payment_status }
}

const entriesOf = (container: MedusaContainer) =>
  databaseOf(container)("sale_entry")
    .orderBy(["recorded_at", "id"])
    .select<
      { value_vnd: string; quantity: string; reference: string; reverses_id: string | null; product_title: string }[]
    >()

const rollupDifferences = (container: MedusaContainer) =>
  container.resolve<SalesModuleService>(SALES_MODULE).verifyRollups(databaseOf(container))

const twoHoneys = (market: Market) => ({ lines: [{ product: market.honey, quantity: 2 }], payment: "cod" }) as const

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      market = await openTestMarket(api, getContainer())
    })

    test("a parcel is confirmed, packed, shipped, delivered and paid in cash, and everybody's books agree", async () => {
      const container = getContainer()
      const group = await buy(api, market, {
        lines: [
          { product: market.honey, quantity: 2 },
          { product: market.tea, quantity: 1 },
        ],
        payment: "cod",
      })
      const id = orderOf(group, market.quangLac)
      const { manager } = market.quangLac
      expect(await stockOf(container, market.honey)).toEqual({ stocked: 10, reserved: 2 })

      expect(await act(api, manager, id, "confirm")).toMatchObject({
        state: "confirmed",
        actions: ["pack", "record_shortfall", "refuse"],
      })
      expect(await act(api, manager, id, "pack")).toMatchObject({
        state: "packed",
        actions: ["ship", "record_shortfall", "refuse"],
      })
      expect(await stockOf(container, market.honey)).toEqual({ stocked: 8, reserved: 0 })

      const shipped = await api.post<CooperativeOrder>(
        `/cooperative/orders/${id}/ship`,
        { tracking_number: "EB123456789VN" },
        { headers: manager },
      )
      expect(shipped.data.actions).toEqual(["deliver", "record_payment", "record_shortfall", "report_parcel_refused"])
      expect(await entriesOf(container)).toEqual([])

      await act(api, manager, id, "deliver")
      expect(await entriesOf(container)).toMatchObject([
        {
          value_vnd: "440000",
          quantity: "2",
          reference: `${group.code}-${group.parts.findIndex(({ order_id }) => order_id === id) + 1}`,
          reverses_id: null,
          product_title: "Mật ong ngũ gia bì",
        },
      ])
      expect(await rollupDifferences(container)).toEqual([])

      const paid = await act(api, manager, id, "record-payment")
      expect(paid).toMatchObject({ state: "delivered", payment: { state: "received" }, actions: ["take_back"] })
      expect(paid.steps.map(({ state }) => state)).toEqual(["placed", "confirmed", "packed", "shipped", "delivered"])
      expect(paid.steps.at(-1)?.actor_name).toBe("manager (thử)")
      expect(await adminViewOf(api, market.operator, id)).toEqual({
        status: "completed",
        fulfillment_status: "delivered",
        payment_status: "captured",
      })
      const label = await databaseOf(container)("fulfillment_label").first<{ tracking_number: string }>()
      expect(label.tracking_number).toBe("EB123456789VN")
    })

    test("repeating an action that is in force changes nothing, also when five do it at once", async () => {
      const container = getContainer()
      const id = orderOf(await buy(api, market, twoHoneys(market)), market.quangLac)
      const { manager } = market.quangLac
      for (const action of ["confirm", "pack", "ship", "deliver", "record-payment"]) {
        const answers = await Promise.all(
          Array.from({ length: 5 }, () =>
            api.post(`/cooperative/orders/${id}/${action}`, {}, { headers: manager, ...any }),
          ),
        )
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
      }
      const { data } = await api.get<CooperativeOrder>(`/cooperative/orders/${id}`, { headers: manager })
      expect(data.steps).toHaveLength(5)
      expect(await entriesOf(container)).toHaveLength(1)
      expect(await stockOf(container, market.honey)).toEqual({ stocked: 8, reserved: 0 })
      const captures = await databaseOf(container)("capture").select<{ amount: string }[]>("amount")
      expect(captures.map(({ amount }) => Number(amount))).toEqual([465_000])
      expect(await rollupDifferences(container)).toEqual([])
    })

    test("an action that does not fit the state is refused in the caller's language and writes nothing", async () => {
      const container = getContainer()
      const id = orderOf(await buy(api, market, twoHoneys(market)), market.quangLac)
      const headers = { ...market.quangLac.manager, "accept-language": "en" }
      for (const [action, body] of everyAction.filter(([name]) => name !== "confirm" && name !== "refuse")) {
        const answer = await api.post(`/cooperative/orders/${id}/${action}`, body, { headers, ...any })
        expect([answer.status, answer.data.code, answer.data.field]).toEqual([409, "invalid_transition", "state"])
        expect(answer.data.message).toMatch(/^[\x20-\x7e’“”]+$/)
      }
      expect(await databaseOf(container)("order_step").where({ order_id: id })).toHaveLength(1)
      expect(await stockOf(container, market.honey)).toEqual({ stocked: 10, reserved: 2 })
    })

    test("another cooperative's order does not exist, whatever one does to it", async () => {
      const id = orderOf(await buy(api, market, twoHoneys(market)), market.quangLac)
      const headers = market.binhGia.manager
      const seen = await api.get(`/cooperative/orders/${id}`, { headers, ...any })
      const done = await Promise.all(
        everyAction.map(([action, body]) => api.post(`/cooperative/orders/${id}/${action}`, body, { headers, ...any })),
      )
      expect([seen, ...done].map(({ status, data }) => [status, data.code])).toEqual(Array(9).fill([404, "not_found"]))
      const { data } = await api.get<RouteResponse<typeof listCooperativeOrders>>("/cooperative/orders", { headers })
      expect([data.count, data.counts.placed]).toEqual([0, 0])
    })

    test("a refused order gives its stock back and asks for no money", async () => {
      const container = getContainer()
      const id = orderOf(await buy(api, market, twoHoneys(market)), market.quangLac)
      const order = await act(api, market.quangLac.manager, id, "confirm", "refuse")
      expect(order).toMatchObject({ state: "refused", payment: { state: "cancelled" }, actions: [] })
      expect(order.steps.at(-1)?.reason).toBe("Khách không nhận")
      expect(await stockOf(container, market.honey)).toEqual({ stocked: 10, reserved: 0 })
      expect(await entriesOf(container)).toEqual([])
      expect(await adminViewOf(api, market.operator, id)).toEqual({
        status: "canceled",
        fulfillment_status: "not_fulfilled",
        payment_status: "canceled",
      })
    })

    test("an order refused after packing is unpacked: the goods are back on the shelf", async () => {
      const container = getContainer()
      const id = orderOf(await buy(api, market, twoHoneys(market)), market.quangLac)
      await act(api, market.quangLac.manager, id, "confirm", "pack", "refuse")
      expect(await stockOf(container, market.honey)).toEqual({ stocked: 10, reserved: 0 })
      expect(await adminViewOf(api, market.operator, id)).toEqual({
        status: "canceled",
        fulfillment_status: "canceled",
        payment_status: "canceled",
      })
    })

    test("a parcel the consumer did not take is no sale, and its goods are on sale again", async () => {
      const container = getContainer()
      const id = orderOf(await buy(api, market, twoHoneys(market)), market.quangLac)
      const order = await act(api, market.quangLac.manager, id, "confirm", "pack", "ship", "report-parcel-refused")
      expect(order).toMatchObject({ state: "parcel_refused", payment: { state: "cancelled" }, actions: [] })
      expect(await stockOf(container, market.honey)).toEqual({ stocked: 10, reserved: 0 })
      expect(await entriesOf(container)).toEqual([])
      expect((await adminViewOf(api, market.operator, id)).status).toBe("canceled")
      const received = await databaseOf(container)("return_item").first<{
        quantity: string
        received_quantity: string
      }>()
      expect([Number(received.quantity), Number(received.received_quantity)]).toEqual([2, 2])
    })

    test("goods taken back after delivery take their sale back, and the money stays owed", async () => {
      const container = getContainer()
      const id = orderOf(await buy(api, market, twoHoneys(market)), market.quangLac)
      const { manager } = market.quangLac
      const order = await act(
        api,
        manager,
        id,
        "confirm",
        "pack",
        "ship",
        "deliver",
        "record-payment",
        "take-back",
        "take-back",
      )
      expect(order).toMatchObject({ state: "returned", payment: { state: "received" }, actions: ["record_refund"] })
      expect(await stockOf(container, market.honey)).toEqual({ stocked: 10, reserved: 0 })
      const [sale, reversal, ...others] = await entriesOf(container)
      expect(others).toEqual([])
      expect(reversal).toMatchObject({ value_vnd: "-440000", quantity: "-2" })
      expect(reversal?.reverses_id).toBe(
        await databaseOf(container)("sale_entry")
          .where({ reverses_id: null })
          .first("id")
          .then((row) => row?.id),
      )
      expect(sale?.value_vnd).toBe("440000")
      expect(await rollupDifferences(container)).toEqual([])
      expect(await adminViewOf(api, market.operator, id)).toMatchObject({
        status: "completed",
        payment_status: "captured",
      })
    })

    test("a transfer may be seen before the order is confirmed; cash only once the parcel is out", async () => {
      const transfer = orderOf(await buy(api, market, { ...twoHoneys(market), payment: "vietqr" }), market.quangLac)
      const cash = orderOf(await buy(api, market, twoHoneys(market)), market.quangLac)
      const { manager } = market.quangLac
      const seen = await act(api, manager, transfer, "record-payment")
      expect(seen).toMatchObject({ state: "placed", payment: { method: "vietqr", state: "received" } })
      expect(seen.transfer_purpose).toMatch(/^LK[0-9A-Z]{8} 1$/)
      expect((await adminViewOf(api, market.operator, transfer)).payment_status).toBe("captured")
      const refused = await act(api, manager, transfer, "refuse")
      expect(refused).toMatchObject({ state: "refused", payment: { state: "received" } })
      const early = await api.post(`/cooperative/orders/${cash}/record-payment`, {}, { headers: manager, ...any })
      expect([early.status, early.data.code]).toEqual([409, "invalid_transition"])
    })

    test("a tour is confirmed and served: nothing is packed or shipped", async () => {
      const container = getContainer()
      const in30Days = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
      const group = await buy(api, market, {
        lines: [{ product: market.tour, quantity: 3, booking_date: in30Days }],
        payment: "vietqr",
      })
      const id = orderOf(group, market.binhGia)
      const { manager } = market.binhGia
      const confirmed = await act(api, manager, id, "confirm")
      expect(confirmed.actions).toEqual(["deliver", "record_payment", "record_shortfall", "refuse"])
      expect(confirmed.lines[0]?.booking_date).toBe(in30Days)
      const packed = await api.post(`/cooperative/orders/${id}/pack`, {}, { headers: manager, ...any })
      expect([packed.status, packed.data.code]).toEqual([409, "invalid_transition"])
      const served = await act(api, manager, id, "record-payment", "deliver")
      expect(served).toMatchObject({ state: "delivered", payment: { state: "received" }, delivery: null })
      expect(await entriesOf(container)).toMatchObject([{ value_vnd: "1350000", quantity: "3" }])
      expect(await stockOf(container, market.tour)).toEqual({ stocked: 17, reserved: 0 })
      expect(await adminViewOf(api, market.operator, id)).toEqual({
        status: "completed",
        fulfillment_status: "delivered",
        payment_status: "captured",
      })
    })

    test("staff may pack and ship, but only a manager says that money has come", async () => {
      const container = getContainer()
      const id = orderOf(await buy(api, market, twoHoneys(market)), market.quangLac)
      const staff = await signInMember(api, container, market.quangLac.seller.id, "staff")
      const delivered = await act(api, staff, id, "confirm", "pack", "ship", "deliver")
      expect(delivered.actions).toEqual(["take_back"])
      const payment = await api.post(`/cooperative/orders/${id}/record-payment`, {}, { headers: staff, ...any })
      expect([payment.status, payment.data.code]).toEqual([403, "not_allowed"])
    })

    test("an order that waits for its card payment cannot be confirmed, refused or marked as paid", async () => {
      const container = getContainer()
      const id = orderOf(await buy(api, market, twoHoneys(market)), market.quangLac)
      await databaseOf(container)("order_part")
        .where({ order_id: id })
        .update({ state: "awaiting_payment", payment_method: "card" })
      const headers = market.quangLac.manager
      const answers = [
        await api.post(`/cooperative/orders/${id}/confirm`, {}, { headers, ...any }),
        await api.post(`/cooperative/orders/${id}/refuse`, { reason: "x" }, { headers, ...any }),
        await api.post(`/cooperative/orders/${id}/record-payment`, {}, { headers, ...any }),
      ]
      expect(answers.map(({ status, data }) => [status, data.code])).toEqual(Array(3).fill([409, "invalid_transition"]))
    })

    test("goods that are not on the shelf cannot be packed, and stock never falls below zero", async () => {
      const container = getContainer()
      const id = orderOf(await buy(api, market, twoHoneys(market)), market.quangLac)
      await databaseOf(container)("inventory_level")
        .where({ inventory_item_id: market.honey.inventory_item_id })
        .update({ stocked_quantity: 1, raw_stocked_quantity: { value: "1", precision: 20 } })
      const headers = market.quangLac.manager
      await act(api, headers, id, "confirm")
      const answer = await api.post(`/cooperative/orders/${id}/pack`, {}, { headers, ...any })
      expect([answer.status, answer.data.code, answer.data.field]).toEqual([409, "insufficient_stock", "lines"])
      expect(answer.data.message).toContain("Mật ong ngũ gia bì")
      expect(await stockOf(container, market.honey)).toEqual({ stocked: 1, reserved: 2 })
    })

    test("when the ledger cannot be written nothing of the delivery is, in Medusa neither", async () => {
      const container = getContainer()
      const id = orderOf(await buy(api, market, twoHoneys(market)), market.quangLac)
      const headers = market.quangLac.manager
      await act(api, headers, id, "confirm", "pack", "ship")
      const db = databaseOf(container)
      await db.raw("alter table sale_rollup rename to sale_rollup_away")
      const failed = await api.post(`/cooperative/orders/${id}/deliver`, {}, { headers, ...any })
      await db.raw("alter table sale_rollup_away rename to sale_rollup")
      expect([failed.status, failed.data.code]).toEqual([500, "unexpected"])
      const order = (await api.get<CooperativeOrder>(`/cooperative/orders/${id}`, { headers })).data
      expect(order.state).toBe("shipped")
      expect((await adminViewOf(api, market.operator, id)).fulfillment_status).toBe("shipped")
      expect(await entriesOf(container)).toEqual([])
      expect(await act(api, headers, id, "deliver")).toMatchObject({ state: "delivered" })
    })

    test("a reason is asked for where a consumer will read it, and script in it is refused", async () => {
      const id = orderOf(await buy(api, market, twoHoneys(market)), market.quangLac)
      const headers = market.quangLac.manager
      const post = (action: string, body: unknown) =>
        api.post(`/cooperative/orders/${id}/${action}`, body, { headers, ...any })
      const answers = [
        await post("refuse", {}),
        await post("refuse", { reason: " " }),
        await post("refuse", { reason: "<script>alert(1)</script>" }),
        await post("refuse", { reason: "x".repeat(501) }),
        await post("confirm", { state: "delivered" }),
      ]
      expect(answers.map(({ status, data }) => [status, data.code, data.field])).toEqual([
        [400, "required", "reason"],
        [400, "required", "reason"],
        [400, "invalid_characters", "reason"],
        [400, "too_long", "reason"],
        [400, "unknown_field", "state"],
      ])
    })

    test("orders are found by state, number, phone and the buyer's name without accents", async () => {
      const first = await buy(api, market, twoHoneys(market))
      const second = await buy(api, market, twoHoneys(market))
      const headers = market.quangLac.manager
      await act(api, headers, orderOf(second, market.quangLac), "confirm")
      const list = async (query: string) =>
        (await api.get<RouteResponse<typeof listCooperativeOrders>>(`/cooperative/orders?${query}`, { headers })).data

      const all = await list("")
      expect(all.items.map(({ id }) => id)).toEqual([orderOf(second, market.quangLac), orderOf(first, market.quangLac)])
      expect([all.counts.placed, all.counts.confirmed, all.counts.delivered]).toEqual([1, 1, 0])
      expect((await list("state=placed")).items.map(({ number }) => number)).toEqual([`${first.code}-1`])
      expect((await list("state=placed,confirmed&limit=1&offset=1")).items).toHaveLength(1)
      expect((await list(`q=${second.code.toLowerCase()}`)).items.map(({ number }) => number)).toEqual([
        `${second.code}-1`,
      ])
      expect((await list("q=nguyen%20thi%20thu")).count).toBe(2)
      expect((await list("q=0912%20345")).count).toBe(2)
      expect((await list("q=%25")).count).toBe(0)

      const { data: summary } = await api.get<RouteResponse<typeof getCooperativeSummary>>("/cooperative/summary", {
        headers,
      })
      expect(summary.waiting).toEqual({ to_confirm: 1, to_pack: 1, to_ship: 0, on_the_way: 0, payment_to_record: 0 })
      expect(summary.oldest_to_confirm?.number).toBe(`${first.code}-1`)
      expect(summary.months).toHaveLength(12)
      await act(api, headers, orderOf(second, market.quangLac), "pack", "ship", "deliver")
      const after = await api.get<RouteResponse<typeof getCooperativeSummary>>("/cooperative/summary", { headers })
      expect(after.data.this_month).toMatchObject({ value_vnd: 440_000, entry_count: 1 })
      expect(after.data.waiting.payment_to_record).toBe(1)
    })

    test("a search with a character that no name has is refused, not an error", async () => {
      const { status, data } = await api.get("/cooperative/orders?q=%00", { headers: market.quangLac.manager, ...any })
      expect([status, data.code, data.field]).toEqual([400, "invalid_characters", "q"])
    })

    test("an order that an operator cancels in Medusa's admin is cancelled for buyer and cooperative, once", async () => {
      const container = getContainer()
      const db = databaseOf(container)
      const id = orderOf(await buy(api, market, twoHoneys(market)), market.quangLac)
      await api.post(`/admin/orders/${id}/cancel`, {}, { headers: market.operator })
      const view = async () =>
        (await api.get<CooperativeOrder>(`/cooperative/orders/${id}`, { headers: market.quangLac.manager })).data
      await eventually(async () => (await view()).state === "cancelled")
      expect(await view()).toMatchObject({ payment: { state: "cancelled" }, actions: [] })
      expect(await stockOf(container, market.honey)).toEqual({ stocked: 10, reserved: 0 })
      await noteCancellation(container, id, new Date())
      expect(await db("order_step").where({ order_id: id, state: "cancelled" })).toHaveLength(1)

      const refused = orderOf(await buy(api, market, twoHoneys(market)), market.quangLac)
      await act(api, market.quangLac.manager, refused, "refuse")
      await noteCancellation(container, refused, new Date())
      expect(await db("order_part").where({ order_id: refused }).first("state")).toEqual({ state: "refused" })
    })
  },
})
