import { spreadsheetImport } from "@lienket/contracts"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { openTestMarket, type Market } from "./support/market"
import { handIn, templateOf, workbook, type Row } from "./support/spreadsheet"
import { zipOf } from "./support/zip"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let market: Market
    let header: Row
    let salesHeader: Row
    beforeAll(async () => {
      market = await openTestMarket(api, getContainer())
      header = (await templateOf(api, "products", market.quangLac.manager))[0] ?? []
      salesHeader = (await templateOf(api, "sales", market.quangLac.manager))[0] ?? []
    })

    /** A row under the header of products. */
    const goods = (title: string | null, change: Readonly<Record<string, string | number | Date | null>> = {}): Row => {
      const cells: Record<string, string | number | Date | null> = {
        "Tên sản phẩm": title,
        "Loại hàng": "Thực phẩm khô, chế biến",
        "Đơn vị": "túi",
        "Quy cách": "500 g",
        "Giá bán (đồng)": 45_000,
        "Số lượng có": 20,
        "Bảo quản": "nhiet do thuong",
        "Hạn dùng": 12,
        "Hạn dùng tính theo": "tháng",
        "Thành phần": "Gạo nếp",
        "Hướng dẫn sử dụng": "Nấu chín",
        "Cảnh báo": "Không có",
        ...change,
      }
      return header.map((name) => cells[String(name).replace(" *", "")] ?? null)
    }
    const send = (rows: readonly Row[], headers = market.quangLac.manager) =>
      workbook(rows).then((file) => handIn(api, "products", file, headers))
    const apply = (id: string, headers = market.quangLac.manager, kind = "products") =>
      api.post(`/cooperative/imports/${kind}/${id}/apply`, {}, { headers, validateStatus: () => true })
    const productCount = async () => Number((await databaseOf(getContainer())("product_profile").count())[0]?.count)

    test("the template as it is brings nothing, and its example is a row that would be taken", async () => {
      const template = await templateOf(api, "products", market.quangLac.manager)
      expect(template).toHaveLength(3)
      const empty = await send(template)
      expect([empty.status, empty.data.code]).toEqual([400, "spreadsheet_empty"])
      const example = (template[2] ?? []).map((cell, at) => (at === 0 ? String(cell).replace("(ví dụ) ", "") : cell))
      const { data } = await send([...template, example])
      expect(spreadsheetImport.parse(data)).toMatchObject({ state: "previewed", row_count: 1, fault_count: 0 })
    })

    test("of 200 rows 7 are wrong in 7 ways: each is named, nothing is taken over, and put right all are", async () => {
      const before = await productCount()
      const rows = Array.from({ length: 200 }, (_, at) => goods(`Gạo nếp số ${at + 1}`))
      rows[9] = goods(null)
      rows[29] = goods("Giá chữ", { "Giá bán (đồng)": "rẻ lắm" })
      rows[49] = goods("Giá âm", { "Giá bán (đồng)": -5 })
      rows[69] = goods("Loại lạ", { "Loại hàng": "Thực phẩm ngon" })
      rows[89] = goods("Nửa gói", { "Số lượng có": 1.5 })
      rows[109] = goods("Có mã <script>")
      rows[129] = goods("Gạo nếp số 1")
      const { data } = await send([header, ...rows])
      const refused = spreadsheetImport.parse(data)
      expect(refused).toMatchObject({ state: "refused", row_count: 200, faulty_row_count: 7, fault_count: 7 })
      expect(refused.faults.map(({ row, column, message }) => `${row} ${column}: ${message}`)).toEqual([
        "11 Tên sản phẩm: Xin điền mục này.",
        expect.stringMatching(/^31 Giá bán \(đồng\): .+/),
        "51 Giá bán (đồng): Số nhỏ hơn mức cho phép.",
        "71 Loại hàng: Lựa chọn này không có.",
        "91 Số lượng có: Xin nhập số nguyên.",
        "111 Tên sản phẩm: Có ký tự không dùng được ở mục này.",
        expect.stringMatching(/^131 Tên sản phẩm: .+/),
      ])
      expect((await apply(refused.id)).data.code).toBe("import_has_faults")
      expect(await productCount()).toBe(before)

      for (const at of [9, 29, 49, 69, 89, 109, 129]) rows[at] = goods(`Gạo nếp số ${at + 1}`)
      const again = spreadsheetImport.parse((await send([header, ...rows])).data)
      expect(again).toMatchObject({ state: "previewed", row_count: 200, fault_count: 0 })
      const answers = await Promise.all([apply(again.id), apply(again.id), apply(again.id)])
      expect(answers.map(({ status, data }) => [status, data.state])).toEqual(Array(3).fill([200, "applied"]))
      expect(await productCount()).toBe(before + 200)
      const twice = spreadsheetImport.parse((await send([header, ...rows])).data)
      expect([twice.state, twice.faulty_row_count]).toEqual(["refused", 200])
    })

    test("numbers, dates and words are read as people write them", async () => {
      const { data } = await send([
        header,
        goods("Giá có chấm", { "Giá bán (đồng)": "45.000", "Số lượng có": "1.200" }),
        goods("Giá có chữ", { "Giá bán (đồng)": "45 nghìn", "Loại hàng": "THUC PHAM KHO, CHE BIEN", "Đơn vị": "Túi" }),
        header.map(() => null),
        goods("Mùa vụ", { "Mùa vụ (tháng)": "4-6, 9" }),
      ])
      expect(spreadsheetImport.parse(data)).toMatchObject({ state: "previewed", row_count: 3, faults: [] })
      await apply(data.id)
      const prices = await databaseOf(getContainer())("catalog_product")
        .where("title_vi", "like", "Giá có%")
        .pluck("price_vnd")
      expect(prices.map(Number)).toEqual([45_000, 45_000])
    })

    test("columns may stand in any order and more may be there; one that is missing is named", async () => {
      const reversed = [...header].toReversed()
      const row = [...goods("Đảo cột")].toReversed()
      const { data } = await send([
        [...reversed, "Ghi chú của tôi"],
        [...row, "giao thứ hai"],
      ])
      expect(spreadsheetImport.parse(data)).toMatchObject({ state: "previewed", ignored_columns: ["Ghi chú của tôi"] })
      const without = await send([header.filter((name) => !String(name).startsWith("Giá")), goods("Thiếu cột")])
      expect([without.status, without.data.code, without.data.message]).toEqual([
        400,
        "spreadsheet_column_missing",
        "Dòng đầu của tệp thiếu cột “Giá bán (đồng)”. Xin tải lại tệp mẫu và giữ nguyên dòng tiêu đề.",
      ])
    })

    test("what is no Excel file, too much of one, or a bomb is refused in one sentence", async () => {
      const refused: readonly (readonly [string, Buffer | string, number, string])[] = [
        ["csv", "Tên sản phẩm,Giá\nGạo,1", 415, "file_type_not_accepted"],
        ["xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), 415, "spreadsheet_old_format"],
        ["a zip that is no workbook", zipOf({ "a.txt": Buffer.from("a") }), 400, "file_unreadable"],
        [
          "half a workbook",
          (await workbook([header, goods("Nửa tệp")])).subarray(0, 2_000),
          415,
          "file_type_not_accepted",
        ],
        ["a bomb", zipOf({ "xl/worksheets/sheet1.xml": Buffer.alloc(200_000_000) }), 413, "spreadsheet_too_large"],
        [
          "20,000 rows",
          await workbook([header, ...Array.from({ length: 20_000 }, () => ["Gạo"])]),
          413,
          "spreadsheet_too_many_rows",
        ],
        ["nothing", await workbook([header]), 400, "spreadsheet_empty"],
      ]
      for (const [what, content, status, code] of refused) {
        const answer = await handIn(api, "products", content, market.quangLac.manager)
        expect([what, answer.status, answer.data.code]).toEqual([what, status, code])
      }
    })

    test("5,000 rows are checked in seconds and written in seconds", async () => {
      const file = await workbook([header, ...Array.from({ length: 5_000 }, (_, at) => goods(`Hàng số ${at + 1}`))])
      const start = performance.now()
      const { data } = await handIn(api, "products", file, market.quangLac.manager)
      const checked = performance.now()
      expect(spreadsheetImport.parse(data)).toMatchObject({ state: "previewed", row_count: 5_000 })
      const applied = await apply(data.id)
      const written = performance.now()
      expect([applied.status, applied.data.state]).toEqual([200, "applied"])
      process.stdout.write(
        `5,000 rows: checked in ${Math.round(checked - start)} ms, written in ${Math.round(written - checked)} ms\n`,
      )
      expect(checked - start).toBeLessThan(10_000)
      expect(written - checked).toBeLessThan(20_000)
      const sold = databaseOf(getContainer())("catalog_product").where("title_vi", "like", "Hàng số %")
      expect(Number((await sold.where({ is_published: true }).count())[0]?.count)).toBe(5_000)
    })

    test("sales by spreadsheet become entries of the ledger once, with the shop's own goods and others", async () => {
      const row = (change: Readonly<Record<string, string | number | Date | null>>): Row => {
        const cells: Record<string, string | number | Date | null> = {
          "Ngày bán": new Date(Date.UTC(2026, 10, 20)),
          "Sản phẩm": "mat ong ngu gia bi",
          "Số lượng": 3,
          "Đơn giá (đồng)": 200_000,
          "Bán ở đâu": "Tại chợ",
          ...change,
        }
        return salesHeader.map((name) => cells[String(name).replace(" *", "")] ?? null)
      }
      const file = (rows: readonly Row[]) => workbook([salesHeader, ...rows])
      const other = { "Sản phẩm": "Măng tươi", "Nhóm hàng": "Thực phẩm", "Đơn vị": "kg", "Số lượng": "12,5" }
      const wrong = await handIn(
        api,
        "sales",
        await file([
          row({}),
          row({ "Ngày bán": "31/02/2026" }),
          row({ "Ngày bán": "01/01/2031" }),
          row({ "Sản phẩm": "Măng tươi", "Đơn vị": "kg" }),
          row({ "Đơn giá (đồng)": null }),
          row({ "Thành tiền (đồng)": 5 }),
          row({ "Số lượng": 1.5 }),
        ]),
        market.quangLac.manager,
      )
      expect(spreadsheetImport.parse(wrong.data).faults.map(({ row: at, column }) => `${at} ${column}`)).toEqual([
        "3 Ngày bán",
        "4 Ngày bán",
        "5 Nhóm hàng",
        "6 Đơn giá (đồng)",
        "7 Đơn giá (đồng)",
        "8 Số lượng",
      ])
      const right = await file([row({}), row({ ...other, "Đơn giá (đồng)": null, "Thành tiền (đồng)": "1.250.000" })])
      const { data } = await handIn(api, "sales", right, market.quangLac.manager)
      expect(spreadsheetImport.parse(data)).toMatchObject({ state: "previewed", row_count: 2 })
      await Promise.all([
        apply(data.id, market.quangLac.manager, "sales"),
        apply(data.id, market.quangLac.manager, "sales"),
      ])
      const entries = await databaseOf(getContainer())("sale_entry").orderBy("value_vnd").select("value_vnd", "unit")
      expect(entries.map(({ value_vnd, unit }) => [Number(value_vnd), unit])).toEqual([
        [600_000, "chai"],
        [1_250_000, "kg"],
      ])
    })

    test("an import is its own cooperative's", async () => {
      const { data } = await send([header, goods("Của riêng")])
      const url = `/cooperative/imports/products/${data.id}`
      const seen = await api.get(url, { headers: market.binhGia.manager, validateStatus: () => true })
      expect([seen.status, (await apply(data.id, market.binhGia.manager)).status]).toEqual([404, 404])
      expect((await apply(data.id, market.quangLac.manager, "sales")).status).toBe(404)
    })
  },
})
