import type { AgencyObstacle, ObstacleDetail, OfficerObstacle } from "@lienket/contracts"
import { addDays, addWorkingDays, businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { remindOfDeadlines } from "../src/workflows/obstacles/remind-of-deadlines"
import { handInScan, layTable, signed, type Table } from "./support/agreements"
import { setClock } from "./support/clock"
import { answering, type Api } from "./support/http"
import { drainJobs, openMailbox, wordsOf, type Mailbox } from "./support/mailbox"
import { openTestMarket, type Market } from "./support/market"
import {
  bankEmail,
  committeeEmail,
  obstacle,
  openDesk,
  raise,
  route,
  type Desk,
  type Headers,
} from "./support/obstacles"
import { createTestOrganization, signInMember } from "./support/people"

let mailbox: Mailbox

// Before the runner reads the configuration.
beforeAll(async () => {
  mailbox = await openMailbox()
})

afterAll(() => mailbox.close())
afterEach(() => setClock())

const today = businessDate(new Date())
const at = (day: string): Date => new Date(`${day}T03:00:00Z`)

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    let table: Table
    let desk: Desk
    const api: Api = answering(client)
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      market = await openTestMarket(client, getContainer())
      table = await layTable(client, getContainer(), market)
      desk = await openDesk(client, getContainer())
    })

    const refused = ({ status, data }: { status: number; data: { code?: string; field?: string } }) => [
      status,
      data.code,
      ...(data.field === undefined ? [] : [data.field]),
    ]
    const seller = () => market.quangLac.manager
    const post = async (path: string, headers: Headers, body: unknown) => api.post(path, body, { headers })
    const officerDoes = async (id: string, act: string, body: unknown) =>
      post(`/alliance/obstacles/${id}/${act}`, desk.officer, body)
    const seen = async (id: string): Promise<OfficerObstacle> =>
      (await api.get(`/alliance/obstacles/${id}`, { headers: desk.officer })).data

    /** Mails that came since, by whom they are for. */
    const mailsDuring = async (work: () => Promise<unknown>) => {
      const before = mailbox.mails.length
      await work()
      await drainJobs(getContainer())
      return new Map(mailbox.mails.slice(before).map((mail) => [mail.to[0] ?? "", wordsOf(mail)]))
    }
    const tokenIn = (mail: string | undefined): string => /tra-loi-vuong-mac\/([\w-]+)/.exec(mail ?? "")?.[1] ?? ""
    const rowsOf = async (name: string): Promise<number> =>
      Number((await databaseOf(getContainer())(name).count({ rows: "*" }).first())?.rows)

    test("a case goes from the cooperative over an agency and the committee to a solution that the cooperative agrees to", async () => {
      const raised = await raise(client, seller())
      expect(raised).toMatchObject({ state: "raised", lead: null, due_on: null, days_waiting: 0, revision: 1 })

      let routed: OfficerObstacle | undefined
      const letters = await mailsDuring(async () => {
        routed = await route(client, desk, raised, desk.bank, { co_ids: [desk.trade.id], note: "Xin trả lời sớm" })
      })
      const due = addWorkingDays(today, 15)
      expect(routed).toMatchObject({
        state: "routed",
        lead: "Ngân hàng Nhà nước chi nhánh",
        due_on: due,
        days_left: 15,
        is_overdue: false,
        agencies: [{ role: "lead" }, { role: "co", name: "Sở Công Thương" }],
      })
      expect(letters.get(bankEmail)).toContain("Đề nghị cho vay theo hợp đồng tiêu thụ.")
      const token = tokenIn(letters.get(bankEmail))

      const linked = await api.get(`/obstacle-links/${token}`)
      expect(linked.data).toMatchObject({
        agency: "Ngân hàng Nhà nước chi nhánh",
        obstacle: { id: raised.id, own_role: "lead", awaits_answer: true },
      })
      const said = { act: "working", text: "Đang kiểm tra hồ sơ.", name: "Chuyên viên" }
      expect((await post(`/obstacle-links/${token}/answers`, {}, said)).data).toEqual({
        act: "working",
        code: raised.code,
      })
      expect(await seen(raised.id)).toMatchObject({ state: "in_progress" })
      const opinion = { act: "answer", text: "Sở xác nhận hợp đồng có thật." }
      const co = await post(`/agency/obstacles/${raised.id}/answers`, desk.agencyOfficer, opinion)
      expect(co.data).toMatchObject({ state: "in_progress", own_role: "co", awaits_answer: true })

      const beyond = { act: "beyond_authority", text: "Vượt thẩm quyền chi nhánh.", name: "Chuyên viên" }
      await post(`/obstacle-links/${token}/answers`, {}, beyond)
      const before = await seen(raised.id)
      expect(before.suggestion.proposal).toContain("Vượt thẩm quyền chi nhánh.")
      const proposal = `${before.suggestion.proposal}\n\nXin sớm có ý kiến.`
      let escalated: OfficerObstacle | undefined
      const toCommittee = await mailsDuring(async () => {
        escalated = (await officerDoes(raised.id, "escalate", { proposal, revision: before.revision })).data
      })
      expect(escalated).toMatchObject({ state: "escalated", is_escalated: true, lead: "UBND tỉnh", proposal })
      expect(refused(await api.get(`/obstacle-links/${token}`))).toEqual([410, "link_closed"])

      const committeeToken = tokenIn(toCommittee.get(committeeEmail))
      const decision = {
        act: "answer",
        text: "Đồng ý bảo lãnh qua Quỹ.",
        name: "Văn phòng",
        paper_number: "12/UBND-KT",
      }
      await post(`/obstacle-links/${committeeToken}/answers`, {}, decision)
      expect(refused(await api.get(`/obstacle-links/${committeeToken}`))).toEqual([410, "link_used"])
      expect(refused(await post(`/obstacle-links/${committeeToken}/answers`, {}, decision))).toEqual([410, "link_used"])

      const answered: ObstacleDetail = (await api.get(`/cooperative/obstacles/${raised.id}`, { headers: seller() }))
        .data
      expect(answered).toMatchObject({
        state: "answered",
        awaits_you: true,
        due_on: expect.any(String),
        days_left: null,
      })
      const notHelped = { act: "disagree", reason: "Chưa nhận được tiền", revision: answered.revision }
      const again = await mailsDuring(() => post(`/cooperative/obstacles/${raised.id}/reply`, seller(), notHelped))
      expect(await seen(raised.id)).toMatchObject({ state: "in_progress" })
      const secondToken = tokenIn(again.get(committeeEmail))
      await post(`/obstacle-links/${secondToken}/answers`, {}, { ...decision, text: "Đã giải ngân." })
      const { revision } = await seen(raised.id)
      const agreed = await post(`/cooperative/obstacles/${raised.id}/reply`, seller(), { act: "agree", revision })
      expect(agreed.data).toMatchObject({ state: "solved", awaits_you: false })
      expect(agreed.data.events.map(({ kind }: { kind: string }) => kind)).toEqual([
        "raised",
        "routed",
        "working",
        "opinion",
        "beyond_authority",
        "escalated",
        "answered",
        "disagreed",
        "answered",
        "agreed",
      ])
      const { history } = await seen(raised.id)
      expect(history).toHaveLength(10)
      expect(history[1]).toMatchObject({ action: "obstacle.answered", actor_name: "Văn phòng (UBND tỉnh)" })
      const links = await databaseOf(getContainer())("obstacle_link").select("token_hash")
      for (const { token_hash } of links) expect([token, committeeToken, secondToken]).not.toContain(token_hash)
      const change = databaseOf(getContainer())("obstacle_event").update({ text: "khác" })
      await expect(change).rejects.toThrow("what was said of a case stays")
    })

    test("an officer closes a case with a reason, and the links in letters say so", async () => {
      const raised = await raise(client, seller(), { kind: "petition" })
      const letters = await mailsDuring(async () => route(client, desk, raised, desk.bank))
      const token = tokenIn(letters.get(bankEmail))
      expect(refused(await officerDoes(raised.id, "close", { revision: 2 }))).toEqual([400, "required", "reason"])
      const closed = await officerDoes(raised.id, "close", { reason: "Trùng với việc khác", revision: 2 })
      expect(closed.data).toMatchObject({ state: "closed", end_reason: "Trùng với việc khác" })
      const answer = { act: "answer", text: "Trả lời", name: "Ai đó" }
      expect(refused(await api.get(`/obstacle-links/${token}`))).toEqual([410, "link_closed"])
      expect(refused(await post(`/obstacle-links/${token}/answers`, {}, answer))).toEqual([410, "link_closed"])
      expect(refused(await api.get(`/obstacle-links/${"x".repeat(43)}`))).toEqual([404, "not_found"])
      const over = [
        await officerDoes(raised.id, "route", { lead_id: desk.bank.id, revision: 3 }),
        await officerDoes(raised.id, "close", { reason: "Lần nữa", revision: 3 }),
        await officerDoes(raised.id, "escalate", { proposal: "Kính gửi", revision: 3 }),
      ]
      expect(over.map(refused)).toEqual(over.map(() => [409, "invalid_transition"]))
    })

    test("a link expires thirty days after the deadline", async () => {
      const raised = await raise(client, seller())
      const letters = await mailsDuring(async () => route(client, desk, raised, desk.bank, { due_on: today }))
      const token = tokenIn(letters.get(bankEmail))
      const { due_on } = await seen(raised.id)
      setClock(() => at(addDays(due_on ?? today, 30)))
      expect((await api.get(`/obstacle-links/${token}`)).status).toBe(200)
      setClock(() => at(addDays(due_on ?? today, 31)))
      expect(refused(await api.get(`/obstacle-links/${token}`))).toEqual([410, "link_expired"])
      const late = { act: "answer", text: "Trả lời", name: "Ai đó" }
      expect(refused(await post(`/obstacle-links/${token}/answers`, {}, late))).toEqual([410, "link_expired"])
      expect(await seen(raised.id)).toMatchObject({ state: "routed", is_overdue: true })
    })

    test("of two officers who decide at once one is told to look again", async () => {
      const raised = await raise(client, seller())
      const wishes = [desk.bank, desk.trade].map(({ id }) =>
        officerDoes(raised.id, "route", { lead_id: id, revision: raised.revision }),
      )
      const answers = await Promise.all(wishes)
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
      expect(answers.find(({ status }) => status === 409)?.data).toMatchObject({ code: "state_changed" })
      expect((await seen(raised.id)).events.map(({ kind }) => kind)).toEqual(["raised", "routed"])
    })

    test("an agency that has ended is succeeded by the commune of the cooperative, and the case says so", async () => {
      const rules = [{ category: "procedure", lead_id: desk.city.id, co_ids: [desk.trade.id] }]
      const days = { answer_days: 10, remind_before_days: 2, remind_every_days: 3 }
      const settings = { ...days, rules, reason: "Lần đầu" }
      const byOfficer = await post("/alliance/obstacle-settings", desk.officer, settings)
      expect(refused(byOfficer)).toEqual([403, "not_allowed"])
      await post("/alliance/obstacle-settings", desk.lead, settings)
      const changed = await post("/alliance/obstacle-settings", desk.lead, {
        ...settings,
        answer_days: 7,
        reason: "Gấp",
      })
      expect(changed.data).toMatchObject({
        answer_days: 7,
        versions: [
          { answer_days: 7, reason: "Gấp" },
          { answer_days: 10, reason: "Lần đầu" },
        ],
      })

      const raised = await raise(client, seller(), { category: "procedure" })
      const { suggestion } = await seen(raised.id)
      expect(suggestion).toMatchObject({
        lead_id: desk.ward.id,
        co_ids: [desk.trade.id],
        due_on: addWorkingDays(today, 7),
        succeeded: [{ ended: "UBND thành phố Lạng Sơn", successor: "UBND phường Lương Văn Tri" }],
      })
      const routed = await route(client, desk, raised, desk.city)
      expect(routed).toMatchObject({
        due_on: addWorkingDays(today, 7),
        agencies: [{ id: desk.ward.id, name: "UBND phường Lương Văn Tri", succeeds: "UBND thành phố Lạng Sơn" }],
      })
      const elsewhere = await raise(client, market.binhGia.manager, { category: "procedure" })
      const body = { lead_id: desk.city.id, revision: 1 }
      expect(refused(await officerDoes(elsewhere.id, "route", body))).toEqual([409, "agency_ended", "lead_id"])
    })

    test("agencies that help are set by category and suggested; who leads is none of them", async () => {
      const settings = { answer_days: 10, remind_before_days: 2, remind_every_days: 3, reason: "Thêm phối hợp" }
      const rule = (co_ids: readonly string[]) => ({
        ...settings,
        rules: [{ category: "label", lead_id: desk.trade.id, co_ids }],
      })
      const twice = await post("/alliance/obstacle-settings", desk.lead, rule([desk.trade.id]))
      expect(refused(twice)).toEqual([400, "duplicate", "rules.0.co_ids"])
      await post("/alliance/obstacle-settings", desk.lead, rule([desk.bank.id, desk.ward.id]))
      const raised = await raise(client, seller(), { category: "label" })
      expect((await seen(raised.id)).suggestion).toMatchObject({
        lead_id: desk.trade.id,
        co_ids: [desk.bank.id, desk.ward.id],
      })
    })

    test("an agency is linked to an organisation of the province that is one, and is unlinked again", async () => {
      const { data } = await api.get("/alliance/agencies", { headers: desk.lead })
      expect(data.organizations).toContainEqual({
        id: desk.agencyOrganization.id,
        name: desk.agencyOrganization.name,
      })
      expect(data.organizations.map(({ id }: { id: string }) => id)).not.toContain(market.quangLac.seller.id)
      const change = async (organization_id?: string) =>
        await post(`/alliance/agencies/${desk.bank.id}`, desk.lead, {
          name: desk.bank.name,
          email: desk.bank.email,
          valid_from: desk.bank.valid_from,
          organization_id,
        })
      expect((await change(desk.agencyOrganization.id)).data.organization).toEqual({
        id: desk.agencyOrganization.id,
        name: desk.agencyOrganization.name,
      })
      const wrong = await change(market.quangLac.seller.id)
      expect(refused(wrong)).toEqual([404, "not_found", "organization_id"])
      expect((await change()).data.organization).toBeNull()
    })

    test("a deadline is today or later, in a year whose holidays are known", async () => {
      const raised = await raise(client, seller())
      const before = await rowsOf("obstacle_event")
      const wish = { lead_id: desk.bank.id, revision: 1 }
      for (const [due_on, code] of [
        [addDays(today, -1), "date_in_past"],
        ["2031-01-06", "calendar_unknown"],
        ["2026-02-30", "invalid_date"],
      ])
        expect(refused(await officerDoes(raised.id, "route", { ...wish, due_on }))).toEqual([400, code, "due_on"])
      expect(refused(await officerDoes(raised.id, "route", { ...wish, lead_id: "agy_none" }))).toEqual([
        404,
        "not_found",
        "lead_id",
      ])
      expect(await rowsOf("obstacle_event")).toBe(before)
      expect(await rowsOf("obstacle_link")).toBe(0)
    })

    test("agencies are reminded before and after a deadline, once in each interval, and the alliance of what is late", async () => {
      const raised = await raise(client, seller())
      await mailsDuring(async () => route(client, desk, raised, desk.bank))
      const due = (await seen(raised.id)).due_on ?? today
      const remindOn = async (day: string) => {
        let count = 0
        const mails = await mailsDuring(async () => {
          count = await remindOfDeadlines(getContainer(), at(day))
        })
        return { count, to: mails.has(bankEmail), mails }
      }
      expect(await remindOn(addDays(due, -10))).toMatchObject({ count: 0 })
      const before = await remindOn(due)
      expect(before).toMatchObject({ count: 1, to: true })
      expect(before.mails.get(bankEmail)).toContain("hết hạn hôm nay")
      expect(await remindOn(due)).toMatchObject({ count: 0, to: false })
      const late = addWorkingDays(due, 2)
      const after = await remindOn(late)
      expect(after.mails.get(bankEmail)).toContain("quá hạn 2 ngày làm việc")
      const together = await Promise.all([1, 2, 3].map(() => remindOfDeadlines(getContainer(), at(late))))
      expect(together).toEqual([0, 0, 0])
      expect(await remindOn(addWorkingDays(due, 7))).toMatchObject({ count: 1, to: true })
      const { data } = await api.get("/member/notifications", { headers: desk.officer })
      const titles = data.items.map(({ title }: { title: string }) => title)
      expect(titles).toEqual(
        expect.arrayContaining([`${raised.code}: quá hạn 2 ngày làm việc`, `${raised.code}: quá hạn 7 ngày làm việc`]),
      )
      const [, token] = /tra-loi-vuong-mac\/([\w-]+)/.exec(after.mails.get(bankEmail) ?? "") ?? []
      expect((await api.get(`/obstacle-links/${token}`)).data.obstacle.id).toBe(raised.id)
      await officerDoes(raised.id, "close", { reason: "Xong", revision: (await seen(raised.id)).revision })
      expect(await remindOn(addWorkingDays(due, 20))).toMatchObject({ count: 0 })
    })

    test("the list begins with whoever waits longest, and counts by state what the filters leave", async () => {
      const ago = async (days: number, title: string, changes = {}) => {
        setClock(() => at(addDays(today, -days)))
        const raised = await raise(client, seller(), { title, ...changes })
        setClock()
        return raised
      }
      const newest = await ago(1, "Mới nhất")
      const oldest = await ago(9, "Lâu nhất", { kind: "petition" })
      const middle = await ago(5, "Ở giữa")
      await route(client, desk, middle, desk.trade)
      await officerDoes(newest.id, "close", { reason: "Thôi", revision: 1 })
      const list = async (query: string) =>
        (await api.get(`/alliance/obstacles${query}`, { headers: desk.officer })).data
      const all = await list("")
      expect(all.items.map(({ title }: ObstacleDetail) => title)).toEqual(["Lâu nhất", "Ở giữa", "Mới nhất"])
      expect(all).toMatchObject({ count: 3, counts: { raised: 1, routed: 1, closed: 1 }, overdue_count: 0 })
      expect(all.items[0].days_waiting).toBe(9)
      expect(await list("?state=routed")).toMatchObject({ count: 1, counts: { raised: 1, routed: 1, closed: 1 } })
      expect(await list("?kind=petition")).toMatchObject({ count: 1, counts: { raised: 1 } })
      expect((await list("?q=lau%20nhat")).items).toMatchObject([{ id: oldest.id }])
      expect(await list("?limit=1&offset=1")).toMatchObject({ count: 3, items: [{ title: "Ở giữa" }] })
      expect(refused(await api.get("/alliance/obstacles?state=x", { headers: desk.officer }))).toEqual([
        400,
        "invalid_choice",
        "state",
      ])
      const { due_on } = await seen(middle.id)
      setClock(() => at(addDays(due_on ?? today, 1)))
      expect(await list("?overdue=yes")).toMatchObject({ count: 1, overdue_count: 1, items: [{ is_overdue: true }] })
      const agency = await api.get("/agency/obstacles", { headers: desk.agencyOfficer })
      expect(agency.data).toMatchObject({ count: 1, items: [{ id: middle.id }] })
    })

    test("what is raised about an agreement is raised by its parties, and answered on paper too", async () => {
      const agreement = await signed(client, table)
      const about = { agreement_id: agreement.id, category: "late_payment" }
      const stranger = await post("/cooperative/obstacles", market.binhGia.manager, obstacle(about))
      expect(refused(stranger)).toEqual([404, "not_found", "agreement_id"])
      const raised = await raise(client, table.buyer, about, "enterprise")
      expect(raised).toMatchObject({
        agreement: { id: agreement.id },
        raised_by: { organization: table.enterprise.name },
      })
      const own = await raise(client, desk.officer, about, "alliance")
      expect(own.raised_by.organization).toBe(desk.alliance.name)
      expect(await rowsOf("obstacle")).toBe(2)

      const routed = await route(client, desk, own, desk.bank)
      const answer = { agency_id: desk.bank.id, act: "answer", text: "Đã nhắc bên mua", paper_number: "5/CV" }
      const wrong = await officerDoes(own.id, "answers", {
        ...answer,
        agency_id: desk.trade.id,
        revision: routed.revision,
      })
      expect(refused(wrong)).toEqual([404, "not_found", "agency_id"])
      const answered = await officerDoes(own.id, "answers", { ...answer, revision: routed.revision })
      expect(answered.data).toMatchObject({ state: "answered", awaits_you: true })
      const agreed = await officerDoes(own.id, "reply", { act: "agree", revision: answered.data.revision })
      expect(agreed.data).toMatchObject({ state: "solved" })
      const notOwn = await officerDoes(raised.id, "reply", { act: "agree", revision: 1 })
      expect(refused(notOwn)).toEqual([404, "not_found"])
    })

    test("documents go with the case, to whoever may see it and to nobody else", async () => {
      const document = await handInScan(client, "cooperative", seller())
      const alien = await post("/cooperative/obstacles", market.binhGia.manager, obstacle({ document_ids: [document] }))
      expect(refused(alien)).toEqual([404, "not_found", "document_ids"])
      const raised = await raise(client, seller(), { document_ids: [document] })
      const letters = await mailsDuring(async () => route(client, desk, raised, desk.bank, { co_ids: [desk.trade.id] }))
      const token = tokenIn(letters.get(bankEmail))
      const paths: readonly (readonly [string, Headers])[] = [
        [`/cooperative/obstacles/${raised.id}`, seller()],
        [`/alliance/obstacles/${raised.id}`, desk.officer],
        [`/agency/obstacles/${raised.id}`, desk.agencyOfficer],
        [`/obstacle-links/${token}`, {}],
      ]
      for (const [path, headers] of paths) {
        expect([path, (await api.get(`${path}/documents/${document}`, { headers })).status]).toEqual([path, 200])
        expect((await api.get(`${path}/documents/doc_none`, { headers })).status).toBe(404)
      }
    })

    test("strangers find nothing: another cooperative, another alliance, another agency, one that is not asked any more", async () => {
      const raised = await raise(client, seller())
      await route(client, desk, raised, desk.trade)
      const container = getContainer()
      const agency = await createTestOrganization(container, { handle: "so-khac", name: "Sở khác", kind: "agency" })
      const alliance = await createTestOrganization(container, {
        handle: "lien-minh-19",
        name: "Liên minh khác",
        kind: "alliance",
        province_code: "19",
      })
      const otherAgency = await signInMember(client, container, agency.id, "officer")
      const otherLead = await signInMember(client, container, alliance.id, "lead")
      const answer = { act: "answer", text: "Trả lời" }
      const close = { reason: "x", revision: 2 }
      const closed = [
        await api.get(`/cooperative/obstacles/${raised.id}`, { headers: market.binhGia.manager }),
        await post(`/cooperative/obstacles/${raised.id}/reply`, market.binhGia.manager, { act: "agree", revision: 2 }),
        await api.get(`/alliance/obstacles/${raised.id}`, { headers: otherLead }),
        await post(`/alliance/obstacles/${raised.id}/close`, otherLead, close),
        await post(`/alliance/agencies/${desk.bank.id}`, otherLead, {
          name: "x",
          email: "x@lienket.example",
          valid_from: today,
        }),
        await api.get(`/agency/obstacles/${raised.id}`, { headers: otherAgency }),
        await post(`/agency/obstacles/${raised.id}/answers`, otherAgency, answer),
      ]
      expect(closed.map(refused)).toEqual(closed.map(() => [404, "not_found"]))

      await route(client, desk, { id: raised.id, revision: 2 }, desk.bank)
      const before: AgencyObstacle = (await api.get(`/agency/obstacles/${raised.id}`, { headers: desk.agencyOfficer }))
        .data
      expect(before).toMatchObject({ awaits_answer: false })
      const late = await post(`/agency/obstacles/${raised.id}/answers`, desk.agencyOfficer, answer)
      expect(refused(late)).toEqual([409, "invalid_transition"])
    })

    test("raising twice with one key is raising once", async () => {
      const headers = { ...seller(), "idempotency-key": "mot" }
      const first = await post("/cooperative/obstacles", headers, obstacle())
      const second = await post("/cooperative/obstacles", headers, obstacle())
      expect(second.data.id).toBe(first.data.id)
      expect(await rowsOf("obstacle_event")).toBe(1)
      expect(refused(await post("/cooperative/obstacles", headers, obstacle({ title: "Khác" })))).toEqual([
        409,
        "idempotency_conflict",
      ])
      expect(refused(await post("/cooperative/obstacles", seller(), obstacle({ category: "x" })))).toEqual([
        400,
        "invalid_choice",
        "category",
      ])
    })
  },
})
