import { agreementImport, type AgreementImport, type ListSettings } from "@lienket/contracts"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { AUDIT_MODULE } from "../src/modules/audit"
import type { AuditModuleService } from "../src/modules/audit/service"
import { layTable, signBoth, type Table } from "./support/agreements"
import { openTestMarket, type Market } from "./support/market"
import { messyList } from "./support/messy-list"
import { handInList, listSettings, workbook, type Row } from "./support/spreadsheet"
import { zipOf } from "./support/zip"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let market: Market
    let table: Table
    beforeAll(async () => {
      market = await openTestMarket(api, getContainer())
      table = await layTable(api, getContainer(), market)
    })

    const at = (id: string, act = "") => `/alliance/imports/agreements/${id}${act}`
    const asked = () => ({ headers: table.officer, validateStatus: () => true })
    const send = async (content: Buffer): Promise<AgreementImport> =>
      agreementImport.parse((await handInList(api, content, table.officer)).data)
    const readAgain = (id: string, settings: Partial<ListSettings>) =>
      api.post(at(id, "/settings"), listSettings(settings), asked())
    const apply = ({ id, revision }: Pick<AgreementImport, "id" | "revision">) =>
      api.post(at(id, "/apply"), { revision }, asked())
    const undo = (id: string) => api.post(at(id, "/undo"), {}, asked())
    const countOf = async (name: string) => Number((await databaseOf(getContainer())(name).count())[0]?.count)
    const counts = async () =>
      await Promise.all(["agreement", "agreement_party", "agreement_version", "agreement_line"].map(countOf))

    const header: Row = [
      "Số biên bản",
      "Ngày ký",
      "Bên bán",
      "Bên mua",
      "Mặt hàng",
      "Số lượng",
      "Đơn giá (đồng)",
      "Đến ngày",
    ]
    const row = (number: string, changes: Readonly<Record<number, Row[number]>> = {}): Row =>
      [number, "15/7/2026", "HTX Quảng Lạc", "Siêu thị Minh Họa", "Na", "10 tấn", 40_000_000, "31/12/2027"].map(
        (cell, place) => changes[place] ?? cell,
      )

    test("of a messy list of 60 rows 5 cells are wrong: each is named, and nothing is entered", async () => {
      const before = await counts()
      const read = await send(await messyList())
      expect(read).toMatchObject({
        state: "refused",
        header: { from: 4, until: 5 },
        row_count: 60,
        agreement_count: 58,
        fault_count: 5,
        faulty_row_count: 5,
      })
      expect(read.columns.flatMap(({ letter, field }) => (field === null ? [] : [`${letter} ${field}`]))).toEqual([
        "B number",
        "C signed_on",
        "D seller",
        "E seller_tax_code",
        "F buyer",
        "G buyer_tax_code",
        "H goods",
        "I quality",
        "J quantity",
        "K unit",
        "L price",
        "M value",
        "N ends_on",
        "O note",
      ])
      expect(read.skipped.map(({ row: place, reason }) => `${place} ${reason}`)).toEqual([
        "1 above",
        "2 above",
        "6 section",
        "27 total",
        "28 header_repeated",
        "29 header_repeated",
        "50 section",
        "71 total",
        "72 below",
        "73 below",
      ])
      expect(read.faults.map(({ row: place, column, header: name, value }) => [place, column, name, value])).toEqual([
        [11, "C", "Ngày ký", "26 - 2"],
        [18, "J", "Sản lượng", "1.5 tấn"],
        [33, "M", "Giá trị (triệu đồng)", "1 tỷ triệu đồng"],
        [47, "D", "BÊN BÁN – Tên", "HTX Chưa Đăng Ký"],
        [59, "E", "BÊN BÁN – MST", "0314409059"],
      ])
      expect(read.faults[0]?.message).toBe("Ngày thiếu năm. Xin viết đủ ngày/tháng/năm, ví dụ 26/2/2026.")
      const english = await api.get(at(read.id), { headers: { ...table.officer, "accept-language": "en" } })
      expect(english.data.faults[0].message).toBe(
        "The date lacks its year. Please write day/month/year, such as 26/2/2026.",
      )
      const refused = await apply(read)
      expect([refused.status, refused.data.code]).toEqual([409, "import_has_faults"])
      expect(await counts()).toEqual(before)
    })

    test("put right it is entered once as drafts nobody has signed, and undone as a whole", async () => {
      const before = await counts()
      const read = await send(await messyList({ isCorrected: true }))
      expect(read).toMatchObject({ state: "previewed", agreement_count: 58, fault_count: 0, signed_count: 58 })
      const answers = await Promise.all([apply(read), apply(read), apply(read)])
      expect(answers.map(({ status, data }) => [status, data.state])).toEqual(Array(3).fill([200, "applied"]))
      expect(await counts()).toEqual([58, 116, 58, 60].map((more, place) => more + (before[place] ?? 0)))
      const { data: listed } = await api.get("/alliance/agreements?q=08/BBGN-LM", { headers: table.officer })
      expect(listed.items).toMatchObject([
        { state: "draft", signed_on: null, seller: { name: "HTX Bình Gia" }, goods: [{ unit: "tấn" }, {}] },
      ])
      const audit = getContainer().resolve<AuditModuleService>(AUDIT_MODULE)
      expect(await audit.firstBroken(databaseOf(getContainer()), table.alliance.id)).toBeNull()

      const again = await send(await messyList({ isCorrected: true }))
      expect([again.state, again.faults[0]?.code]).toEqual(["refused", "number_taken"])
      const undone = await undo(read.id)
      expect([undone.status, undone.data.state]).toEqual([200, "undone"])
      expect((await undo(read.id)).data.state).toBe("undone")
      expect(await counts()).toEqual(before)
      expect((await apply(read)).data.code).toBe("import_undone")
      expect(await audit.firstBroken(databaseOf(getContainer()), table.alliance.id)).toBeNull()
    })

    test("once something was signed nothing is undone, and what was signed cannot be taken out", async () => {
      const read = await send(await workbook([header, row("S1/BB", { 3: "doanh-nghiep (thử)" }), row("S2/BB")]))
      await apply(read)
      const { data } = await api.get("/alliance/agreements?q=S1/BB", { headers: table.officer })
      const detail = await api.get(`/alliance/agreements/${data.items[0].id}`, { headers: table.officer })
      await signBoth(api, table, detail.data)
      const refused = await undo(read.id)
      expect([refused.status, refused.data.code]).toEqual([409, "import_in_use"])
      expect(refused.data.message).toContain(data.items[0].code)
      const { data: still } = await api.get("/alliance/agreements?q=S2/BB", { headers: table.officer })
      expect(still.count).toBe(1)
      await expect(
        databaseOf(getContainer())("agreement_version").where({ agreement_id: data.items[0].id }).delete(),
      ).rejects.toThrow("do not change")
    })

    test("what was not entered cannot be undone, and what was read in another way since is not entered", async () => {
      const read = await send(await workbook([header, row("R1/BB")]))
      expect((await undo(read.id)).data.code).toBe("import_not_applied")
      const other = await readAgain(read.id, { prices: "fixed", papers_kept: true })
      expect(other.data).toMatchObject({ state: "previewed", revision: 2 })
      expect((await apply(read)).data.code).toBe("state_changed")
      expect((await apply(other.data)).data.state).toBe("applied")
      const { rows } = await databaseOf(getContainer()).raw(
        `select v.terms, a.state, a.signed_on from agreement a join agreement_version v on v.agreement_id = a.id
          where a.number = 'R1/BB'`,
      )
      expect(rows).toMatchObject([
        {
          state: "draft",
          signed_on: null,
          terms: {
            starts_on: "2026-07-15",
            lines: [{ price: { mechanism: "fixed", fixed_vnd: 40_000_000 } }],
            other: "Ngày ký ghi trong danh sách của Liên minh: 15/07/2026; bản giấy đã ký được lưu giữ.",
          },
        },
      ])
      expect((await readAgain(read.id, {})).data.code).toBe("state_changed")
    })

    test("the officer names the columns, the term and who is meant where the list leaves it open", async () => {
      const read = await send(
        await workbook([
          ["Bên bán", "Bên mua", "Mặt hàng", "Bao nhiêu"],
          ["HTX Quảng Lạc xanh", "Siêu thị Minh Họa", "Na", "10 tấn"],
        ]),
      )
      expect(read.faults.map(({ field, code }) => `${field} ${code}`)).toEqual([
        "quantity column_not_chosen",
        "starts_on list_term_missing",
        "ends_on list_term_missing",
      ])
      const settings = {
        columns: { seller: 0, buyer: 1, goods: 2, quantity: 3 },
        starts_on: "2026-08-01",
        ends_on: "2027-07-31",
      }
      const { data: unsure } = await readAgain(read.id, settings)
      expect(unsure.faults.map(({ code }: { code: string }) => code)).toEqual(["party_unsure"])
      const [party] = agreementImport.parse(unsure).parties
      expect(party?.candidates.map(({ id }) => id)).toEqual([market.quangLac.seller.id])
      const parties = [{ key: party?.key ?? "", organization_id: market.quangLac.seller.id }]
      const { data: chosen } = await readAgain(read.id, { ...settings, parties })
      expect(chosen).toMatchObject({ state: "previewed", sample: [{ seller: "HTX Quảng Lạc", ends_on: "2027-07-31" }] })
      const nobody = await readAgain(read.id, { ...settings, parties: [{ key: "k", organization_id: "org_0" }] })
      expect([nobody.status, nobody.data.field]).toEqual([404, "parties.0.organization_id"])
    })

    test("what is no Excel file, too much of one, or a bomb is refused in one sentence", async () => {
      const refused: readonly (readonly [string, Buffer | string, number, string])[] = [
        ["a .csv named .xlsx", "Bên bán,Bên mua\nHTX,Chợ", 415, "file_type_not_accepted"],
        ["a password", Buffer.from("d0cf11e0a1b11ae1", "hex"), 415, "spreadsheet_old_format"],
        ["a bomb", zipOf({ "xl/worksheets/sheet1.xml": Buffer.alloc(200_000_000) }), 413, "spreadsheet_too_large"],
        ["nothing", await workbook([[null]]), 400, "spreadsheet_empty"],
        [
          "6,000 rows",
          await workbook([header, ...Array.from({ length: 6_000 }, () => ["Na"])]),
          413,
          "spreadsheet_too_many_rows",
        ],
      ]
      for (const [what, content, status, code] of refused) {
        const answer = await handInList(api, content, table.officer)
        expect([what, answer.status, answer.data.code]).toEqual([what, status, code])
      }
    })

    test("5,000 rows are read in seconds and entered in seconds", async () => {
      const buyers = Array.from({ length: 200 }, (_, each) => `Cửa hàng số ${each + 1}`)
      const rows = Array.from({ length: 5_000 }, (_, each) =>
        row(`${each + 1}/LON`, { 3: buyers[each % 200] ?? null, 2: each % 2 === 0 ? "HTX Quảng Lạc" : "HTX Bình Gia" }),
      )
      const file = await workbook([header, ...rows])
      const start = performance.now()
      const read = await send(file)
      const previewed = performance.now()
      expect(read).toMatchObject({ state: "previewed", row_count: 5_000, agreement_count: 5_000 })
      const applied = await apply(read)
      const written = performance.now()
      expect([applied.status, applied.data.state]).toEqual([200, "applied"])
      const undone = await undo(read.id)
      const back = performance.now()
      expect(undone.data.state).toBe("undone")
      process.stdout.write(
        `5,000 rows: read in ${Math.round(previewed - start)} ms, entered in ${Math.round(written - previewed)} ms, ` +
          `undone in ${Math.round(back - written)} ms\n`,
      )
      expect(previewed - start).toBeLessThan(20_000)
      expect(written - previewed).toBeLessThan(60_000)
    })

    test("a list is its own alliance's", async () => {
      const read = await send(await workbook([header, row("E1/BB")]))
      const { manager } = market.quangLac
      const seen = await api.get(at(read.id), { headers: manager, validateStatus: () => true })
      expect(seen.status).toBe(403)
    })
  },
})
