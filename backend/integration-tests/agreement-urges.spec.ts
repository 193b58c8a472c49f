import type { AgreementDetail, listNotifications, listUrges, RouteResponse } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { businessDate } from "@lienket/vietnam"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { now } from "../src/clock"
import { databaseOf } from "../src/database/database"
import { createMember } from "../src/workflows/create-member"
import { urgeByRule } from "../src/workflows/agreements/urge-by-rule"
import { deliveryOf, enter, layTable, signed, type Table } from "./support/agreements"
import { setClock } from "./support/clock"
import { answering, type Api } from "./support/http"
import { drainJobs, openMailbox, wordsOf, type Mailbox } from "./support/mailbox"
import { openTestMarket } from "./support/market"
import { signIn, testPassword } from "./support/people"

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
    const urges = async (query = "", headers = table.officer): Promise<RouteResponse<typeof listUrges>> =>
      (await api.get(`/alliance/urges${query}`, { headers })).data
    const mailed = async (): Promise<string[]> => {
      const before = mailbox.mails.length
      await drainJobs(getContainer())
      return mailbox.mails.slice(before).map(wordsOf)
    }
    let members = 0
    const memberOf = async (role: "lead" | "officer") => {
      const email = `${role}-${++members}-${Date.now()}@lienket.example`
      const memberships = [{ organization_id: table.alliance.id, role }]
      await createMember(getContainer(), { name: role, email, password: testPassword, memberships })
      return { headers: await signIn(client, "member", email) }
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

    const numbers = {
      answer_days: 2,
      silent_days: 10,
      silent_officer_days: 20,
      due_soon_days: 3,
      silent_every_days: 5,
      behind_every_days: 60,
      due_soon_every_days: 4,
      unanswered_every_days: 2,
      overdue_every_days: 9,
      hours_between_urges: 2,
    }

    test("the lead of an alliance sets the days by which it urges, and everything goes by them", async () => {
      const settings = "/alliance/agreement-settings"
      const before = await api.get(settings, { headers: table.officer })
      expect(before.data).toMatchObject({ answer_days: 7, silent_days: 30, hours_between_urges: 24, versions: [] })
      const wish = { ...numbers, reason: "Mùa na ngắn" }
      expect((await api.post(settings, wish, { headers: table.officer })).status).toBe(403)
      const lead = await memberOf("lead")
      const refused = async (changes: Readonly<Record<string, unknown>>) => {
        const { status, data } = await api.post(settings, { ...wish, ...changes }, { headers: lead.headers })
        return [status, data.code, data.field]
      }
      expect(await refused({ answer_days: 0 })).toEqual([400, "too_small", "answer_days"])
      expect(await refused({ hours_between_urges: 169 })).toEqual([400, "too_large", "hours_between_urges"])
      expect(await refused({ silent_days: 7.5 })).toEqual([400, "not_a_whole_number", "silent_days"])
      expect(await refused({ silent_officer_days: 9 })).toEqual([400, "too_small", "silent_officer_days"])
      expect(await refused({ reason: " " })).toEqual([400, "required", "reason"])
      expect((await api.get(settings, { headers: table.officer })).data).toEqual(before.data)

      const { data: after2 } = await api.post(settings, wish, { headers: lead.headers })
      expect(after2).toMatchObject({ ...numbers, versions: [{ ...numbers, changed_by: "lead", reason: wish.reason }] })
      const logged = await databaseOf(getContainer())("audit_entry")
        .where({ action: "agreement_setting.changed", subject_id: table.alliance.id })
        .select("actor_name", "data")
      expect(logged).toMatchObject([
        { actor_name: expect.stringContaining("lead"), data: { ...numbers, reason: wish.reason } },
      ])

      // The list of what waits, the rules, their intervals, and what an officer may do by hand.
      const agreement = await signed(client, table)
      const delivered = await api.post(`/cooperative/agreements/${agreement.id}/deliveries`, deliveryOf(agreement), {
        headers: table.seller,
      })
      expect(delivered.data.deliveries[0].is_unanswered_long).toBe(false)
      const moment = now().getTime()
      setClock(() => new Date(moment + 3 * dayMs))
      const seen = await api.get(`/enterprise/agreements/${agreement.id}`, { headers: table.buyer })
      expect(seen.data.deliveries[0].is_unanswered_long).toBe(true)
      setClock()
      expect(await urgeByRule(getContainer(), after(3))).toBe(1)
      expect(await urgeByRule(getContainer(), after(4))).toBe(0)
      expect(await urgeByRule(getContainer(), after(5))).toBe(1)
      const ready = await api.get(`/alliance/agreements/${agreement.id}/urge`, { headers: table.officer })
      expect(ready.data.hours_between_urges).toBe(2)
      expect((await urge(agreement.id, { side: "seller", text: "Xin xem" })).status).toBe(200)
      const again = await urge(agreement.id, { side: "seller", text: "Xin xem" })
      expect(again.data).toMatchObject({ code: "urged_recently", message: expect.stringContaining("2 giờ") })
      setClock(() => new Date(moment + 3 * 3_600_000))
      expect((await urge(agreement.id, { side: "seller", text: "Xin xem" })).status).toBe(200)
    })

    test("what is for the alliance goes to the officer of the agreement, and to all once that one has left", async () => {
      const db = databaseOf(getContainer())
      const other = await memberOf("officer")
      const named = await enter(client, table, { buyer: { name: "Siêu thị không có tài khoản" } })
      const [{ officer_id, officer_name }] = await db("agreement")
        .where({ id: named.id })
        .select("officer_id", "officer_name")
      await db("agreement")
        .where({ id: named.id })
        .update({ state: "in_progress", signed_on: businessDate(now()), ends_on: businessDate(after(1)) })
      await drainJobs(getContainer())

      expect(await urgeByRule(getContainer(), after(2))).toBe(1)
      expect((await urges()).items).toMatchObject([{ cause: "overdue", target: "officer", to_name: officer_name }])
      const ofCode = (items: readonly { title: string }[]) => items.filter(({ title }) => title.includes(named.code))
      expect(ofCode(await told(table.officer))).toHaveLength(1)
      expect(ofCode(await told(other.headers))).toEqual([])
      const unread = async () => (await api.get("/member/notifications/unread", { headers: other.headers })).data.unread
      expect(await unread()).toBe(0)
      expect(await mailed()).toHaveLength(1)
      // Whoever does not see it does not mark it as read either.
      await api.post("/member/notifications/read", { until: after(3).toISOString() }, { headers: other.headers })
      expect((await told(table.officer))[0]).toMatchObject({ read_at: null })

      await db("membership")
        .where({ member_id: officer_id, organization_id: table.alliance.id })
        .update({ ended_at: now() })
      expect(await urgeByRule(getContainer(), after(16))).toBe(1)
      expect(ofCode(await told(other.headers))).toHaveLength(1)
      expect(await unread()).toBe(1)
      expect((await urges("", other.headers)).items[0]).toMatchObject({ to_name: table.alliance.name })
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
