import type { AgreementDetail, listNotifications, listUrges, RouteResponse } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { now } from "../src/clock"
import { databaseOf } from "../src/database/database"
import { urgeByRule } from "../src/workflows/agreements/urge-by-rule"
import { deliveryOf, enter, layTable, signed, type Table } from "./support/agreements"
import { setClock } from "./support/clock"
import { answering, type Api } from "./support/http"
import { drainJobs, openMailbox, wordsOf, type Mailbox } from "./support/mailbox"
import { openTestMarket } from "./support/market"

let mailbox: Mailbox

// Before the runner reads the configuration.
beforeAll(async () => {
  mailbox = await openMailbox()
})

afterAll(() => mailbox.close())

const dayMs = 86_400_000

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let table: Table
    const api: Api = answering(client)
    beforeAll(async () => {
      table = await layTable(client, getContainer(), await openTestMarket(client, getContainer()))
    })
    afterEach(() => setClock())

    const after = (days: number): Date => new Date(now().getTime() + days * dayMs)
    const told = async (headers: Readonly<Record<string, string>>, language = "vi") =>
      (
        (await api.get("/member/notifications", { headers: { ...headers, "accept-language": language } }))
          .data as RouteResponse<typeof listNotifications>
      ).items
    const urges = async (query = ""): Promise<RouteResponse<typeof listUrges>> =>
      (await api.get(`/alliance/urges${query}`, { headers: table.officer })).data
    const mailed = async (): Promise<string[]> => {
      const before = mailbox.mails.length
      await drainJobs(getContainer())
      return mailbox.mails.slice(before).map(wordsOf)
    }
    const urge = async (id: string, body: unknown, key?: string) =>
      api.post(`/alliance/agreements/${id}/urge`, body, {
        headers: { ...table.officer, ...(key === undefined ? {} : { "idempotency-key": key }) },
      })

    test("a rule urges whom it concerns, in the portal and by mail, once within its interval", async () => {
      const agreement = await signed(client, table)
      const { code } = agreement
      await drainJobs(getContainer())
      expect(await urgeByRule(getContainer(), after(29))).toBe(1)
      expect((await urges()).items).toMatchObject([
        { cause: "behind", target: "seller", urged_by: null, agreement: { code } },
      ])
      await mailed()

      expect(await urgeByRule(getContainer(), after(30))).toBe(1)
      expect(await urgeByRule(getContainer(), after(30))).toBe(0)
      const mails = await mailed()
      expect(mails).toHaveLength(1)
      expect(mails[0]).toContain(`/kenh-htx/thoa-thuan/${agreement.id}`)
      const [notice] = await told(table.seller)
      expect(notice).toMatchObject({ kind: "agreement_urged", title: `Thỏa thuận ${code}: 30 ngày chưa có tin` })
      expect((await told(table.seller, "en"))[0]?.title).toBe(`Agreement ${code}: 30 days without news`)

      expect(await urgeByRule(getContainer(), after(43))).toBe(0)
      expect(await urgeByRule(getContainer(), after(44))).toBe(1)
      expect((await urges("?cause=silent")).count).toBe(2)
    })

    test("two that look at the same moment urge once", async () => {
      await signed(client, table)
      const at = after(30)
      const counts = await Promise.all([urgeByRule(getContainer(), at), urgeByRule(getContainer(), at)])
      expect(counts.toSorted()).toEqual([0, 1])
      expect((await told(table.seller)).filter(({ kind }) => kind === "agreement_urged")).toHaveLength(1)
    })

    test("an unanswered delivery is a matter for the side it waits for, and nobody else reads that", async () => {
      const both = await signed(client, table)
      const late = deliveryOf(both)
      await api.post(`/cooperative/agreements/${both.id}/deliveries`, late, { headers: table.seller })
      expect(await urgeByRule(getContainer(), after(7))).toBe(0)
      expect(await urgeByRule(getContainer(), after(8))).toBe(1)
      expect((await told(table.buyer))[0]).toMatchObject({
        kind: "agreement_urged",
        path: `/doanh-nghiep/thoa-thuan/${both.id}`,
      })
      const ofBuyer: AgreementDetail = (await api.get(`/enterprise/agreements/${both.id}`, { headers: table.buyer }))
        .data
      expect(ofBuyer.urges).toMatchObject([{ cause: "unanswered", target: "buyer" }])
      const ofSeller: AgreementDetail = (await api.get(`/cooperative/agreements/${both.id}`, { headers: table.seller }))
        .data
      expect(ofSeller.urges).toEqual([])
    })

    test("an officer urges a party once in 24 hours, in words of the own", async () => {
      const { id, code } = await signed(client, table)
      const { data: ready } = await api.get(`/alliance/agreements/${id}/urge`, { headers: table.officer })
      expect(ready.items).toMatchObject([
        { side: "seller", wait_until: null },
        { side: "buyer", wait_until: null },
      ])
      await drainJobs(getContainer())
      const text = "Xin giao đợt đầu trước Tết."
      const first = await urge(id, { side: "seller", text }, "lan-1")
      expect(first.data.urges).toMatchObject([{ cause: "by_hand", target: "seller", text, urged_by: "officer (thử)" }])
      const acts = first.data.history.map(({ action }: { action: string }) => action)
      expect(acts).toContain("agreement.urged")
      const [mail] = await mailed()
      expect(mail).toContain(text)
      expect((await told(table.seller))[0]?.title).toContain(`đôn đốc thỏa thuận ${code}`)

      // The same request again is the same urge.
      expect((await urge(id, { side: "seller", text }, "lan-1")).data.urges).toHaveLength(1)
      expect((await urge(id, { side: "seller", text: "Khác" }, "lan-1")).data.code).toBe("idempotency_conflict")
      const again = await urge(id, { side: "seller", text }, "lan-2")
      expect([again.status, again.data.code]).toEqual([409, "urged_recently"])
      expect((await urge(id, { side: "buyer", text })).status).toBe(200)
      expect(await mailed()).toHaveLength(1)
      const moment = now().getTime()
      setClock(() => new Date(moment + dayMs - 60_000))
      expect((await urge(id, { side: "seller", text })).status).toBe(409)
      setClock(() => new Date(moment + dayMs + 60_000))
      expect((await urge(id, { side: "seller", text })).status).toBe(200)
      expect((await urges(`?agreement=${id}&cause=by_hand`)).count).toBe(3)
    })

    test("whoever cannot be reached, and what is over, is not urged", async () => {
      const named = await enter(client, table, { buyer: { name: "Siêu thị không có tài khoản" } })
      const text = "Xin xem"
      const unreachable = await urge(named.id, { side: "buyer", text })
      expect([unreachable.status, unreachable.data.code, unreachable.data.field]).toEqual([
        409,
        "party_unreachable",
        "side",
      ])
      expect(
        (await api.get(`/alliance/agreements/${named.id}/urge`, { headers: table.officer })).data.items,
      ).toMatchObject([{ side: "seller", text: expect.stringContaining("đang chờ ký") }])
      await api.post(
        `/alliance/agreements/${named.id}/state`,
        { act: "end_early", reason: "Thôi" },
        { headers: table.officer },
      )
      expect((await urge(named.id, { side: "seller", text })).data.code).toBe("agreement_not_running")
      expect((await urge(named.id, { side: "seller", text: " " })).data).toMatchObject({
        code: "required",
        field: "text",
      })
      expect((await urges()).count).toBe(0)
    })

    test("who was urged stays written down", async () => {
      const { id } = await signed(client, table)
      await urge(id, { side: "seller", text: "Xin ghi lần giao" })
      const log = databaseOf(getContainer())("agreement_urge")
      await expect(log.clone().update({ text: "Khác" })).rejects.toThrow("stays written down")
      await expect(log.clone().del()).rejects.toThrow("stays written down")
    })
  },
})
