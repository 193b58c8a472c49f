import {
  progressDimensions,
  type AgreementDetail,
  type LineProgress,
  type ProgressByDimension,
  type ProgressDimension,
  type ProgressFigures,
} from "@lienket/contracts"
import { addDays, businessDate, fold } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import {
  addConference,
  deliveryOf,
  enter,
  handInScan,
  layTable,
  signed,
  termsOf,
  type GivenTerms,
  type Table,
} from "./support/agreements"
import { openTestMarket, type Market } from "./support/market"

const today = businessDate(new Date())
const goods = ["Na Chi Lăng", "NA CHI LĂNG", "Hồng không hạt", "Mật ong"] as const
const unitsOfLines = [
  { unit: "tấn", pack_grams: null },
  { unit: "kg", pack_grams: null },
  { unit: "chai", pack_grams: 700 },
  { unit: "hộp", pack_grams: null },
  { unit: "l", pack_grams: null },
] as const
const grams: Readonly<Record<string, number>> = { tấn: 1_000_000, kg: 1_000 }

const wishOfLine = fc.record({
  title: fc.constantFrom(...goods),
  unit: fc.constantFrom(...unitsOfLines),
  quantity: fc.integer({ min: 1, max: 40 }),
  price: fc.option(fc.integer({ min: 1_000, max: 90_000 })),
})
const wishOfDelivery = fc.record({
  line: fc.nat(2),
  quantity: fc.integer({ min: 1, max: 60 }),
  daysAgo: fc.nat(20),
  answer: fc.constantFrom("confirm", "confirm less", "dispute", "none", "return"),
})
const wishOfAgreement = fc.record({
  seller: fc.constantFrom("quangLac", "binhGia"),
  buyer: fc.constantFrom("enterprise", "Siêu thị Minh Họa", "SIÊU THỊ MINH HỌA"),
  conference: fc.option(fc.nat(1)),
  /** How long ago it was signed: up to two years. */
  daysAgo: fc.integer({ min: 21, max: 700 }),
  isSigned: fc.boolean(),
  lines: fc.array(wishOfLine, { minLength: 1, maxLength: 3 }),
  deliveries: fc.array(wishOfDelivery, { maxLength: 4 }),
  paid: fc.option(fc.integer({ min: 1, max: 50_000_000 })),
})
type Wish = typeof wishOfAgreement extends fc.Arbitrary<infer W> ? W : never
type WishedLine = Wish["lines"][number]

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    let table: Table
    let conferences: readonly string[]
    let scan: string
    beforeAll(async () => {
      market = await openTestMarket(api, getContainer())
      table = await layTable(api, getContainer(), market)
      conferences = [(await addConference(api, table.officer)).id, (await addConference(api, table.officer)).id]
      scan = await handInScan(api, "alliance", table.officer)
    })

    const asOfficer = async <T>(path: string): Promise<T> => (await api.get<T>(path, { headers: table.officer })).data
    const progressBy = async (by: ProgressDimension, filter = ""): Promise<ProgressByDimension> =>
      await asOfficer(`/alliance/agreement-progress?by=${by}${filter}`)
    const idsOf = async (filter: string): Promise<string[]> =>
      (await asOfficer<{ items: { id: string }[] }>(`/alliance/agreements?limit=100${filter}`)).items
        .map(({ id }) => id)
        .toSorted()

    const stallOf = ({ seller }: Wish) => market[seller === "quangLac" ? "quangLac" : "binhGia"]
    const portalOf = (wish: Wish) =>
      wish.buyer === "enterprise"
        ? ({ path: "/enterprise", headers: table.buyer } as const)
        : ({ path: "/alliance", headers: table.officer } as const)

    /** Does what a wish says, as the people concerned would. @returns the id of the agreement. */
    const carryOut = async (wish: Wish): Promise<string> => {
      const stall = stallOf(wish)
      const signedOn = addDays(today, -wish.daysAgo)
      const { id, proposal } = await enter(
        api,
        { ...table, sellerId: stall.seller.id },
        {
          terms: termsOf({
            starts_on: signedOn,
            ends_on: addDays(today, 60),
            payment_days: 5,
            lines: wish.lines.map(lineOf),
          }),
          ...(wish.buyer === "enterprise" ? {} : { buyer: { name: wish.buyer } }),
          ...(wish.conference === null ? {} : { conference_id: conferences[wish.conference] }),
        },
      )
      if (!wish.isSigned) return id
      const paper = { version: 1, hash: proposal?.hash, signed_on: signedOn, document_id: scan }
      const headers = table.officer
      const { data } = await api.post<AgreementDetail>(`/alliance/agreements/${id}/paper-signature`, paper, { headers })
      for (const delivery of wish.deliveries) await deliver(wish, data, delivery)
      if (wish.paid !== null)
        await api.post(
          `/cooperative/agreements/${id}/payments`,
          { paid_on: today, amount_vnd: wish.paid },
          { headers: stall.manager },
        )
      return id
    }

    const deliver = async (wish: Wish, { id, lines }: AgreementDetail, delivery: Wish["deliveries"][number]) => {
      const line = lines[delivery.line % lines.length]
      const { manager } = stallOf(wish)
      const { path, headers } = portalOf(wish)
      const said = await api.post<AgreementDetail>(
        `/cooperative/agreements/${id}/deliveries`,
        deliveryOf(
          { lines: line === undefined ? [] : [line] },
          {
            quantity: String(delivery.quantity),
            unit: line?.unit,
            delivered_on: addDays(today, -delivery.daysAgo),
            price_vnd: 30_000,
            is_certain: true,
          },
        ),
        { headers: manager },
      )
      const known = new Set(deliveredBefore.get(id))
      const fresh = said.data.deliveries.find((each) => !known.has(each.id))
      deliveredBefore.set(
        id,
        said.data.deliveries.map((each) => each.id),
      )
      if (fresh === undefined || delivery.answer === "none") return
      const answer =
        delivery.answer === "dispute"
          ? { act: "dispute", quantity: "1", unit: line?.unit, price_vnd: 30_000, reason: "Khác" }
          : { act: "confirm", ...(delivery.answer === "confirm less" ? { accepted_quantity: "1" } : {}) }
      await api.post(`${path}/deliveries/${fresh.id}/answer`, answer, { headers })
      if (delivery.answer !== "return") return
      const back = { returned_on: today, quantity: "1", unit: line?.unit, reason: "Hỏng" }
      const returned = await api.post<AgreementDetail>(`/cooperative/deliveries/${fresh.id}/returns`, back, {
        headers: manager,
      })
      const waiting = returned.data.deliveries.find(({ kind, state }) => kind === "return" && state === "awaiting")
      await api.post(`${path}/deliveries/${waiting?.id}/answer`, { act: "confirm" }, { headers })
      deliveredBefore.set(
        id,
        returned.data.deliveries.map((each) => each.id),
      )
    }
    const deliveredBefore = new Map<string, string[]>()

    test("whatever was agreed, delivered and paid, each dimension is a naive recount, and each row opens to its own", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(wishOfAgreement, { minLength: 3, maxLength: 5 }), async (wishes) => {
          for (const wish of wishes) await carryOut(wish)
          const { items } = await asOfficer<{ items: { id: string }[] }>("/alliance/agreements?limit=100")
          const details = await Promise.all(
            items.map(async ({ id }) => asOfficer<AgreementDetail>(`/alliance/agreements/${id}`)),
          )
          const all = details.filter(({ signed_on }) => signed_on !== null)
          for (const by of progressDimensions) {
            const { rows, total } = await progressBy(by)
            expectRecount(total, all, null)
            const keys = new Map<string, AgreementDetail[]>()
            for (const each of all)
              for (const key of new Set(naiveKeys(each, by))) keys.set(key, [...(keys.get(key) ?? []), each])
            expect(rows.map(({ key }) => key).toSorted(), by).toEqual([...keys.keys()].toSorted())
            for (const { key, figures } of rows) {
              const own = keys.get(key) ?? []
              expectRecount(figures, own, by === "goods" ? key.slice("goods:".length) : null)
              expect(await idsOf(`&row=${encodeURIComponent(key)}`), key).toEqual(own.map(({ id }) => id).toSorted())
            }
          }
        }),
        { numRuns: 4 },
      )
    })

    test("the same filter leaves the same agreements in the list and in the progress", async () => {
      const [conference = ""] = conferences
      await carryOut({ ...plain, conference: 0, daysAgo: 30 })
      await carryOut({ ...plain, conference: 0, daysAgo: 400 })
      await carryOut({ ...plain, daysAgo: 30 })
      const filter = `&conference=${conference}&signed_from=${addDays(today, -100)}&signed_until=${today}&state=signed`
      const { rows, total } = await progressBy("conference", filter)
      expect(rows.map(({ key }) => key)).toEqual([`conference:${conference}`])
      expect(total.agreement_count).toBe(1)
      expect(await idsOf(filter)).toHaveLength(1)
    })

    test("a row that nothing is known of has no share and no quantity, and is counted as without a report", async () => {
      await carryOut({ ...plain, daysAgo: 90 })
      const { rows } = await progressBy("cooperative")
      expect(rows[0]?.figures).toMatchObject({
        by_pace: { no_report: 1 },
        share_bp: null,
        share_over: 0,
        unreported_line_count: 1,
        quantities: [{ unit: "tấn", committed: "10", delivered: null, line_count: 1, unreported_count: 1 }],
        accepted_bp: null,
        paid_bp: null,
        recorded_in_time_bp: null,
        longest_silent_days: 90,
      })
    })

    test("a row of silence alone has no share, also before anything is due", async () => {
      await signed(api, table)
      const { total } = await progressBy("year")
      expect(total).toMatchObject({ by_pace: { not_due: 1 }, share_bp: null, share_over: 0, unreported_line_count: 1 })
    })

    test("kilograms and boxes are never one sum, and what was delivered too much is shown but lifts no average", async () => {
      const boxes: WishedLine = { title: "Hồng không hạt", unit: unitsOfLines[3], quantity: 5, price: null }
      const tonnes: WishedLine = { title: "Na Chi Lăng", unit: unitsOfLines[0], quantity: 10, price: null }
      const kilograms: WishedLine = { title: "Mật ong", unit: unitsOfLines[1], quantity: 500, price: null }
      await carryOut({
        ...plain,
        lines: [boxes, tonnes, kilograms],
        deliveries: [{ line: 0, quantity: 20, daysAgo: 1, answer: "confirm" }],
      })
      const { total } = await progressBy("year")
      expect(total.quantities).toEqual([
        { unit: "kg", committed: "10500", delivered: null, line_count: 2, unreported_count: 2 },
        { unit: "hộp", committed: "5", delivered: "20", line_count: 1, unreported_count: 0 },
      ])
      expect(total.share_bp).toBe(3333)
    })

    test("deliveries written down within a week are in time, later ones are not", async () => {
      await carryOut({
        ...plain,
        deliveries: [7, 8].map((daysAgo) => ({ line: 0, quantity: 1, daysAgo, answer: "none" as const })),
      })
      expect((await progressBy("year")).total).toMatchObject({ recorded_in_time_bp: 5000, recorded_count: 2 })
    })

    test("a hundred lines take as many queries as one", async () => {
      const queriesOf = async () => {
        let count = 0
        const counted = () => (count += 1)
        databaseOf(getContainer()).on("query", counted)
        await progressBy("goods")
        databaseOf(getContainer()).removeListener("query", counted)
        return count
      }
      await signed(api, table)
      const few = await queriesOf()
      for (let index = 0; index < 4; index += 1)
        await carryOut({ ...plain, lines: Array.from({ length: 25 }, () => plain.lines[0] ?? line) })
      expect(await queriesOf()).toBe(few)
    })

    test("the workbook says what the page says, as of when and of what, with quantities by unit on a sheet", async () => {
      await carryOut({ ...plain, deliveries: [{ line: 0, quantity: 3, daysAgo: 1, answer: "confirm" }] })
      await carryOut({ ...plain, lines: [{ ...line, title: "Mật ong", unit: unitsOfLines[2] }], daysAgo: 90 })
      const { data, headers } = await api.get(
        `/alliance/agreement-progress-table?by=goods&signed_from=${addDays(today, -365)}`,
        { headers: { ...table.officer, "accept-language": "vi" }, responseType: "arraybuffer" },
      )
      expect(headers["content-disposition"]).toContain(`tien-do-goods-${today}.xlsx`)
      const { default: readSheets } = await import("read-excel-file/node")
      const [progress, quantities] = await readSheets(Buffer.from(data))
      const [title, asOf, filter, header = [], honey, apples, all] = progress?.data ?? []
      expect(title?.[0]).toBe("Tiến độ thực hiện thỏa thuận tiêu thụ theo mặt hàng")
      expect(asOf?.[0]).toMatch(/^Số liệu lúc: \d\d\/\d\d\/\d{4} \d\d:\d\d$/)
      expect(filter?.[0]).toMatch(/^Bộ lọc: ký từ ngày: \d\d\/\d\d\/\d{4}$/)
      const cell = (row: typeof honey, name: string) => row?.[header.indexOf(name)]
      expect([honey, apples].map((row) => cell(row, "Mặt hàng"))).toEqual(["Mật ong", "Na Chi Lăng"])
      expect(cell(honey, "Chưa có báo cáo")).toBe(1)
      expect([cell(honey, "Mức thực hiện bình quân"), cell(honey, "Giá trị đã giao (đồng)")]).toEqual([null, null])
      expect(cell(apples, "Mức thực hiện bình quân")).toBe(0.3)
      expect(cell(all, "Thỏa thuận đã ký")).toBe(2)
      expect(quantities?.data.slice(4).map((row) => row.slice(0, 4))).toEqual([
        ["Mật ong", "chai", 10, null],
        ["Na Chi Lăng", "tấn", 10, 3],
        ["Tất cả, mỗi thỏa thuận tính một lần", "tấn", 10, 3],
        ["Tất cả, mỗi thỏa thuận tính một lần", "chai", 10, null],
      ])
    })

    test("what is asked wrongly is refused by its field", async () => {
      const refused = async (query: string) => {
        const answer = await api.get(`/alliance/agreement-progress?${query}`, {
          headers: table.officer,
          validateStatus: () => true,
        })
        return [answer.status, answer.data.code, answer.data.field]
      }
      expect(await refused("by=colour")).toEqual([400, "invalid_choice", "by"])
      expect(await refused("by=year&signed_from=2026-02-30")).toEqual([400, "invalid_date", "signed_from"])
      expect(await refused("by=year&row=colour:red")).toEqual([400, "invalid_code", "row"])
    })
  },
})

