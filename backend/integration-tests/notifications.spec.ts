import type { listNotifications, RouteResponse } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { afterAll, beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { place, purchaseOf, fillBasket } from "./support/basket"
import { drainJobs, openMailbox, wordsOf, type Mailbox } from "./support/mailbox"
import { act, buy, openTestMarket, orderOf, type Market } from "./support/market"
import { createTestOrganization, signInMember } from "./support/people"

let mailbox: Mailbox

// Before the runner reads the configuration.
beforeAll(async () => {
  mailbox = await openMailbox()
})

afterAll(() => mailbox.close())

type List = RouteResponse<typeof listNotifications>

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      market = await openTestMarket(api, getContainer())
    })

    const listOf = async (headers: Readonly<Record<string, string>>, language = "vi"): Promise<List> =>
      (await api.get<List>("/member/notifications", { headers: { ...headers, "accept-language": language } })).data

    /** Mails that came since, by whom they are for. */
    const mailsDuring = async (work: () => Promise<unknown>) => {
      const before = mailbox.mails.length
      await work()
      await drainJobs(getContainer())
      return new Map(mailbox.mails.slice(before).map((mail) => [mail.to[0] ?? "", wordsOf(mail)]))
    }

    const jobsLeft = async (): Promise<number> => {
      const row = await databaseOf(getContainer())("graphile_worker.jobs").count("id as count").first()
      return Number(row?.count)
    }

    const addressOf = ({ seller }: Market["quangLac"]) => `manager-${seller.id}@lienket.example`.toLowerCase()

    test("a purchase tells each cooperative of its own order, in the portal and by mail, and the buyer of all of it", async () => {
      const lines = [
        { product: market.honey, quantity: 2 },
        { product: market.tea, quantity: 1 },
      ]
      let code = ""
      const mails = await mailsDuring(async () => {
        code = (await buy(api, market, { lines, payment: "cod", email: "khach@lienket.example" })).code
      })
      const [notice, ...others] = (await listOf(market.quangLac.manager)).items
      expect(others).toEqual([])
      expect(notice).toMatchObject({ kind: "order_placed", title: `Đơn mới ${code}-1`, read_at: null, read_by: null })
      expect(notice?.text).toBe(
        "Nguyễn Thị Thử đặt Mật ong ngũ gia bì, tất cả 2 món, 465.000\u00a0₫. Xin xác nhận đơn.",
      )
      expect(notice?.path).toMatch(/^\/kenh-htx\/don-hang\/order_/)
      expect((await listOf(market.binhGia.manager, "en")).items.map(({ title }) => title)).toEqual([
        `New order ${code}-2`,
      ])

      expect([...mails.keys()].toSorted()).toEqual(
        [addressOf(market.quangLac), addressOf(market.binhGia), "khach@lienket.example"].toSorted(),
      )
      expect(mails.get(addressOf(market.quangLac))).toContain(`/kenh-htx/don-hang/`)
      expect(mails.get(addressOf(market.quangLac))).toContain("Mật ong ngũ gia bì")
      const confirmation = mails.get("khach@lienket.example")
      for (const words of ["Mật ong ngũ gia bì × 2 chai", "Chè dưới tán hồi", "580.000\u00a0₫", `/don-hang/${code}`])
        expect(confirmation).toContain(words)
      expect(await jobsLeft()).toBe(0)
    })

    test("the buyer hears that the parcel is on its way, or why the order comes to nothing", async () => {
      const wish = {
        lines: [{ product: market.honey, quantity: 1 }],
        payment: "cod",
        email: "khach@lienket.example",
      } as const
      const sent = orderOf(await buy(api, market, wish), market.quangLac)
      const refused = orderOf(await buy(api, market, wish), market.quangLac)
      await drainJobs(getContainer())
      const { manager } = market.quangLac
      const shipped = await mailsDuring(() => act(api, manager, sent, "confirm", "pack", "ship", "ship"))
      expect([...shipped.keys()]).toEqual(["khach@lienket.example"])
      expect(shipped.get("khach@lienket.example")).toContain("HTX Quảng Lạc")
      const calledOff = await mailsDuring(() => act(api, manager, refused, "refuse"))
      expect(calledOff.get("khach@lienket.example")).toContain("Khách không nhận")
    })

    test("a purchase that fails tells nobody", async () => {
      const cart = await fillBasket(api, market, [{ product: market.honey, quantity: 10 }])
      await databaseOf(getContainer())("inventory_level")
        .where({ inventory_item_id: market.honey.inventory_item_id })
        .update({ stocked_quantity: 1, raw_stocked_quantity: { value: "1", precision: 20 } })
      const answer = await place(api, market, purchaseOf(market, cart))
      expect([answer.status, answer.data.code]).toEqual([409, "insufficient_stock"])
      expect(await jobsLeft()).toBe(0)
      expect(await listOf(market.quangLac.manager)).toMatchObject({ count: 0, unread: 0 })
    })

    test("a mailbox that is busy gets its mail later, and holds up nobody else's", async () => {
      mailbox.refuse("khach@lienket.example")
      const wish = {
        lines: [{ product: market.honey, quantity: 1 }],
        payment: "cod",
        email: "khach@lienket.example",
      } as const
      const first = await mailsDuring(() => buy(api, market, wish))
      expect([...first.keys()]).toEqual([addressOf(market.quangLac)])
      expect(await jobsLeft()).toBe(1)

      mailbox.refuse(null)
      expect((await mailsDuring(async () => undefined)).size).toBe(0)
      await databaseOf(getContainer()).raw("update graphile_worker._private_jobs set run_at = now()")
      const second = await mailsDuring(async () => undefined)
      expect([...second.keys()]).toEqual(["khach@lienket.example"])
      expect(await jobsLeft()).toBe(0)
    })

    test("what one member has read is read for the organisation, and nobody else's notices are touched", async () => {
      const container = getContainer()
      await buy(api, market, {
        lines: [
          { product: market.honey, quantity: 1 },
          { product: market.tea, quantity: 1 },
        ],
        payment: "cod",
      })
      await buy(api, market, { lines: [{ product: market.honey, quantity: 1 }], payment: "cod" })
      const { manager } = market.quangLac
      const staff = await signInMember(api, container, market.quangLac.seller.id, "staff")
      const [newest] = (await listOf(manager)).items
      const [elsewhere] = (await listOf(market.binhGia.manager)).items
      const read = (body: unknown, headers = staff) =>
        api.post("/member/notifications/read", body, { headers, validateStatus: () => true })

      expect((await read({ ids: [newest?.id, elsewhere?.id] })).data).toEqual({ unread: 1 })
      const after = await listOf(manager)
      expect(after.items.map(({ id }) => id).indexOf(newest?.id ?? "")).toBe(1)
      expect(after.items[1]).toMatchObject({ read_by: "staff (thử)" })
      expect((await listOf(market.binhGia.manager)).unread).toBe(1)

      expect((await read({ until: new Date().toISOString() })).data).toEqual({ unread: 0 })
      const refused = [
        await read({}),
        await read({ ids: [] }),
        await read({ until: "hôm nay" }),
        await read({ ids: ["<b>"] }),
      ]
      expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400])
      const alliance = await createTestOrganization(container, {
        handle: "lien-minh",
        name: "Liên minh",
        kind: "alliance",
      })
      const viewer = await signInMember(api, container, alliance.id, "viewer")
      expect(await listOf(viewer)).toMatchObject({ items: [], unread: 0 })
    })
  },
})
