import type { Evaluation, EvaluationScheme, listNotifications, RouteResponse } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { organizationOf } from "./support/agreements"
import { setClock } from "./support/clock"
import { answering, type Api } from "./support/http"
import { drainJobs, openMailbox, wordsOf, type Mailbox } from "./support/mailbox"
import { sellAtMarket } from "./support/manual-sales"
import { openTestMarket, type Market } from "./support/market"
import { signInMember } from "./support/people"

type Headers = Readonly<Record<string, string>>

let mailbox: Mailbox

// Before the runner reads the configuration.
beforeAll(async () => {
  mailbox = await openMailbox()
})

afterAll(() => mailbox.close())
afterEach(() => setClock())

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    let lead: Headers
    let officer: Headers
    const api: Api = answering(client)
    beforeAll(async () => {
      market = await openTestMarket(client, getContainer())
      const { id } = await organizationOf(getContainer(), "alliance")
      lead = await signInMember(client, getContainer(), id, "lead")
      officer = await signInMember(client, getContainer(), id, "officer")
    })

    const year = 2026
    const refused = ({ status, data }: { status: number; data: { code?: string; field?: string } }) => [
      status,
      data.code,
      ...(data.field === undefined ? [] : [data.field]),
    ]
    const register = async (body: object = {}): Promise<string> => {
      const { seller } = market.quangLac
      const unit = {
        kind: "cooperative",
        name: seller.name,
        founded_on: "2019-01-01",
        organization_id: seller.id,
        ...body,
      }
      return (await api.post("/alliance/registry", unit, { headers: officer })).data.id
    }
    const schemes = async (): Promise<EvaluationScheme[]> =>
      (await api.get("/alliance/evaluation-scheme", { headers: officer })).data.items
    /** Everything at its most, less so many points of the criteria before the last ones. */
    const scoresLess = async (less: number): Promise<Record<string, string>> => {
      const [{ criteria } = { criteria: [] }] = await schemes()
      let left = less
      return Object.fromEntries(
        criteria.map(({ key, max }) => {
          const taken = Math.min(left, Number(max))
          left -= taken
          return [key, String(Number(max) - taken)]
        }),
      )
    }
    const decide = async (id: string, body: object, headers = officer) =>
      api.post(`/alliance/evaluations/${id}/decide`, { year, ...body }, { headers })
    const get = async (id: string): Promise<Evaluation> =>
      (await api.get(`/alliance/evaluations/${id}?year=${year}`, { headers: officer })).data
    const own = async (): Promise<Evaluation | null> =>
      (await api.get(`/cooperative/evaluation?year=${year}`, { headers: market.quangLac.manager })).data.evaluation
    const score = async (body: object) =>
      api.put("/cooperative/evaluation", { year, ...body }, { headers: market.quangLac.manager })

    test("a cooperative scores itself, an officer reviews beside it with the evidence; a draft stays its own", async () => {
      expect(await own()).toBeNull()
      expect(refused(await score({ version: 0, scores: {} }))).toEqual([409, "not_in_register"])
      const id = await register()
      await sellAtMarket(client, market.quangLac.manager, market.honey)
      await api.post(`/alliance/registry/${id}/meetings`, { year, held_on: "2026-03-12" }, { headers: officer })
      const kept = await score({ version: 0, scores: { capital: "6.5" } })
      expect(kept.data.evaluation).toMatchObject({ state: "draft", version: 1, self_scores: { capital: "6.5" } })
      expect(await get(id)).toMatchObject({ state: "draft", self_scores: {}, self_total: null })
      expect(refused(await score({ version: 1, scores: { capital: "6.5" }, is_final: true }))).toEqual([
        400,
        "required",
        "scores.assets",
      ])
      expect(refused(await score({ version: 1, scores: { capital: "7.01" } }))).toEqual([
        400,
        "points_above_most",
        "scores.capital",
      ])
      expect(refused(await score({ version: 0, scores: {} }))).toEqual([409, "state_changed", "version"])
      const sent = await score({
        version: 1,
        scores: await scoresLess(10),
        is_final: true,
        remarks: { capital: "Có sổ" },
      })
      expect(sent.data.evaluation).toMatchObject({ state: "self_scored", self_total: "90" })

      const seen = await get(id)
      expect(seen).toMatchObject({
        state: "self_scored",
        self_total: "90",
        band: null,
        evidence: { sales: { total_vnd: 200_000, entry_count: 1 }, meeting: { held_on: "2026-03-12" } },
      })
      const decided = await decide(id, { version: 2, scores: await scoresLess(20), remarks: { assets: "Thiếu sổ" } })
      expect(decided.data).toMatchObject({
        state: "decided",
        reviewed_total: "80",
        difference: "-10",
        band: "good",
        differences: { assets: "-4", results: "-6", capital: "0" },
      })
      expect(await own()).toMatchObject({ reviewed_total: "80", band: "good", remarks: { assets: "Thiếu sổ" } })
      expect(refused(await score({ version: 3, scores: {} }))).toEqual([409, "evaluation_decided"])
      const { data } = await api.get(`/alliance/evaluations?year=${year}`, { headers: officer })
      expect(data).toMatchObject({ counts: { good: 1, fair: 0 }, waiting: 0, items: [{ name: "HTX Quảng Lạc" }] })
    })

    test("the cooperative is told of every decision, in its portal and by mail; of what is refused it is told nothing", async () => {
      const id = await register()
      const { manager } = market.quangLac
      const noticesOf = async (headers: Headers, language = "vi") =>
        (
          await api.get("/member/notifications", { headers: { ...headers, "accept-language": language } })
        ).data.items.filter(
          ({ kind }: RouteResponse<typeof listNotifications>["items"][number]) => kind === "evaluation_decided",
        )
      const mailsDuring = async (work: () => Promise<unknown>) => {
        await drainJobs(getContainer())
        const before = mailbox.mails.length
        await work()
        await drainJobs(getContainer())
        return mailbox.mails.slice(before).map((mail) => wordsOf(mail))
      }
      const scores = await scoresLess(19.5)
      const [mail, ...others] = await mailsDuring(() =>
        decide(id, { version: 0, scores, remarks: { assets: "Thiếu sổ", law: " " } }),
      )
      expect(others).toEqual([])
      expect(mail).toContain("Liên minh đã đánh giá năm 2026: Tốt")
      expect(mail).toContain("/kenh-htx/danh-gia?year=2026")
      expect(await noticesOf(manager)).toMatchObject([
        {
          kind: "evaluation_decided",
          title: "Liên minh đã đánh giá năm 2026: Tốt",
          path: "/kenh-htx/danh-gia?year=2026",
        },
      ])
      const [told] = await noticesOf(manager)
      expect(told.text).toContain("80,5/100 điểm, xếp loại Tốt. Điểm và nhận xét (1) từng tiêu chí")

      const nothing = await mailsDuring(async () => {
        expect(refused(await decide(id, { version: 0, scores }))[0]).toBe(409)
        expect(refused(await decide(id, { version: 1, scores }))).toEqual([400, "required", "reason"])
        const abroad = await register({ name: "HTX Chưa lên sàn", organization_id: null })
        expect((await decide(abroad, { version: 0, scores })).status).toBe(200)
      })
      expect(nothing).toEqual([])

      const again = { version: 1, scores: await scoresLess(35), reason: "Có thêm biên bản" }
      const [second] = await mailsDuring(() => decide(id, again))
      expect(second).toContain("Liên minh chấm lại đánh giá năm 2026: Khá")
      expect(second).toContain("Lý do: Có thêm biên bản")
      const english = await noticesOf(manager, "en")
      expect(english).toHaveLength(2)
      expect(english[0]).toMatchObject({ title: "The alliance has scored again your year 2026: Fair" })
      expect(english[0].text).toContain("65 of 100 points, Fair. The points of each criterion")
      expect(await noticesOf(market.binhGia.manager)).toEqual([])
    })

    test("of two officers who decide at once the second is told who did; a decision is changed with a reason only", async () => {
      const id = await register()
      const [one, other] = [await scoresLess(20), await scoresLess(21)]
      const answers = await Promise.all([
        decide(id, { version: 0, scores: one }),
        decide(id, { version: 0, scores: other }, lead),
      ])
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
      const late = answers.find(({ status }) => status === 409)
      const first = answers.find(({ status }) => status === 200)
      expect(late?.data).toMatchObject({ code: "decided_meanwhile", field: "version" })
      expect(late?.data.message).toContain(first?.data.decided_by)
      expect((await get(id)).reviewed_total).toBe(first?.data.reviewed_total)
      expect(refused(await decide(id, { version: 1, scores: one }))).toEqual([400, "required", "reason"])
      const again = await decide(id, { version: 1, scores: await scoresLess(35), reason: "Có thêm biên bản" })
      expect(again.data).toMatchObject({ reviewed_total: "65", band: "fair", version: 2 })
      const entries = await databaseOf(getContainer())("audit_entry").where({ action: "evaluation.decided" })
      expect(entries).toHaveLength(2)
    })

    test("bands begin at 80, 65 and 50; one that is too young or stopped is not graded", async () => {
      const bands: (string | null)[] = []
      for (const less of [20, 21, 35, 36, 50, 51]) {
        const id = await register({ name: `HTX ${less}`, organization_id: null })
        bands.push((await decide(id, { version: 0, scores: await scoresLess(less) })).data.band)
      }
      expect(bands).toEqual(["good", "fair", "fair", "average", "average", "weak"])
      const young = await register({ name: "HTX Trẻ", organization_id: null, founded_on: "2026-01-01" })
      const stopped = await register({ name: "HTX Nghỉ", organization_id: null, stopped_on: "2026-02-01" })
      expect([(await get(young)).not_graded, (await get(stopped)).not_graded]).toEqual(["too_young", "stopped"])
      expect(refused(await decide(young, { version: 0, scores: await scoresLess(0) }))).toEqual([
        409,
        "not_graded",
        "year",
      ])
      expect(refused(await decide(young, { year: 2099, version: 0, scores: {} }))).toEqual([
        422,
        "period_not_begun",
        "year",
      ])
    })

    test("the scheme is the alliance's own, in versions; what was decided stays as it was scored", async () => {
      const id = await register({ organization_id: null })
      await decide(id, { version: 0, scores: await scoresLess(20) })
      const [usual] = await schemes()
      expect(usual).toMatchObject({ version: 0, bands: { good: "80", fair: "65", average: "50" } })
      const change = {
        title: "Bộ tiêu chí 2026",
        valid_from_year: 2026,
        criteria: [
          { key: "law", label_vi: "Chế độ báo cáo", label_en: "Reports", max: "40", evidence: ["reports"] },
          { key: "sales", label_vi: "Doanh số", label_en: "Sales", max: "59.5", evidence: ["sales"] },
        ],
        bands: { good: "90", fair: "70", average: "50" },
        version: 0,
        reason: "Đại hội thông qua",
      }
      const send = async (body: object, headers = lead) => api.post("/alliance/evaluation-scheme", body, { headers })
      const short = await send(change)
      expect(refused(short)).toEqual([400, "points_do_not_sum", "criteria"])
      const whole = {
        ...change,
        criteria: change.criteria.map((each) => ({ ...each, max: each.max === "40" ? "40.5" : each.max })),
      }
      expect(refused(await send({ ...whole, bands: { ...whole.bands, fair: "90" } }))[1]).toBe("bands_out_of_order")
      expect(refused(await send(whole, officer))[0]).toBe(403)
      const judgedBy = (evidence: string[]) => ({
        ...whole,
        criteria: whole.criteria.map((each) => ({ ...each, evidence })),
      })
      expect(refused(await send(judgedBy(["rumour"])))).toEqual([400, "invalid_choice", "criteria.0.evidence.0"])
      expect(refused(await send(judgedBy(["sales", "sales"])))).toEqual([400, "duplicate", "criteria.0.evidence"])
      expect((await send(whole)).data.items).toHaveLength(2)
      expect(refused(await send(whole))).toEqual([409, "state_changed", "version"])
      expect(await get(id)).toMatchObject({ scheme: { version: 0 }, reviewed_total: "80", band: "good" })
      const fresh = await register({ name: "HTX Khác", organization_id: null })
      expect((await get(fresh)).scheme).toMatchObject({ version: 1, bands: { good: "90" } })
      const evidenceOf = ({ scheme }: Evaluation) => scheme.criteria.map(({ evidence }) => evidence)
      expect(evidenceOf(await get(fresh))).toEqual([["reports"], ["sales"]])
      expect((await send({ ...judgedBy([]), version: 1, valid_from_year: 2026 })).data.items).toHaveLength(3)
      expect(evidenceOf(await get(fresh))).toEqual([[], []])
      expect((await schemes())[1]?.criteria.map(({ evidence }) => evidence)).toEqual([["reports"], ["sales"]])
      const before = (await api.get(`/alliance/evaluations/${fresh}?year=2025`, { headers: officer })).data
      expect(before.scheme.version).toBe(0)
    })
  },
})