const line: WishedLine = { title: "Na Chi Lăng", unit: unitsOfLines[0], quantity: 10, price: null }
const plain: Wish = {
  seller: "quangLac",
  buyer: "enterprise",
  conference: null,
  daysAgo: 21,
  isSigned: true,
  lines: [line],
  deliveries: [],
  paid: null,
}

const lineOf = ({ title, unit, quantity, price }: WishedLine): GivenTerms["lines"][number] => ({
  title,
  group: "food",
  quantity: String(quantity),
  ...unit,
  price: price === null ? { mechanism: "market" } : { mechanism: "market", reference_vnd: price },
})

const naiveKeys = (agreement: AgreementDetail, by: ProgressDimension): string[] => {
  const { seller, buyer, conference, signed_on, lines } = agreement
  if (by === "goods") return lines.map(({ title }) => `goods:${fold(title)}`)
  const one = {
    year: signed_on?.slice(0, 4),
    commune: seller.commune?.code,
    cooperative: seller.organization_id,
    enterprise: buyer.organization_id ?? `name-${fold(buyer.name)}`,
    conference: conference?.id,
  }[by]
  return [`${by}:${one ?? "-"}`]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** A quantity as whole thousandths of the family it is summed in: exact as a number. */
const thousandths = (quantity: string, unit: string): number => Math.round(Number(quantity) * (grams[unit] ?? 1_000))
const familyOf = (unit: string): string => (unit in grams ? "kg" : unit)
const isSilent = ({ delivery_count, unconfirmed, disputed }: LineProgress): boolean =>
  delivery_count === 0 && unconfirmed === "0" && disputed === "0"

/** Figures against what a person with the papers on the table would count. `title`: only these goods, folded. */
const expectRecount = (figures: ProgressFigures, agreements: readonly AgreementDetail[], title: string | null) => {
  const isOurs = (name: string) => title === null || fold(name) === title
  const lines = agreements.flatMap((each) => each.lines.filter((own) => isOurs(own.title)))
  expect(figures.agreement_count).toBe(agreements.length)
  expect(figures.line_count).toBe(lines.length)
  expect(figures.unreported_line_count).toBe(lines.filter(isSilent).length)
  expect(figures.value_vnd).toBe(sum(lines.map(({ value_vnd }) => value_vnd)))
  for (const family of new Set(lines.map(({ unit }) => familyOf(unit)))) {
    const own = lines.filter(({ unit }) => familyOf(unit) === family)
    const found = figures.quantities.filter(({ unit }) => familyOf(unit) === family)
    expect(found).toHaveLength(1)
    const [quantity] = found
    const unit = quantity?.unit ?? ""
    expect(thousandths(quantity?.committed ?? "", unit)).toBe(
      sum(own.map((each) => thousandths(each.committed, each.unit))),
    )
    const told = own.filter((each) => !isSilent(each))
    expect(quantity?.unreported_count).toBe(own.length - told.length)
    if (told.length === 0) expect(quantity?.delivered).toBeNull()
    else
      expect(thousandths(quantity?.delivered ?? "", unit)).toBe(
        sum(told.map((each) => thousandths(each.delivered, each.unit))),
      )
  }
  const deliveries = agreements
    .flatMap((each) => each.deliveries)
    .filter(({ kind, state, line_title }) => kind === "delivery" && state !== "withdrawn" && isOurs(line_title))
  expect(figures.recorded_count).toBe(deliveries.length)
  if (title !== null) {
    expect(figures.paid_vnd).toBeNull()
    return
  }
  expect(figures.paid_vnd).toBe(sum(agreements.flatMap(({ payments }) => payments.map(({ amount_vnd }) => amount_vnd))))
  expect(figures.payable_vnd).toBe(sum(agreements.map(({ progress }) => progress.payable_vnd)))
  expect(sum(Object.values(figures.by_pace))).toBe(agreements.length)
  expect(figures.by_pace.no_report ?? 0).toBe(agreements.filter(({ progress }) => progress.pace === "no_report").length)
  const shares = agreements.flatMap(({ progress: { pace, share_bp } }) =>
    pace === "no_report" || share_bp === null || lines.every(isSilent) ? [] : [Math.min(10_000, share_bp)],
  )
  expect(figures.share_bp).toBe(shares.length === 0 ? null : Math.round(sum(shares) / shares.length))
  expect(figures.share_over).toBe(shares.length)
}
