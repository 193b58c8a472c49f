import type { getReconciliation, RouteResponse } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { beforeAll, expect, test } from "vitest"
import { act, buy, openTestMarket, orderOf, type Market } from "./support/market"
import { signInMember } from "./support/people"

type Reconciliation = RouteResponse<typeof getReconciliation>

const oneHoneyVnd = 245_000

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      market = await openTestMarket(api, getContainer())
    })

    const ordered = async (payment: "cod" | "vietqr", ...actions: string[]): Promise<string> => {
      const group = await buy(api, market, { lines: [{ product: market.honey, quantity: 1 }], payment })
      const id = orderOf(group, market.quangLac)
      if (actions.length > 0) await act(api, market.quangLac.manager, id, ...actions)
      return id
    }

    const read = async (month?: string): Promise<Reconciliation> =>
      (
        await api.get<Reconciliation>("/cooperative/reconciliation", {
          params: { month },
          headers: market.quangLac.manager,
        })
      ).data

    const record = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      api.post("/cooperative/reconciliation/payments", body, {
        headers: { ...market.quangLac.manager, ...headers },
        validateStatus: () => true,
      })

    test("what is expected is cash that is out and transfers of any time; several are recorded at once, once", async () => {
      const cash = await ordered("cod", "confirm", "pack", "ship", "deliver")
      const transfer = await ordered("vietqr")
      await ordered("cod", "confirm")
      const before = await read()
      expect(before.expected.map(({ id, due_vnd }) => [id, due_vnd])).toEqual([
        [cash, oneHoneyVnd],
        [transfer, oneHoneyVnd],
      ])
      expect(before.expected[1]?.transfer_purpose).toMatch(/^LK[0-9A-Z]{8} 1$/)
      expect([before.expected_count, before.expected_vnd]).toEqual([2, 2 * oneHoneyVnd])
      expect(before.by_carrier).toEqual([
        { method: "cod", carrier: "Giao tiêu chuẩn", order_count: 1, due_vnd: oneHoneyVnd },
        { method: "vietqr", carrier: "Giao tiêu chuẩn", order_count: 1, due_vnd: oneHoneyVnd },
      ])

      const body = {
        date: "2026-11-20",
        note: "Bưu điện trả tiền",
        orders: [{ id: cash }, { id: transfer, amount_vnd: 240_000 }],
      }
      const key = { "idempotency-key": "doi-soat-1" }
      for (let time = 0; time < 2; time += 1) expect((await record(body, key)).data).toEqual({ recorded: 2 })
      const after = await read("2026-11")
      expect(after).toMatchObject({
        expected: [],
        days: [
          {
            date: "2026-11-20",
            cash_vnd: oneHoneyVnd,
            transfer_vnd: 240_000,
            card_vnd: 0,
            sent_back_vnd: 0,
            order_count: 2,
          },
        ],
        total: { cash_vnd: oneHoneyVnd, transfer_vnd: 240_000 },
        differences: [
          { id: transfer, due_vnd: oneHoneyVnd, kept_vnd: 240_000, difference_vnd: -5_000, note: "Bưu điện trả tiền" },
        ],
      })
      expect((await read("2026-10")).days).toEqual([])

      const { data } = await api.get<Buffer>("/cooperative/reconciliation/export?month=2026-11", {
        headers: market.quangLac.manager,
        responseType: "arraybuffer",
      })
      // The library's types are for ES modules alone.
      const { default: readXlsxFile } = await import("read-excel-file/node")
      const [{ data: sheet = [] } = {}] = await readXlsxFile(Buffer.from(data))
      expect(sheet).toHaveLength(4)
      expect(sheet.at(-1)?.slice(4, 6)).toEqual([oneHoneyVnd + 240_000, 0])
    })

    test("when one of several is refused, none is recorded", async () => {
      const good = await ordered("vietqr")
      const early = await ordered("cod", "confirm")
      const mixed = await record({ orders: [{ id: good }, { id: early }] })
      expect([mixed.status, mixed.data.code, mixed.data.field]).toEqual([409, "invalid_transition", "orders.1"])
      expect((await read()).expected.map(({ id }) => id)).toEqual([good])
    })

    test("another cooperative's orders are not there, and staff do not see the money", async () => {
      const id = await ordered("vietqr")
      const stranger = await record({ orders: [{ id }] }, market.binhGia.manager)
      expect([stranger.status, stranger.data.code]).toEqual([404, "not_found"])
      const other = await api.get<Reconciliation>("/cooperative/reconciliation", { headers: market.binhGia.manager })
      expect(other.data).toMatchObject({ expected: [], expected_vnd: 0 })
      const staff = await signInMember(api, getContainer(), market.quangLac.seller.id, "staff")
      const refused = await api.get("/cooperative/reconciliation", { headers: staff, validateStatus: () => true })
      expect(refused.status).toBe(403)
    })
  },
})
