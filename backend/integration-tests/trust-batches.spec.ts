import type { BatchDetail, CooperativeOrder, TraceView } from "@lienket/contracts"
import { addDays, businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { AUDIT_MODULE } from "../src/modules/audit"
import type { AuditModuleService } from "../src/modules/audit/service"
import { answering, type Api } from "./support/http"
import { act, buy, openTestMarket, orderOf, type Market } from "./support/market"

const today = businessDate(new Date())

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    const api: Api = answering(client)
    beforeAll(async () => {
      market = await openTestMarket(client, getContainer())
    })

    const lotOf = (lot_code: string, days: number, quantity: number) => ({
      variant_id: market.honey.variant_id,
      lot_code,
      origin: "harvested",
      produced_on: addDays(today, -30),
      expires_on: addDays(today, days),
      quantity,
      add_to_stock: true,
    })

    const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      api.post(path, body, { headers: { ...market.quangLac.manager, ...headers } })

    const comesIn = async (lot_code: string, days: number, quantity: number): Promise<BatchDetail> => {
      const answer = await post("/cooperative/batches", lotOf(lot_code, days, quantity))
      expect(answer.status, JSON.stringify(answer.data)).toBe(200)
      return answer.data
    }

    const read = async (id: string): Promise<BatchDetail> =>
      (await api.get(`/cooperative/batches/${id}`, { headers: market.quangLac.manager })).data

    const traceOf = async (code: string): Promise<TraceView> => (await api.get(`/catalog/trace/${code}`)).data

    const stocked = async (): Promise<number> => {
      const level = await databaseOf(getContainer())("inventory_level")
        .where({ inventory_item_id: market.honey.inventory_item_id })
        .first<{ stocked_quantity: string; raw_stocked_quantity: { value: string } }>()
      expect(Number(level.raw_stocked_quantity.value)).toBe(Number(level.stocked_quantity))
      return Number(level.stocked_quantity)
    }

    const honeys = async (quantity: number): Promise<string> =>
      orderOf(
        await buy(client, market, { lines: [{ product: market.honey, quantity }], payment: "cod" }),
        market.quangLac,
      )

    const lotsOf = (order: CooperativeOrder) => order.lines.flatMap(({ lots }) => lots.map(lotAndQuantity))
    const lotAndQuantity = (lot: { lot_code: string; quantity: number }) => `${lot.lot_code} ${lot.quantity}`

    test("a lot that comes in is counted into the stock once, however often it is sent", async () => {
      const key = { "idempotency-key": "lo-mot" }
      const answers = await Promise.all([1, 2, 3].map(() => post("/cooperative/batches", lotOf("L1", 60, 25), key)))
      expect(new Set(answers.map(({ data }) => data.id)).size).toBe(1)
      expect(await stocked()).toBe(35)
      const other = await post("/cooperative/batches", lotOf("L2", 60, 25), key)
      expect([other.status, other.data.code]).toEqual([409, "idempotency_conflict"])
      const again = await post("/cooperative/batches", lotOf("l1", 60, 1))
      expect([again.status, again.data.code, again.data.field]).toEqual([409, "lot_code_taken", "lot_code"])

      const { id } = answers[0]?.data ?? {}
      const more = { quantity: 5, add_to_stock: true }
      await Promise.all(
        [1, 2].map(() => post(`/cooperative/batches/${id}/receive`, more, { "idempotency-key": "them" })),
      )
      await post(`/cooperative/batches/${id}/receive`, { quantity: 2, add_to_stock: false })
      expect(await stocked()).toBe(40)
      expect(await read(id)).toMatchObject({ received: 32, remaining: 32, state: "active" })
      expect(await container().firstBroken(databaseOf(getContainer()), market.quangLac.seller.id)).toBeNull()
    })

    const container = (): AuditModuleService => getContainer().resolve(AUDIT_MODULE)

    test("packed goods come from the lot that expires first, and go back to it when the parcel returns", async () => {
      const later = await comesIn("MUON", 90, 10)
      const sooner = await comesIn("SOM", 20, 3)
      await comesIn("QUA-HAN", -1, 50)
      const { manager } = market.quangLac
      const id = await honeys(5)
      await act(client, manager, id, "confirm")
      const packed = await act(client, manager, id, "pack")
      expect(lotsOf(packed)).toEqual(["SOM 3", "MUON 2"])
      expect([(await read(sooner.id)).remaining, (await read(later.id)).remaining]).toEqual([0, 8])
      expect((await read(later.id)).orders).toMatchObject([
        { order_id: id, quantity: 2, buyer_name: "Nguyễn Thị Thử", buyer_phone: "0912345678" },
      ])

      const before = await stocked()
      const returned = await act(client, manager, id, "ship", "deliver", "take-back")
      expect(lotsOf(returned)).toEqual([])
      expect([(await read(sooner.id)).remaining, (await read(later.id)).remaining]).toEqual([3, 10])
      expect(await stocked()).toBe(before + 5)
    })

    test("a recalled lot says so on its label's page at once, leaves the stock, and names who has its goods", async () => {
      const { manager } = market.quangLac
      const lot = await comesIn("THU-HOI", 60, 20)
      const sold = await honeys(4)
      await act(client, manager, sold, "confirm", "pack", "ship", "deliver")
      expect(await traceOf(lot.public_code)).toMatchObject({ state: "active", recall: null, lot_code: "THU-HOI" })
      expect(await stocked()).toBe(26)

      const recall = { reason: "Phát hiện dư lượng vượt mức", advice: "Không dùng, gọi HTX để được hoàn tiền." }
      const recalled = await post(`/cooperative/batches/${lot.id}/recall`, recall)
      expect(recalled.data).toMatchObject({ state: "recalled", remaining: 0, withdrawn: 16 })
      expect(recalled.data.orders).toMatchObject([{ order_id: sold, quantity: 4 }])
      expect(recalled.data.history[0]).toMatchObject({ action: "batch.recalled", actor_name: "manager (thử)" })
      expect(await traceOf(lot.public_code)).toMatchObject({
        state: "recalled",
        recall: { ...recall, recalled_on: today },
      })
      expect(await stocked()).toBe(10)

      await post(`/cooperative/batches/${lot.id}/recall`, { reason: "Lần nữa" })
      expect(await stocked()).toBe(10)
      expect((await traceOf(lot.public_code)).recall?.reason).toBe(recall.reason)
      // Goods of the lot that come back are not for sale again.
      await act(client, manager, sold, "take-back")
      expect(await stocked()).toBe(10)
      expect((await read(lot.id)).withdrawn).toBe(20)
      const next = await honeys(1)
      expect(lotsOf(await act(client, manager, next, "confirm", "pack"))).toEqual([])
      const late = await post(`/cooperative/batches/${lot.id}/receive`, { quantity: 1 })
      expect([late.status, late.data.code]).toEqual([409, "state_changed"])
    })

    test("ten orders packed at once take no more of a lot than there is in it", async () => {
      const lot = await comesIn("CUNG-LUC", 60, 7)
      const { manager } = market.quangLac
      const orders: string[] = []
      for (let index = 0; index < 10; index += 1) orders.push(await honeys(1))
      for (const id of orders) await act(client, manager, id, "confirm")
      await Promise.all(orders.map((id) => act(client, manager, id, "pack")))
      expect(await read(lot.id)).toMatchObject({ remaining: 0, received: 7 })
      expect((await read(lot.id)).orders).toHaveLength(7)
    })

    test("the label's page tells what was done, and an unknown or mistyped code is not found", async () => {
      const lot = await comesIn("NHAT-KY", -2, 5)
      const event = { kind: "care", happened_on: addDays(today, -40), text: "Bón phân hữu cơ" }
      const key = { "idempotency-key": "bon-phan" }
      await Promise.all([1, 2].map(() => post(`/cooperative/batches/${lot.id}/events`, event, key)))
      const trace = await traceOf(lot.public_code.toLowerCase().replaceAll("-", " "))
      expect(trace).toMatchObject({
        is_expired: true,
        seller: { name: "HTX Quảng Lạc", handle: "htx-quang-lac" },
        product: { handle: "mat-ong" },
        events: [event],
      })
      const unknown = await api.get("/catalog/trace/TX-0000-0000", { headers: { "accept-language": "en" } })
      expect([unknown.status, unknown.data.code, unknown.headers["cache-control"]]).toEqual([
        404,
        "not_found",
        "no-store",
      ])
      expect((await api.get("/catalog/trace/%3Cscript%3E")).status).toBe(400)
    })

    test("a planting area is called verified once the alliance has verified it, for lots made while it held", async () => {
      const db = databaseOf(getContainer())
      const area = { family: "planting_area", number: "VN-LSOR-0012", holder: "Sở NN&MT", crop: "Na", area_ha: "12.5" }
      const stated = await post("/cooperative/credentials", { ...area, valid_from: addDays(today, -100) })
      expect(stated.status, JSON.stringify(stated.data)).toBe(200)
      const { id } = await db("credential").where({ number: area.number }).first("id")
      const lot = await post("/cooperative/batches", { ...lotOf("VUNG", 60, 5), planting_area_id: id })
      const shown = async () => (await traceOf(lot.data.public_code)).planting_area
      expect(await shown()).toMatchObject({ number: "VN-LSOR-0012", is_verified: false })
      const change = (changes: object) => db("credential").where({ id }).update(changes)
      await change({ review_state: "verified" })
      expect(await shown()).toMatchObject({ is_verified: true })
      await change({ revoked_on: addDays(today, -60) })
      expect(await shown()).toMatchObject({ is_verified: false })
      await change({ revoked_on: null, valid_until: addDays(today, -40) })
      expect(await shown()).toMatchObject({ is_verified: false })
    })

    test("labels begin where a sheet has a label", async () => {
      const { id } = await comesIn("TEM", 60, 5)
      const print = (query: string) =>
        api.get(`/cooperative/batches/${id}/labels?${query}`, { headers: market.quangLac.manager })
      for (const query of ["format=2x5&start=10", "format=3x8&start=24"]) {
        const { status, headers } = await print(query)
        expect([status, headers["content-type"]]).toEqual([200, "application/pdf"])
      }
      for (const query of ["format=2x5&start=11", "format=3x8&start=25", "start=1000"]) {
        const { status, data } = await print(query)
        expect([status, data.code, data.field]).toEqual([400, "too_large", "start"])
      }
    })

    test("what a lot cannot be is refused in the reader's language, and nothing is written", async () => {
      const good = lotOf("TOT", 10, 5)
      const bad: readonly (readonly [object, number, string, string])[] = [
        [{ ...good, produced_on: addDays(today, 1) }, 400, "date_in_future", "produced_on"],
        [{ ...good, expires_on: addDays(today, -31) }, 400, "date_too_early", "expires_on"],
        [{ ...good, produced_on: "2026-02-31" }, 400, "invalid_date", "produced_on"],
        [{ ...good, quantity: 0 }, 400, "too_small", "quantity"],
        [{ ...good, quantity: 1.5 }, 400, "not_a_whole_number", "quantity"],
        [{ ...good, quantity: 1_000_000_000 }, 400, "too_large", "quantity"],
        [{ ...good, lot_code: "<script>" }, 400, "invalid_characters", "lot_code"],
        [{ ...good, lot_code: "🍯" }, 400, "invalid_characters", "lot_code"],
        [{ ...good, inputs: "x".repeat(10_000) }, 400, "too_long", "inputs"],
        [{ ...good, variant_id: market.tea.variant_id }, 404, "not_found", "variant_id"],
        [{ ...good, planting_area_id: "cred_la" }, 404, "not_found", "planting_area_id"],
      ]
      for (const [body, status, code, field] of bad) {
        const answer = await post("/cooperative/batches", body)
        expect([answer.status, answer.data.code, answer.data.field]).toEqual([status, code, field])
      }
      const english = await post("/cooperative/batches", bad[0]?.[0], { "accept-language": "en" })
      expect(english.data.message).toContain("has not come yet")
      expect(await databaseOf(getContainer())("batch")).toEqual([])
    })
  },
})
