import type {
  getCooperativeSummary,
  listMessages,
  listSentMessages,
  ReceivedMessage,
  RouteResponse,
  SentMessage,
} from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { createTestProduct } from "./support/catalog-fixtures"
import { buy, openTestMarket, type Market } from "./support/market"
import { createTestOrganization, signInMember } from "./support/people"

type Summary = RouteResponse<typeof getCooperativeSummary>
type Inbox = RouteResponse<typeof listMessages>
type Outbox = RouteResponse<typeof listSentMessages>
type Headers = Readonly<Record<string, string>>

const any = { validateStatus: () => true }
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    let lead: Headers
    let viewer: Headers
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      const container = getContainer()
      market = await openTestMarket(api, container)
      const alliance = await createTestOrganization(container, {
        handle: "lien-minh",
        name: "Liên minh HTX Lạng Sơn",
        kind: "alliance",
      })
      await createTestOrganization(container, {
        handle: "htx-bac-kan",
        name: "HTX Bắc Kạn",
        kind: "cooperative",
        province_code: "19",
      })
      lead = await signInMember(api, container, alliance.id, "lead")
      viewer = await signInMember(api, container, alliance.id, "viewer")
    })

    const inboxOf = async (headers: Headers) => (await api.get<Inbox>("/cooperative/messages", { headers })).data
    const todayOf = async (headers: Headers) => (await api.get<Summary>("/cooperative/summary", { headers })).data.today

    test("what the alliance writes to its province waits for each cooperative until it is read there", async () => {
      const { manager } = market.quangLac
      const text = "Mời các HTX dự hội nghị kết nối tiêu thụ.\nSáng 2/12, tại hội trường."
      const { data: sent } = await api.post<SentMessage>("/alliance/messages", { text }, { headers: lead })
      expect(sent).toMatchObject({ recipient: null, recipient_count: 2, read_count: 0, sent_by: "lead (thử)" })

      const { items, unread } = await inboxOf(manager)
      expect([unread, items[0]]).toMatchObject([1, { text, from: "Liên minh HTX Lạng Sơn", read_at: null }])
      expect(await todayOf(manager)).toMatchObject([
        { kind: "messages_unread", count: 1, oldest: sent.sent_at, path: "/kenh-htx/tin-nhan" },
      ])
      const read = async () =>
        (await api.post<ReceivedMessage>(`/cooperative/messages/${sent.id}/read`, {}, { headers: manager })).data
      const first = await read()
      expect(first.read_by).toBe("manager (thử)")
      expect(await read()).toEqual(first)
      expect(await todayOf(manager)).toEqual([])
      expect((await inboxOf(market.binhGia.manager)).unread).toBe(1)
      const { data: list } = await api.get<Outbox>("/alliance/messages", { headers: viewer })
      expect(list.items).toMatchObject([{ id: sent.id, read_count: 1, recipient_count: 2 }])
      const actions = await databaseOf(getContainer())("audit_entry").orderBy("at").pluck("action")
      expect(actions).toEqual(["message.sent", "message.read"])
    })

    test("a message to one cooperative is nobody else's, and sent again is the same", async () => {
      const headers = { ...lead, "idempotency-key": "thu-1" }
      const body = { text: "Nhờ HTX bổ sung bản quét giấy chứng nhận.", cooperative: "htx-quang-lac" }
      const send = (content: object) => api.post("/alliance/messages", content, { headers, ...any })
      const [one, two] = await Promise.all([send(body), send(body)])
      expect(one.data.id).toBe(two.data.id)
      expect(one.data).toMatchObject({ recipient: { handle: "htx-quang-lac" }, recipient_count: 1 })
      const other = await send({ ...body, text: "Khác" })
      expect([other.status, other.data.code]).toEqual([409, "idempotency_conflict"])
      const all = await send({ text: body.text })
      expect([all.status, all.data.code]).toEqual([409, "idempotency_conflict"])
      expect((await inboxOf(market.quangLac.manager)).count).toBe(1)
      expect((await inboxOf(market.binhGia.manager)).count).toBe(0)
      const foreign = await api.post(
        `/cooperative/messages/${one.data.id}/read`,
        {},
        { headers: market.binhGia.manager, ...any },
      )
      expect([foreign.status, foreign.data.code]).toEqual([404, "not_found"])
    })

    test("an alliance writes to its own province, with words, and only who may send does", async () => {
      const send = async (body: object, headers = lead) => {
        const { status, data } = await api.post("/alliance/messages", body, { headers, ...any })
        return [status, data.code, data.field]
      }
      expect(await send({ text: "Chào", cooperative: "htx-bac-kan" })).toEqual([404, "not_found", "cooperative"])
      expect(await send({ text: "  " })).toEqual([400, "required", "text"])
      expect(await send({ text: "<b>Chào</b>" })).toEqual([400, "invalid_characters", "text"])
      expect(await send({ text: "x".repeat(2_001) })).toEqual([400, "too_long", "text"])
      expect(await send({ text: "Chào" }, viewer)).toEqual([403, "not_allowed", undefined])
      expect((await api.get<Outbox>("/alliance/messages", { headers: lead })).data.count).toBe(0)
    })

    test("what waits today is told in one order, and what nothing waits of is not told", async () => {
      const container = getContainer()
      const { seller, manager } = market.quangLac
      expect(await todayOf(manager)).toEqual([])
      await createTestProduct(container, seller, {
        handle: "hong-vanh-khuyen",
        title: "Hồng vành khuyên",
        certificates: [{ stars: 3, valid_from: inDays(-900), valid_until: inDays(30) }],
      })
      await createTestProduct(container, seller, {
        handle: "thach-den",
        title: "Thạch đen",
        // Renewed in time, revoked, and far away: nothing to worry about.
        certificates: [
          { stars: 3, valid_from: inDays(-900), valid_until: inDays(20) },
          { stars: 3, valid_from: inDays(-10), valid_until: inDays(900) },
          { stars: 3, valid_from: inDays(-900), valid_until: inDays(10), revoked_on: inDays(-1) },
        ],
      })
      await api.post("/alliance/messages", { text: "Chào" }, { headers: lead })
      await buy(api, market, { lines: [{ product: market.honey, quantity: 1 }], payment: "vietqr" })
      expect(await todayOf(manager)).toMatchObject([
        { kind: "orders_to_confirm", count: 1, path: "/kenh-htx/don-hang?tab=placed" },
        { kind: "certificates_expiring", count: 1, oldest: inDays(30), path: "/kenh-htx/chung-nhan" },
        { kind: "messages_unread", count: 1 },
        { kind: "payments_to_record", count: 1, path: "/kenh-htx/don-hang?tab=unpaid" },
      ])
    })
  },
})
