import type { TargetDetail } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { afterEach, beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { organizationOf } from "./support/agreements"
import { setClock } from "./support/clock"
import { answering, type Api } from "./support/http"
import { createTestOrganization, signInMember } from "./support/people"

type Headers = Readonly<Record<string, string>>

afterEach(() => setClock())

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let officer: Headers
    let viewer: Headers
    let stranger: Headers
    const api: Api = answering(client)
    beforeAll(async () => {
      const { id } = await organizationOf(getContainer(), "alliance")
      officer = await signInMember(client, getContainer(), id, "officer")
      viewer = await signInMember(client, getContainer(), id, "viewer")
      const other = {
        handle: "lien-minh-khac",
        name: "Liên minh khác (thử)",
        kind: "alliance",
        province_code: "96",
      } as const
      stranger = await signInMember(
        client,
        getContainer(),
        (await createTestOrganization(getContainer(), other)).id,
        "officer",
      )
    })

    const refused = ({ status, data }: { status: number; data: { code?: string; field?: string } }) => [
      status,
      data.code,
      ...(data.field === undefined ? [] : [data.field]),
    ]
    const plan = (body: object) => ({
      title: "HTX thành lập mới",
      raw_text: "từ 8-10 HTX",
      period: "2026",
      document: "KH 18/KH-BCĐ ngày 25/01/2024",
      ...body,
    })
    const add = async (body: object, headers = officer) => api.post("/alliance/targets", plan(body), { headers })
    const reach = async (id: string, value: string, headers = officer) =>
      api.post(`/alliance/targets/${id}/actuals`, { value, as_of: "2026-03-01", source: "Báo cáo" }, { headers })
    const outcomeOf = async (id: string, value: string): Promise<string> => (await reach(id, value)).data.outcome
    const found = async (count: number, from: number) => {
      for (let index = from; index < from + count; index += 1)
        await api.post(
          "/alliance/registry",
          { kind: "cooperative", name: `HTX Mới ${index}`, founded_on: "2026-02-01", commune_code: "05983" },
          { headers: officer },
        )
    }

    test("more than half is not met by 21 of 42; a range is missed, met and exceeded", async () => {
      const { data: share } = await add({ title: "HTX tiếp cận hỗ trợ", raw_text: "trên 50%" })
      expect(share).toMatchObject({ bound: "above", value: "50", unit: "%", outcome: "no_data", actual: null })
      expect(await outcomeOf(share.id, "21/42")).toBe("not_met")
      expect(await outcomeOf(share.id, "22/42")).toBe("met")
      expect(await outcomeOf(share.id, "50%")).toBe("not_met")
      expect(await outcomeOf(share.id, "50,1")).toBe("met")
      const { data: range } = await add({})
      expect(range).toMatchObject({ bound: "between", value: "8", value_to: "10", unit: "HTX" })
      const outcomes: string[] = []
      for (const value of ["7", "8", "10", "11"]) outcomes.push(await outcomeOf(range.id, value))
      expect(outcomes).toEqual(["not_met", "met", "met", "exceeded"])
      expect((await reach(range.id, "9")).data.actuals).toHaveLength(5)
    })

    test("what the register knows is counted by itself, in the province and in a commune", async () => {
      setClock(() => new Date("2026-06-30T03:00:00Z"))
      const { data: province } = await add({ indicator: "cooperatives_new" })
      const { data: commune } = await add({
        indicator: "cooperatives_new",
        commune_code: "05986",
        raw_text: "ít nhất 01",
      })
      expect([province.outcome, commune.outcome]).toEqual(["no_data", "no_data"])
      // What an officer typed gives way once the register has something to say.
      expect(await outcomeOf(province.id, "9")).toBe("met")
      await found(7, 1)
      const get = async (id: string): Promise<TargetDetail> =>
        (await api.get(`/alliance/targets/${id}`, { headers: officer })).data
      expect(await get(province.id)).toMatchObject({
        outcome: "not_met",
        actual: { numerator: "7", origin: "computed", as_of: "2026-06-30" },
      })
      expect((await get(commune.id)).outcome).toBe("not_met")
      await found(1, 8)
      expect((await get(province.id)).outcome).toBe("met")
      await found(3, 9)
      expect((await get(province.id)).outcome).toBe("exceeded")
      const { data: next } = await add({ indicator: "cooperatives_new", period: "2027" })
      expect(next.outcome).toBe("no_data")
      const { data: listed } = await api.get("/alliance/targets?year=2026", { headers: viewer })
      expect(listed).toMatchObject({ year: 2026, years: [2027, 2026], counts: { exceeded: 1, not_met: 1, no_data: 0 } })
      expect(refused(await add({ indicator: "cooperatives_new", raw_text: "trên 50%" }))).toEqual([
        400,
        "invalid_choice",
        "indicator",
      ])
    })

    test("a text that says no one value is kept as it is, with none; money is read in words", async () => {
      const { data: odd } = await add({ title: "Doanh thu bình quân", raw_text: "1 tỷ triệu đồng/HTX" })
      expect(odd).toMatchObject({ raw_text: "1 tỷ triệu đồng/HTX", bound: null, value: null, outcome: "no_data" })
      expect(await outcomeOf(odd.id, "1,2 tỷ")).toBe("no_data")
      const { data: profit } = await add({ title: "Lợi nhuận", raw_text: "420 triệu đồng/HTX" })
      expect(profit).toMatchObject({ bound: "exactly", value: "420000000", unit: "đồng/HTX" })
      expect(await outcomeOf(profit.id, "420 triệu")).toBe("met")
      expect(await outcomeOf(profit.id, "419.999.999")).toBe("not_met")
    })

    test("what cannot be is refused at its field, a change keeps what was, and a stranger sees nothing", async () => {
      const { data: share } = await add({ raw_text: "trên 50%" })
      expect(refused(await reach(share.id, "21/0"))).toEqual([400, "denominator_not_positive", "value"])
      expect(refused(await reach(share.id, "vài"))).toEqual([400, "invalid_amount", "value"])
      const { data: count } = await add({})
      expect(refused(await reach(count.id, "21/42"))).toEqual([400, "part_of_hundred_only", "value"])
      expect(refused(await reach(count.id, "1 tỷ triệu đồng"))).toEqual([400, "ambiguous_amount", "value"])
      expect(refused(await add({ bound: "between", value: "10", value_to: "8" }))).toEqual([
        400,
        "too_small",
        "value_to",
      ])
      expect(refused(await add({ bound: "at_least" }))).toEqual([400, "required", "value"])
      expect(refused(await add({ bound: "at_least", value: "1 tỷ triệu đồng" }))).toEqual([
        400,
        "ambiguous_amount",
        "value",
      ])
      expect(refused(await add({ period: "2026-Q5" }))).toEqual([400, "invalid_code", "period"])
      expect(refused(await add({ commune_code: "32044" }))).toEqual([400, "commune_not_in_province", "commune_code"])
      expect(refused(await add({}, viewer))[0]).toBe(403)
      const path = `/alliance/targets/${count.id}`
      expect(refused(await api.get(path, { headers: stranger }))).toEqual([404, "not_found"])

      const change = plan({ raw_text: "từ 02 HTX trở lên", version: 1, reason: "Tỉnh điều chỉnh" })
      const changed = await api.post(path, change, { headers: officer })
      expect(changed.data).toMatchObject({
        version: 2,
        bound: "at_least",
        value: "2",
        versions: [
          { version: 2, reason: "Tỉnh điều chỉnh" },
          { version: 1, raw_text: "từ 8-10 HTX", value_to: "10" },
        ],
      })
      expect(refused(await api.post(path, change, { headers: officer }))).toEqual([409, "state_changed", "version"])
      const gone = await api.post(`${path}/withdraw`, { version: 2, reason: "Nhập nhầm" }, { headers: officer })
      expect(gone.data.is_withdrawn).toBe(true)
      expect(refused(await reach(count.id, "3"))).toEqual([409, "target_withdrawn"])
      const actions = await databaseOf(getContainer())("audit_entry")
        .where({ subject_id: count.id })
        .orderBy("position")
      expect(actions.map(({ action }) => action)).toEqual(["target.added", "target.changed", "target.withdrawn"])
    })
  },
})
