import type { CooperativeOrder, CooperativeSale, OrderGroupView } from "@lienket/contracts"
import { parseVietQr } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance, AxiosResponse } from "axios"
import { afterAll, beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { AUDIT_MODULE } from "../src/modules/audit"
import type { AuditModuleService } from "../src/modules/audit/service"
import { CATALOG_MODULE } from "../src/modules/catalog"
import type { CatalogModuleService } from "../src/modules/catalog/service"
import { MEDIA_MODULE } from "../src/modules/media"
import type { MediaModuleService } from "../src/modules/media/service"
import { SALES_MODULE } from "../src/modules/sales"
import type { SalesModuleService } from "../src/modules/sales/service"
import { closeFakeStripe, openCardShop, openFakeStripe } from "./support/card-shop"
import { createTestProduct, type TestProduct } from "./support/catalog-fixtures"
import type { FakeStripe } from "./support/fake-stripe"
import { act, buy, openTestMarket, orderOf, type Market } from "./support/market"
import { signInMember } from "./support/people"

let stripe: FakeStripe

// Before the runner reads the configuration.
beforeAll(async () => {
  stripe = await openFakeStripe()
})

afterAll(() => closeFakeStripe(stripe))

const honeyVnd = 220_000
const deliveryVnd = 25_000

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    const shop = openCardShop(
      api,
      getContainer,
      () => market,
      () => stripe,
    )
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      market = await openTestMarket(api, getContainer())
    })

    const post = (id: string, action: string, body: unknown, headers = {}): Promise<AxiosResponse> =>
      api.post(`/cooperative/orders/${id}/${action}`, body, {
        headers: { ...market.quangLac.manager, ...headers },
        validateStatus: () => true,
      })

    const read = async (id: string): Promise<CooperativeOrder> =>
      (await api.get<CooperativeOrder>(`/cooperative/orders/${id}`, { headers: market.quangLac.manager })).data

    const ordered = async (quantity: number, payment: "cod" | "vietqr" = "cod") => {
      const group = await buy(api, market, { lines: [{ product: market.honey, quantity }], payment })
      const id = orderOf(group, market.quangLac)
      const line = group.parts[0]?.lines[0]?.id ?? ""
      return { group, id, line }
    }

    const stockOf = async ({ inventory_item_id }: TestProduct) => {
      const level = await databaseOf(getContainer())("inventory_level")
        .where({ inventory_item_id })
        .first<{ stocked_quantity: string; reserved_quantity: string; raw_stocked_quantity: { value: string } }>()
      expect(Number(level.raw_stocked_quantity.value)).toBe(Number(level.stocked_quantity))
      return [Number(level.stocked_quantity), Number(level.reserved_quantity)]
    }

    const ledger = async (): Promise<[string, string][]> => {
      const rows = await databaseOf(getContainer())("sale_entry")
        .orderBy(["recorded_at", "id"])
        .select<{ quantity: string; value_vnd: string }[]>("quantity", "value_vnd")
      const sales = getContainer().resolve<SalesModuleService>(SALES_MODULE)
      expect(await sales.verifyRollups(databaseOf(getContainer()))).toEqual([])
      return rows.map(({ quantity, value_vnd }) => [quantity, value_vnd])
    }

    const seenLedger = async (): Promise<{ items: CooperativeSale[]; count: number }> =>
      (await api.get("/cooperative/sales", { headers: market.quangLac.manager })).data

    const soldCount = async ({ id }: TestProduct): Promise<number> => {
      const db = databaseOf(getContainer())
      await getContainer().resolve<CatalogModuleService>(CATALOG_MODULE).refreshSoldCounts(db, new Date())
      return (await db("catalog_product").where({ product_id: id }).first<{ sold_count: number }>()).sold_count
    }

    const adminView = async (id: string) => {
      const { data } = await api.get<{
        order: {
          status: string
          payment_status: string
          fulfillment_status: string
          total: number
          items: { quantity: number; detail: { delivered_quantity: number; return_received_quantity: number } }[]
        }
      }>(`/admin/orders/${id}?fields=*items,*items.detail,total`, { headers: market.operator })
      return data.order
    }

    const buyerSees = async (group: OrderGroupView) =>
      (
        await api.get<OrderGroupView>(`/store/order-groups/${group.code}?phone=0912345678`, {
          headers: { "x-publishable-api-key": market.publishableKey },
        })
      ).data.parts[0]

    const photoOf = async ({ seller }: Market["quangLac"]): Promise<string> => {
      const media = getContainer().resolve<MediaModuleService>(MEDIA_MODULE)
      const picture = { base: "/media/vo", widths: [320], width: 320, height: 240, color: "#fff", placeholder: "" }
      const kept = { organizationId: seller.id, hash: seller.id, picture, bytes: 1, memberId: "mem_1", at: new Date() }
      return (await media.addPicture(databaseOf(getContainer()), kept)).id
    }

    test.each([
      ["confirmed", ["confirm"], ["pack", "ship", "deliver"]],
      ["packed", ["confirm", "pack"], ["ship", "deliver"]],
      ["shipped", ["confirm", "pack", "ship"], ["deliver"]],
    ] as const)(
      "3 of 5 delivered, said while %s: the rest is on sale again, the ledger has 3, cash is asked for 3",
      async (_state, before, after) => {
        const { group, id, line } = await ordered(5)
        const { manager } = market.quangLac
        await act(api, manager, id, ...before)
        const body = { reason: "Chỉ còn 3 chai", lines: [{ id: line, deliver: 3 }] }
        expect((await post(id, "record-shortfall", body)).status).toBe(200)
        expect((await post(id, "record-shortfall", body)).status).toBe(200)
        const [stocked, reserved] = await stockOf(market.honey)
        expect((stocked ?? 0) - (reserved ?? 0)).toBe(7)

        const delivered = await act(api, manager, id, ...after, "record-payment")
        expect(delivered).toMatchObject({
          state: "delivered",
          payment: { state: "received", due_vnd: 685_000, received_vnd: 685_000, owed_vnd: 0 },
          lines: [{ quantity: 5, undelivered_quantity: 2, returned_quantity: 0 }],
          changes: [{ kind: "shortfall", reason: "Chỉ còn 3 chai", value_vnd: 2 * honeyVnd }],
          money: [{ direction: "in", amount_vnd: 685_000 }],
        })
        expect(await stockOf(market.honey)).toEqual([7, 0])
        expect(await ledger()).toEqual([["3", "660000"]])
        const admin = await adminView(id)
        expect([admin.status, admin.payment_status, admin.total]).toEqual(["completed", "captured", 685_000])
        expect(admin.items[0]?.detail.delivered_quantity).toBe(3)
        expect(await buyerSees(group)).toMatchObject({
          lines: [{ undelivered_quantity: 2 }],
          payment: { due_vnd: 685_000 },
          changes: [{ kind: "shortfall" }],
        })
      },
    )

    test("a line may be left out whole; the order comes to its end without it", async () => {
      const jelly = await createTestProduct(getContainer(), market.quangLac.seller, {
        handle: "thach",
        title: "Thạch đen",
        price_vnd: 60_000,
        stock: 5,
      })
      const lines = [
        { product: market.honey, quantity: 1 },
        { product: jelly, quantity: 2 },
      ]
      const group = await buy(api, market, { lines, payment: "cod" })
      const id = orderOf(group, market.quangLac)
      const jellyLine = group.parts[0]?.lines[1]?.id
      const { manager } = market.quangLac
      await act(api, manager, id, "confirm", "pack")
      await post(id, "record-shortfall", { reason: "Hết thạch", lines: [{ id: jellyLine, deliver: 0 }] })
      await act(api, manager, id, "ship", "deliver", "record-payment")
      expect([await stockOf(market.honey), await stockOf(jelly)]).toEqual([
        [9, 0],
        [5, 0],
      ])
      expect(await ledger()).toEqual([["1", "220000"]])
      expect(await adminView(id)).toMatchObject({ status: "completed", total: honeyVnd + deliveryVnd })
    })

    test("a transfer that has not come is asked for in its new amount; one that has come is owed back", async () => {
      const { manager } = market.quangLac
      const waiting = await ordered(4, "vietqr")
      await act(api, manager, waiting.id, "confirm")
      await post(waiting.id, "record-shortfall", { reason: "Thiếu hàng", lines: [{ id: waiting.line, deliver: 1 }] })
      const transfer = (await buyerSees(waiting.group))?.payment.transfer
      expect(transfer?.amount_vnd).toBe(honeyVnd + deliveryVnd)
      expect(parseVietQr(transfer?.payload ?? "").amountVnd).toBe(honeyVnd + deliveryVnd)

      const paid = await ordered(4, "vietqr")
      await act(api, manager, paid.id, "record-payment", "confirm", "pack")
      await post(paid.id, "record-shortfall", { reason: "Thiếu hàng", lines: [{ id: paid.line, deliver: 3 }] })
      expect(await read(paid.id)).toMatchObject({
        payment: { owed_vnd: honeyVnd },
        actions: ["ship", "record_refund", "record_shortfall", "refuse"],
      })
      const tooMuch = await post(paid.id, "record-refund", { amount_vnd: honeyVnd + 1 })
      expect([tooMuch.status, tooMuch.data.code, tooMuch.data.field]).toEqual([400, "too_large", "amount_vnd"])
      const key = { "idempotency-key": "hoan-1" }
      const sent = { amount_vnd: 120_000, date: "2026-11-20", note: "Chuyển khoản lại" }
      await post(paid.id, "record-refund", sent, key)
      await post(paid.id, "record-refund", sent, key)
      await post(paid.id, "record-refund", {})
      expect(await read(paid.id)).toMatchObject({
        payment: { state: "received", received_vnd: 905_000, sent_back_vnd: honeyVnd, owed_vnd: 0 },
        money: [
          { direction: "in" },
          { direction: "out", amount_vnd: 120_000, date: "2026-11-20" },
          { direction: "out", amount_vnd: 100_000 },
        ],
      })
      const refunds = await databaseOf(getContainer())("refund").sum("amount as sum").first()
      expect(Number(refunds?.sum)).toBe(honeyVnd)
    })

    test("goods come back in parts, some for the shelf and some not; only what came back leaves the ledger", async () => {
      const { group, id, line } = await ordered(5, "vietqr")
      const { manager } = market.quangLac
      await act(api, manager, id, "record-payment", "confirm", "pack", "ship", "deliver")
      const photo = await photoOf(market.quangLac)
      const strange = { reason: "x", lines: [{ id: line, quantity: 1 }], evidence: [await photoOf(market.binhGia)] }
      const refused = await post(id, "take-back", strange)
      expect([refused.status, refused.data.code, refused.data.field]).toEqual([404, "not_found", "evidence.0"])
      const back = (quantity: number, restock: boolean) => ({
        reason: "Nắp chai bị vỡ",
        reason_kind: "damaged",
        lines: [{ id: line, quantity, restock }],
        evidence: [photo],
      })
      const key = { "idempotency-key": "tra-1" }
      expect((await post(id, "take-back", back(2, false), key)).status).toBe(200)
      expect((await post(id, "take-back", back(2, false), key)).status).toBe(200)
      expect(await stockOf(market.honey)).toEqual([5, 0])
      await post(id, "take-back", back(1, true))
      expect(await stockOf(market.honey)).toEqual([6, 0])
      expect(await read(id)).toMatchObject({
        state: "delivered",
        payment: { state: "received", due_vnd: 2 * honeyVnd + deliveryVnd, owed_vnd: 3 * honeyVnd },
        changes: [
          {
            kind: "return",
            reason_kind: "damaged",
            evidence: [{ id: photo }],
            lines: [{ quantity: 2, restocked: false }],
          },
          { kind: "return", lines: [{ quantity: 1, restocked: true }] },
        ],
      })
      expect(await ledger()).toEqual([
        ["5", "1100000"],
        ["-2", "-440000"],
        ["-1", "-220000"],
      ])
      // The cooperative sees each entry once, all of them with the order, and a sale of which two are left as one.
      expect((await seenLedger()).items).toMatchObject([
        { quantity: "-1", reversed_by: null, source: { order_id: id } },
        { quantity: "-2", reversed_by: null, source: { order_id: id } },
        { quantity: "5", reverses: null, reversed_by: null, source: { order_id: id } },
      ])
      expect(await soldCount(market.honey)).toBe(1)
      const tooMany = await post(id, "take-back", back(3, true))
      expect([tooMany.status, tooMany.data.code, tooMany.data.field]).toEqual([400, "too_large", "lines.0.quantity"])

      const all = await post(id, "take-back", { reason: "Trả hết" })
      expect(all.data).toMatchObject({ state: "returned", payment: { due_vnd: 0, owed_vnd: 1_125_000 } })
      const sum = (await ledger()).reduce((total, [, value]) => total + Number(value), 0)
      expect(sum).toBe(0)
      const { items, count } = await seenLedger()
      expect([items.length, count]).toEqual([4, 4])
      expect(items[3]?.reversed_by).toBe(items[0]?.id)
      expect(await soldCount(market.honey)).toBe(0)
      expect((await adminView(id)).items[0]?.detail.return_received_quantity).toBe(5)
      const refunded = await post(id, "record-refund", {})
      expect(refunded.data).toMatchObject({ payment: { state: "refunded", owed_vnd: 0 }, actions: [] })
      expect((await adminView(id)).payment_status).toBe("refunded")
      expect((await buyerSees(group))?.payment).toMatchObject({ state: "refunded", sent_back_vnd: 1_125_000 })
      const audit = getContainer().resolve<AuditModuleService>(AUDIT_MODULE)
      const history = await audit.historyOf(databaseOf(getContainer()), { type: "order", id })
      expect(history.map(({ action }) => action)).toEqual([
        "order.refund_recorded",
        "order.taken_back",
        "order.taken_back",
        "order.taken_back",
        "order.payment_recorded",
      ])
    })

    test("cash that is not there yet is asked for less when a part comes back", async () => {
      const { id, line } = await ordered(2)
      const { manager } = market.quangLac
      await act(api, manager, id, "confirm", "pack", "ship", "deliver")
      await post(id, "take-back", { reason: "Một chai nứt", lines: [{ id: line, quantity: 1 }] })
      const paid = await act(api, manager, id, "record-payment")
      expect(paid.payment).toMatchObject({ state: "received", due_vnd: 245_000, received_vnd: 245_000, owed_vnd: 0 })
      expect(await stockOf(market.honey)).toEqual([8, 0])
    })

    test("too little or too much money is kept as it came, with its note", async () => {
      const { manager } = market.quangLac
      const less = await ordered(1, "vietqr")
      await post(less.id, "record-payment", { amount_vnd: 200_000, note: "Chuyển thiếu", date: "2026-11-21" })
      expect(await read(less.id)).toMatchObject({
        payment: { state: "received", due_vnd: 245_000, received_vnd: 200_000, owed_vnd: 0 },
      })
      await act(api, manager, less.id, "record-payment")
      await post(less.id, "record-payment", { amount_vnd: 45_000 })
      expect((await read(less.id)).payment).toMatchObject({ received_vnd: 245_000 })
      const more = await ordered(1, "vietqr")
      await post(more.id, "record-payment", { amount_vnd: 490_000, note: "Chuyển hai lần" })
      expect(await read(more.id)).toMatchObject({ payment: { owed_vnd: 245_000 } })
      const wrong = [
        { amount_vnd: 0 },
        { amount_vnd: -1 },
        { amount_vnd: 1.5 },
        { amount_vnd: 1e12 },
        { date: "2026-13-01" },
      ]
      for (const body of wrong) expect((await post(more.id, "record-payment", body)).status).toBe(400)
    })

    test("a card gets back exactly what is not due any more, once", async () => {
      const { group, intent } = await shop.buyAndPay()
      const id = orderOf(group, market.quangLac)
      const line = group.parts[0]?.lines[0]?.id
      const { manager } = market.quangLac
      await act(api, manager, id, "confirm", "pack")
      const body = { reason: "Thiếu một chai", lines: [{ id: line, deliver: 1 }] }
      await post(id, "record-shortfall", body)
      await post(id, "record-shortfall", body)
      expect(shop.refundsOf(intent)).toEqual([honeyVnd])
      expect(await read(id)).toMatchObject({ payment: { state: "received", sent_back_vnd: honeyVnd, owed_vnd: 0 } })
      await act(api, manager, id, "ship", "deliver", "take-back")
      expect(shop.refundsOf(intent)).toEqual([honeyVnd, honeyVnd + deliveryVnd])
      expect(await read(id)).toMatchObject({ state: "returned", payment: { state: "refunded", due_vnd: 0 } })
    })

    test("whatever cannot be is refused and writes nothing", async () => {
      const { id, line } = await ordered(2)
      const early = await post(id, "record-shortfall", { reason: "x", lines: [{ id: line, deliver: 1 }] })
      expect([early.status, early.data.code]).toEqual([409, "invalid_transition"])
      await act(api, market.quangLac.manager, id, "confirm")
      const tries: [unknown, number, string, string][] = [
        [{ reason: "x", lines: [{ id: line, deliver: 3 }] }, 400, "too_large", "lines.0.deliver"],
        [{ reason: "x", lines: [{ id: line, deliver: 0 }] }, 400, "too_small", "lines.0.deliver"],
        [{ reason: "x", lines: [{ id: line, deliver: -1 }] }, 400, "too_small", "lines.0.deliver"],
        [{ reason: "x", lines: [{ id: line, deliver: 1.5 }] }, 400, "not_a_whole_number", "lines.0.deliver"],
        [{ reason: "x", lines: [{ id: "ordli_1", deliver: 1 }] }, 404, "not_found", "lines.0.id"],
        [{ reason: "x", lines: [] }, 400, "required", "lines"],
        [{ lines: [{ id: line, deliver: 1 }] }, 400, "required", "reason"],
      ]
      for (const [body, ...expected] of tries) {
        const { status, data } = await post(id, "record-shortfall", body)
        expect([status, data.code, data.field]).toEqual(expected)
      }
      expect(await stockOf(market.honey)).toEqual([10, 2])
      expect(await read(id)).toMatchObject({ changes: [], money: [] })
      const staff = await signInMember(api, getContainer(), market.quangLac.seller.id, "staff")
      expect((await post(id, "record-refund", {}, staff)).status).toBe(403)
    })

    test("a suspended cooperative brings its orders to an end", async () => {
      const { id } = await ordered(1)
      await databaseOf(getContainer())("organization")
        .where({ id: market.quangLac.seller.id })
        .update({ state: "suspended" })
      const done = await act(api, market.quangLac.manager, id, "confirm", "pack", "ship", "deliver", "record-payment")
      expect(done).toMatchObject({ state: "delivered", payment: { state: "received" } })
    })
  },
})
