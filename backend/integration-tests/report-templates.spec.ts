import type { ReportTemplate } from "@lienket/contracts"
import { addDays, businessDate, reportPeriodAt } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { afterEach, beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { remindOfReports } from "../src/workflows/reports/remind-of-reports"
import { layTable, type Table } from "./support/agreements"
import { setClock } from "./support/clock"
import { answering, type Api } from "./support/http"
import { sellAtMarket } from "./support/manual-sales"
import { openTestMarket, type Market } from "./support/market"
import { createTestOrganization, signInMember } from "./support/people"
import { faultsOf, lastQuarter, refused, reportDesk, thisQuarter, valueOf } from "./support/reports"

type Headers = Readonly<Record<string, string>>

afterEach(() => setClock())

const at = (day: string): Date => new Date(`${day}T03:00:00Z`)
const quarter = thisQuarter()
const last = lastQuarter()

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    let table: Table
    let lead: Headers
    const api: Api = answering(client)
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      market = await openTestMarket(client, getContainer())
      table = await layTable(client, getContainer(), market)
      lead = await signInMember(client, getContainer(), table.alliance.id, "lead")
    })

    const seller = () => market.quangLac.manager
    const db = () => databaseOf(getContainer())
    const { form, formOf, submit, decide, arrears } = reportDesk(api, () => ({
      seller: seller(),
      officer: table.officer,
    }))

    test("an alliance changes a template from a day on, with a reason; what is over keeps its own", async () => {
      const templates = async (): Promise<ReportTemplate[]> =>
        (await api.get("/alliance/report-templates", { headers: lead })).data.items
      const shipped = (await templates()).find(({ code }) => code === "sales")
      expect(shipped).toMatchObject({ version: 1, is_shipped: true, is_in_force: true, period_kind: "quarter" })
      const definition = shipped?.definition ?? { sections: [], fields: [], rules: [] }
      const wish = {
        code: "sales",
        title_vi: "Báo cáo doanh số quý",
        title_en: "Quarterly sales",
        reporters: ["cooperative"],
        due_days: 5,
        valid_from: quarter.until,
        definition: { ...definition, fields: definition.fields.filter(({ key }) => key !== "stock_value") },
        version: 1,
        reason: "Bớt một mục",
      }
      const add = async (change: object, headers = lead) =>
        api.post("/alliance/report-templates", { ...wish, ...change }, { headers })
      expect(refused(await add({}, table.officer))).toEqual([403, "not_allowed"])
      expect(refused(await add({ code: "nothing" }))).toEqual([404, "not_found", "code"])
      expect(refused(await add({ valid_from: last.until }))).toEqual([400, "date_in_past", "valid_from"])
      expect(refused(await add({ valid_from: "2926-01-01" }))).toEqual([400, "date_too_far", "valid_from"])
      const [field] = definition.fields
      const wrong = {
        sections: definition.sections,
        fields: [field, field],
        rules: [{ rule: "at_most", field: "sales_total", of: "x" }],
      }
      const faulty = await add({ definition: wrong, due_days: 999 })
      expect(refused(faulty)).toEqual([422, "template_has_faults", "due_days"])
      expect(faultsOf(faulty.data)).toEqual([
        "due_days too_large",
        "definition.fields.1.key duplicate",
        "definition.rules.0.of invalid_choice",
      ])
      expect(refused(await add({ definition: { ...wrong, fields: [], rules: [] } }))).toEqual([
        422,
        "template_has_faults",
        "definition.fields",
      ])
      const [added, late] = (await Promise.all([add({}), add({})])).toSorted((one, other) => one.status - other.status)
      expect(late && refused(late)).toEqual([409, "state_changed", "version"])
      expect(refused(await add({}))).toEqual([409, "state_changed", "version"])
      expect(added?.data).toMatchObject({ version: 2, is_shipped: false, is_in_force: true, reason: "Bớt một mục" })
      expect((await formOf(last.code)).fields.map(({ key }) => key)).toContain("stock_value")
      const now = await formOf(quarter.code)
      expect(now).toMatchObject({
        title: "Báo cáo doanh số quý",
        template_version: 2,
        due_on: addDays(quarter.until, 5),
      })
      expect(now.fields.map(({ key }) => key)).not.toContain("stock_value")
    })

    const ponds = (change: object = {}) => ({
      code: "ao_nuoi",
      title_vi: "Báo cáo ao nuôi",
      title_en: "Ponds",
      period_kind: "quarter",
      reporters: ["cooperative"],
      due_days: 7,
      valid_from: businessDate(new Date()),
      definition: {
        sections: [{ key: "figures", title_vi: "Ao", title_en: "Ponds" }],
        fields: [
          { key: "ponds", label_vi: "Số ao", label_en: "Ponds", kind: "integer", unit: "ao", source: "carried" },
          { key: "used", label_vi: "Ao đang nuôi", label_en: "Ponds in use", kind: "integer", source: "typed" },
          { key: "sales", label_vi: "Doanh số", label_en: "Sales", kind: "vnd", source: "ledger", figure: "total" },
        ].map((field) => ({
          ...field,
          section: "figures",
          required: field.key === "ponds",
          who: ["cooperative", "union", "group"],
        })),
        rules: [{ rule: "at_most", field: "used", of: "ponds" }],
      },
      reason: "Tỉnh hỏi từng quý",
      ...change,
    })
    const create = async (change: object = {}, headers = lead) =>
      api.post("/alliance/report-templates/new", ponds(change), { headers })

    test("a template from nothing is seen, filled in, sent and counted by those it asks, and by nobody else", async () => {
      const group = await createTestOrganization(getContainer(), { handle: "tht", name: "THT Thử", kind: "group" })
      const tht = await signInMember(client, getContainer(), group.id, "manager")
      await sellAtMarket(client, seller(), market.honey)
      const made = await create()
      expect([made.status, made.data]).toMatchObject([
        200,
        { code: "ao_nuoi", version: 1, is_shipped: false, is_in_force: true, title: "Báo cáo ao nuôi" },
      ])
      const codesOf = async (headers: Headers): Promise<string[]> =>
        (await api.get("/cooperative/reports", { headers })).data.items.map(({ code }: { code: string }) => code)
      expect(await codesOf(seller())).toContain("ao_nuoi")
      expect(await codesOf(tht)).not.toContain("ao_nuoi")
      expect(refused(await form(quarter.code, "ao_nuoi", tht))).toEqual([404, "not_found", "code"])
      expect(refused(await form(last.code, "ao_nuoi"))).toEqual([404, "not_found", "period"])

      setClock(() => at(addDays(quarter.until, 4)))
      const report = (values: object, version = 0) => ({ code: "ao_nuoi", period: quarter.code, version, values })
      expect(valueOf(await formOf(quarter.code, "ao_nuoi"), "sales")).toBe("200000")
      const wrong = await submit(report({ ponds: "3", used: "4" }))
      expect(refused(wrong)).toEqual([422, "report_has_faults", "values.used"])
      expect(faultsOf((await submit(report({ used: "4" }))).data)).toEqual(["values.ponds required"])
      const sent = await submit(report({ ponds: "12 ao", used: "9" }))
      expect([sent.status, sent.data.state, sent.data.standing]).toEqual([200, "submitted", "in_time"])
      expect(sent.data.submissions[0].values).toEqual({ ponds: "12", used: "9", sales: "200000" })

      const seen = await arrears(`code=ao_nuoi&period=${quarter.code}`)
      expect(seen).toMatchObject({
        title: "Báo cáo ao nuôi",
        due_on: addDays(quarter.until, 7),
        counts: { due: 1, in_time: 1, late: 0, never: 0 },
        awaiting_decision: 1,
      })
      setClock(() => at(addDays(quarter.until, 8)))
      expect((await arrears("code=ao_nuoi")).counts).toEqual({ due: 0, in_time: 1, late: 0, never: 1 })
      await remindOfReports(getContainer(), at(addDays(quarter.until, 8)))
      expect(await db()("report_reminder").where({ code: "ao_nuoi" }).select("organization_id")).toEqual([
        { organization_id: market.binhGia.seller.id },
      ])
      const accepted = await decide(sent.data.id, "accept", { version: sent.data.version })
      expect(accepted.data.state).toBe("accepted")
      const together = await api.get(`/alliance/report-consolidations?code=ao_nuoi&period=${quarter.code}`, {
        headers: table.officer,
      })
      expect(together.data.fields.map(({ key, total }: { key: string; total: string }) => [key, total])).toEqual([
        ["ponds", "12"],
        ["used", "9"],
        ["sales", "200000"],
      ])
    })

    test("a template from nothing is refused where it says nothing, what is taken or what cannot be, and by whoever is no lead", async () => {
      expect(refused(await create({}, table.officer))).toEqual([403, "not_allowed"])
      expect(refused(await create({ code: "sales" }))).toEqual([409, "template_code_taken", "code"])
      expect(refused(await create({ code: "Ao nuôi" }))).toEqual([400, "invalid_code", "code"])
      expect(refused(await create({ period_kind: "week" }))).toEqual([400, "invalid_choice", "period_kind"])
      expect(refused(await create({ is_first_half_only: true }))).toEqual([400, "invalid_choice", "is_first_half_only"])
      expect(refused(await create({ due_days: 1.5 }))).toEqual([400, "not_a_whole_number", "due_days"])
      expect(refused(await create({ valid_from: "2026-02-30" }))).toEqual([400, "invalid_date", "valid_from"])
      expect(refused(await create({ valid_from: last.until }))).toEqual([400, "date_in_past", "valid_from"])
      const { definition } = ponds()
      const faulty = await create({
        due_days: 200,
        definition: {
          ...definition,
          rules: [
            { rule: "at_most", field: "used", of: "lakes" },
            { rule: "at_most", field: "used", of: "sales" },
          ],
        },
      })
      expect(refused(faulty)).toEqual([422, "template_has_faults", "due_days"])
      expect(faultsOf(faulty.data)).toEqual([
        "due_days too_large",
        "definition.rules.0.of invalid_choice",
        "definition.rules.1.of rule_compares_unlike",
      ])
      expect(faulty.data.faults[2].message).toContain("Không so tiền với số lượng")
      expect(refused(await create({ definition: { ...definition, fields: [], rules: [] } }))).toEqual([
        422,
        "template_has_faults",
        "definition.fields",
      ])
      expect(await db()("report_template").whereNotNull("alliance_id")).toEqual([])
      const both = await Promise.all([create(), create({ title_vi: "Của người khác" })])
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
      expect(refused(await create())).toEqual([409, "template_code_taken", "code"])
      const english = await api.post("/alliance/report-templates/new", ponds(), {
        headers: { ...lead, "accept-language": "en" },
      })
      expect(english.data.message).toContain("There is a template of this code")
    })

    test("a template that begins later is shown with its first period, and keeps nobody's home from opening", async () => {
      const coming = addDays(quarter.until, 1)
      const made = await create({ code: "ve_sau", valid_from: coming })
      expect([made.status, made.data.is_in_force]).toEqual([200, false])
      expect(await arrears("code=ve_sau")).toMatchObject({
        period: { code: reportPeriodAt("quarter", coming)?.code },
        is_over: false,
        counts: { due: 2, in_time: 0, late: 0, never: 0 },
        urgeable: 0,
      })
      const headers = table.officer
      expect((await api.get("/alliance/summary", { headers })).status).toBe(200)
      const together = await api.get("/alliance/report-consolidations?code=sales", { headers })
      expect(together.data.templates.map(({ code }: { code: string }) => code)).not.toContain("ve_sau")
      expect((await api.get("/cooperative/reports", { headers: seller() })).status).toBe(200)
      const other = await createTestOrganization(getContainer(), {
        handle: "lien-minh-19",
        name: "Liên minh khác",
        kind: "alliance",
        province_code: "19",
      })
      const elsewhere = await signInMember(client, getContainer(), other.id, "lead")
      const { items } = (await api.get("/alliance/report-templates", { headers: elsewhere })).data
      expect(items.map(({ code }: { code: string }) => code)).not.toContain("ve_sau")
      expect((await create({ code: "ve_sau", valid_from: coming }, elsewhere)).status).toBe(200)
    })
  },
})
