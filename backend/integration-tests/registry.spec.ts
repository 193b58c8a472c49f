import type { RegisterCounts, RegisterRowsReading, RegisterUnit } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { afterEach, beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { organizationOf } from "./support/agreements"
import { setClock } from "./support/clock"
import { answering, type Api } from "./support/http"
import { openTestMarket, type Market } from "./support/market"
import { createTestOrganization, signInMember } from "./support/people"

type Headers = Readonly<Record<string, string>>

afterEach(() => setClock())

/** Parts that sum to a whole, nearly the same. */
const shares = (whole: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.floor(whole / count) + (index < whole % count ? 1 : 0))

/** U Minh as it was: communes of after July 2025. */
const communes = ["32044", "32047", "32059", "32062"] as const
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length]
  if (found === undefined) throw new Error("an empty list")
  return found
}

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    let officer: Headers
    let viewer: Headers
    let caMau: Headers
    const api: Api = answering(client)
    beforeAll(async () => {
      market = await openTestMarket(client, getContainer())
      const alliance = await organizationOf(getContainer(), "alliance")
      officer = await signInMember(client, getContainer(), alliance.id, "officer")
      viewer = await signInMember(client, getContainer(), alliance.id, "viewer")
      const other = await createTestOrganization(getContainer(), {
        handle: "lien-minh-ca-mau",
        name: "Liên minh HTX Cà Mau (thử)",
        kind: "alliance",
        province_code: "96",
      })
      caMau = await signInMember(client, getContainer(), other.id, "officer")
    })

    const db = () => databaseOf(getContainer())
    const refused = ({ status, data }: { status: number; data: { code?: string; field?: string } }) => [
      status,
      data.code,
      ...(data.field === undefined ? [] : [data.field]),
    ]
    const add = async (body: object, headers = officer) =>
      api.post("/alliance/registry", { kind: "cooperative", name: "HTX Hồng Nhung", ...body }, { headers })
    const addFigures = async (id: string, as_of: string, figures: object, headers = officer) =>
      api.post(`/alliance/registry/${id}/figures`, { as_of, figures, source: "Tổ công tác" }, { headers })
    const meet = async (id: string, body: object) =>
      api.post(`/alliance/registry/${id}/meetings`, body, { headers: officer })
    const list = async (query = "") => (await api.get(`/alliance/registry?${query}`, { headers: officer })).data
    const counts = async (year: number, headers = officer): Promise<RegisterCounts> =>
      (await api.get(`/alliance/registry-counts?year=${year}`, { headers })).data
    const audited = async (action: string): Promise<number> =>
      Number((await db()("audit_entry").where({ action }).count({ rows: "*" }).first())?.rows)

    test("the figures of U Minh, entered unit by unit and as rows, come out in digits and in words as in the text", async () => {
      const [members, workers, capital] = [shares(296, 18), shares(265, 18), shares(302_552, 18)]
      for (let index = 0; index < 18; index += 1) {
        const { status, data } = await add(
          {
            name: `HTX U Minh ${index + 1}`,
            commune_code: at(communes, index),
            sector: "agriculture",
            founded_on: index < 2 ? "2020-05-01" : "2017-01-01",
          },
          caMau,
        )
        expect(status).toBe(200)
        const added = await addFigures(
          data.id,
          "2020-12-31",
          {
            members_total: `${at(members, index)} thành viên`,
            workers_members: String(at(workers, index)),
            // Hundreds of thousands of đồng, as amounts of reports are rounded.
            capital_charter: `${at(capital, index)}00 nghìn đồng`,
          },
          caMau,
        )
        expect([added.status, added.data.figures?.members_total]).toEqual([200, at(members, index)])
      }
      const groupMembers = shares(1_036, 77)
      const text = [
        "Loại hình\tTên\tXã\tTổ viên",
        ...groupMembers.map(
          (count, index) => `THT\tTổ hợp tác số ${index + 1}\t${at(communes, index)}\t${count} tổ viên`,
        ),
      ].join("\r\n")
      const rows = { text, as_of: "2020-12-31", source: "Báo cáo Tổ công tác" }
      const looked: { data: RegisterRowsReading } = await api.post("/alliance/registry-rows", rows, { headers: caMau })
      expect([looked.data.rows.length, looked.data.faulty, looked.data.added]).toEqual([77, 0, 0])
      expect((await counts(2020, caMau)).kinds.map(({ existing }) => existing)).toEqual([18, 0, 0])
      const entered = await api.post("/alliance/registry-rows", { ...rows, is_final: true }, { headers: caMau })
      expect([entered.status, entered.data.added]).toEqual([200, 77])
      const again = await api.post("/alliance/registry-rows", { ...rows, is_final: true }, { headers: caMau })
      expect([again.status, again.data.code, again.data.faults.length]).toEqual([422, "rows_have_faults", 77])

      const found = await counts(2020, caMau)
      const [cooperatives, , groups] = found.kinds
      expect(cooperatives).toMatchObject({
        existing: 18,
        existing_digits: "18 HTX",
        existing_words: "mười tám hợp tác xã",
        founded: 2,
        sums: {
          members_total: { value: 296, reporting: 18, of: 18, digits: "296 thành viên", average: "16.44" },
          workers_members: { value: 265 },
          workers_regular: { value: null, reporting: 0, of: 18, digits: null, average: null },
          capital_charter: {
            value: 30_255_200_000,
            digits: "30 tỷ 255 triệu 200 nghìn đồng",
            words: "ba mươi tỷ hai trăm năm mươi lăm triệu hai trăm nghìn đồng",
            average: "1680844444",
          },
        },
      })
      expect(groups).toMatchObject({
        existing: 77,
        existing_digits: "77 THT",
        sums: {
          members_total: {
            value: 1_036,
            digits: "1.036 tổ viên",
            words: "một nghìn không trăm ba mươi sáu tổ viên",
            average: "13.45",
          },
        },
      })
      expect(found.by_commune.map(({ commune }) => commune?.name).toSorted()).toEqual(
        ["Xã Khánh An", "Xã Khánh Lâm", "Xã Nguyễn Phích", "Xã U Minh"].toSorted(),
      )
      const sumOf = (key: "members" | "group_members" | "capital_charter") =>
        found.by_commune.reduce((sum, row) => sum + (row[key].value ?? 0), 0)
      expect([sumOf("members"), sumOf("group_members"), sumOf("capital_charter")]).toEqual([296, 1_036, 30_255_200_000])
      // Nothing is known of the year after, and nothing is not nought.
      expect((await counts(2021, caMau)).kinds[0]).toMatchObject({
        existing: 18,
        sums: { members_total: { value: null, reporting: 0 } },
      })
      // The alliance of another province sees none of it.
      expect((await counts(2020)).kinds.map(({ existing }) => existing)).toEqual([0, 0, 0])
    })

    test("a unit is entered, changed and given figures; its size is shown with the sums, its past stays", async () => {
      const { data: unit } = await add({
        sector: "agriculture",
        commune_code: "05983",
        founded_on: "2018-03-02",
        member_since: "2019-01-15",
      })
      expect(unit).toMatchObject({ version: 1, is_member: true, size: { size: null, reason: "no_members" } })
      const first = await addFigures(unit.id, "2025-06-30", { members_official: "300", capital_total: "6 tỷ" })
      expect(first.data.size).toMatchObject({ size: "medium", is_least: true, revenue: null })
      const second = await addFigures(unit.id, "2025-12-31", { revenue: "3 tỷ đồng", members_total: "320" })
      expect(second.data).toMatchObject({
        figures: { members_official: 300, members_total: 320, capital_total: 6_000_000_000, revenue: 3_000_000_000 },
        size: { size: "medium", is_least: false, revenue_year: 2025 },
      })
      expect(second.data.size.steps[0]).toMatchObject({
        size: "large",
        has_members: true,
        has_revenue: false,
        has_capital: false,
        is_met: false,
      })
      expect(second.data.snapshots.map(({ as_of }: { as_of: string }) => as_of)).toEqual(["2025-12-31", "2025-06-30"])

      const change = { kind: "cooperative", name: "HTX Hồng Nhung", sector: "trade_services", version: 1 }
      const path = `/alliance/registry/${unit.id}`
      const changed = await api.post(path, change, { headers: officer })
      expect(changed.data).toMatchObject({ version: 2, commune: null, size: { size: null, reason: "no_thresholds" } })
      expect(refused(await api.post(path, change, { headers: officer }))).toEqual([409, "state_changed", "version"])
      expect(changed.data.history.map(({ action }: { action: string }) => action)).toEqual([
        "register_unit.changed",
        "register_figure.added",
        "register_figure.added",
        "register_unit.added",
      ])
      await expect(db()("register_figure").update({ members_total: 1 })).rejects.toThrow("append-only")
    })

    test("what cannot be is refused at its field, and nothing is written", async () => {
      const { data: unit } = await add({ commune_code: "05983", founded_on: "2018-03-02" })
      const before = await db()("audit_entry").count({ rows: "*" }).first()
      expect(refused(await addFigures(unit.id, "2025-12-31", { capital_charter: "1 tỷ triệu đồng" }))).toEqual([
        400,
        "ambiguous_amount",
        "figures.capital_charter",
      ])
      expect(refused(await addFigures(unit.id, "2025-12-31", { members_total: "20", workers_members: "21" }))).toEqual([
        400,
        "more_than_whole",
        "figures.workers_members",
      ])
      expect(refused(await addFigures(unit.id, "2025-12-31", { members_total: "vài người" }))).toEqual([
        400,
        "not_a_number",
        "figures.members_total",
      ])
      expect(refused(await addFigures(unit.id, "2025-12-31", {}))[1]).toBe("figures_missing")
      expect(refused(await addFigures(unit.id, "2099-12-31", { members_total: "1" }))).toEqual([
        400,
        "date_in_future",
        "as_of",
      ])
      expect(refused(await addFigures(unit.id, "2025-12-31", { pigs: "1" }))[0]).toBe(400)
      expect(refused(await add({ name: "htx hong nhung", commune_code: "05983" }))).toEqual([409, "unit_taken", "name"])
      expect(refused(await add({ name: "HTX A", commune_code: "32044" }))).toEqual([
        400,
        "commune_not_in_province",
        "commune_code",
      ])
      expect(refused(await add({ name: "HTX A", founded_on: "2020-01-01", closed_on: "2019-01-01" }))).toEqual([
        400,
        "dates_out_of_order",
        "closed_on",
      ])
      expect(refused(await add({ name: "HTX A", member_until: "2019-01-01" }))).toEqual([
        400,
        "dates_out_of_order",
        "member_until",
      ])
      expect(refused(await add({ name: "HTX A", founded_on: "2026-02-30" }))).toEqual([
        400,
        "invalid_date",
        "founded_on",
      ])
      expect(refused(await add({ name: "HTX A", organization_id: "org_khong_co" }))).toEqual([
        400,
        "invalid_choice",
        "organization_id",
      ])
      expect(
        refused(await api.post("/alliance/registry", { kind: "cooperative", name: "X" }, { headers: viewer }))[0],
      ).toBe(403)
      expect(refused(await api.get(`/alliance/registry/${unit.id}`, { headers: caMau }))).toEqual([404, "not_found"])
      expect(await db()("audit_entry").count({ rows: "*" }).first()).toEqual(before)
    })

    test("rows with a fault are shown with it and none of them is entered; days and places are read as written", async () => {
      const text = [
        "HTX\tHTX Một\tLương Văn Tri\tNông nghiệp\t15/7/2021\t\t12",
        "HTX\tHTX Hai\tKhông Có\tNông nghiệp\t\t\t1 tỷ",
        "Doanh nghiệp\t\t\t\t31/2/2021",
        "HTX\thtx mot\tPhường Lương Văn Tri",
      ].join("\n")
      const rows = { text, as_of: "2025-12-31", source: "Danh sách" }
      const { data }: { data: RegisterRowsReading } = await api.post("/alliance/registry-rows", rows, {
        headers: officer,
      })
      expect(data.rows.map(({ faults }) => faults.map(({ field, code }) => `${field} ${code}`))).toEqual([
        [],
        ["commune commune_not_in_province", "figures.members_total not_a_number"],
        ["kind invalid_choice", "founded_on invalid_date", "name required"],
        ["name unit_taken"],
      ])
      const all = await api.post("/alliance/registry-rows", { ...rows, is_final: true }, { headers: officer })
      expect([all.status, all.data.code]).toEqual([422, "rows_have_faults"])
      expect((await list()).count).toBe(0)
      const one = { ...rows, text: text.split("\n")[0], is_final: true }
      expect((await api.post("/alliance/registry-rows", one, { headers: officer })).data.added).toBe(1)
      expect((await list("q=mot")).items).toMatchObject([
        { founded_on: "2021-07-15", commune: { code: "05983" }, figures: { members_total: 12 } },
      ])
      expect(await audited("register_unit.added")).toBe(1)
    })

    test("a unit on the platform takes the figures of an accepted annual report over, once; a typed one is kept beside", async () => {
      const { seller, manager } = market.quangLac
      setClock(() => new Date("2027-01-05T03:00:00Z"))
      const values = {
        members_total: "25",
        members_official: "20",
        members_associate: "5",
        workers_regular: "12",
        workers_members: "10",
        workers_hired: "2",
        capital_charter: "1,2 tỷ",
        capital_total: "2 tỷ",
        revenue_total: "3 tỷ",
        meeting_held: "Ngày 12/3/2026",
      }
      const form = { code: "cooperative_year", period: "2026", version: 0, values }
      const sent = await api.post("/cooperative/report-form/submit", form, { headers: manager })
      expect(sent.status).toBe(200)
      const { data: tied } = await add({ name: seller.name, organization_id: seller.id, sector: "agriculture" })
      expect(tied.figures.members_total).toBeNull()
      const { id, version } = sent.data
      expect((await api.post(`/alliance/reports/${id}/accept`, { version }, { headers: officer })).status).toBe(200)
      const get = async (): Promise<RegisterUnit> =>
        (await api.get(`/alliance/registry/${tied.id}`, { headers: officer })).data
      const unit = await get()
      expect(unit.snapshots).toMatchObject([
        { origin: "report", as_of: "2026-12-31", source: "cooperative_year 2026", figures: { members_official: 20 } },
      ])
      expect(unit).toMatchObject({
        is_on_platform: true,
        figures: { members_total: 25, workers_members: 10, capital_charter: 1_200_000_000, revenue: 3_000_000_000 },
        size: { size: "micro", revenue_year: 2026, is_least: false },
      })
      expect(await audited("register_figure.taken")).toBe(1)

      // Tied later, it is taken over just the same; tied twice, once.
      const untie = { kind: "cooperative", name: seller.name, sector: "agriculture" }
      await api.post(`/alliance/registry/${tied.id}`, { ...untie, version: 1 }, { headers: officer })
      const retie = { ...untie, organization_id: seller.id, version: 2 }
      expect(
        (await api.post(`/alliance/registry/${tied.id}`, retie, { headers: officer })).data.snapshots,
      ).toHaveLength(1)
      expect(refused(await add({ name: "HTX Hai", organization_id: seller.id }))).toEqual([
        409,
        "organization_taken",
        "organization_id",
      ])
      await addFigures(tied.id, "2026-12-31", { members_total: "26" })
      expect((await get()).figures).toMatchObject({ members_total: 26, members_official: 20 })
    })

    test("a general meeting that was not held is shown from April on, and goes when it is noted", async () => {
      setClock(() => new Date("2026-04-01T03:00:00Z"))
      const { data: unit } = await add({ founded_on: "2019-01-01" })
      await add({ kind: "group", name: "THT Một" })
      expect(unit.meeting).toMatchObject({ year: 2026, standing: "not_held" })
      expect(await list("meeting=not_held")).toMatchObject({ count: 1, not_held: 1 })
      expect(refused(await meet(unit.id, { year: 2026, held_on: "2026-04-02" }))).toEqual([
        400,
        "date_in_future",
        "held_on",
      ])
      expect(refused(await meet(unit.id, { year: 2026, held_on: "2025-12-30" }))).toEqual([
        400,
        "invalid_choice",
        "held_on",
      ])
      expect(refused(await meet(unit.id, { year: 2026, held_on: null, document_id: "doc_khong_co" }))[2]).toBe(
        "document_id",
      )
      await meet(unit.id, { year: 2026, held_on: null, note: "Chưa họp" })
      const held = await meet(unit.id, { year: 2026, held_on: "2026-03-20" })
      expect(held.data).toMatchObject({ meeting: { standing: "held", held_on: "2026-03-20" } })
      expect(held.data.meetings).toHaveLength(2)
      expect((await list()).not_held).toBe(0)
      expect(await audited("register_meeting.added")).toBe(2)
    })

    test("a unit that is sent twice is entered once", async () => {
      const headers = { ...officer, "idempotency-key": "so-1" }
      const [one, other] = [await add({}, headers), await add({}, headers)]
      expect([one.status, other.status, other.data.id === one.data.id]).toEqual([200, 200, true])
      expect(refused(await add({ name: "HTX Khác" }, headers))[1]).toBe("idempotency_conflict")
    })
  },
})
