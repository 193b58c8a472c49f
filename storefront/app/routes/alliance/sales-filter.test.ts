import { expect, test } from "vitest"

import { contractFilter, readPage, readSalesFilter } from "./read-sales-filter.server"
import {
  defaultPeriod,
  entriesPath,
  monthsToChoose,
  periodsAt,
  salesQuery,
  wholeProvince,
  yearBefore,
} from "./sales-filter"

const november = "2026-11"
const read = (query: string) => readSalesFilter(new URLSearchParams(query), november)
const thisYear = { from: "2026-01", until: "2026-11", ...wholeProvince }
const twelveMonths = { ...thisYear, from: "2025-12" }

test("without a word about it the province looks at twelve months up to this one", () => {
  expect(read("")).toEqual(twelveMonths)
  expect(defaultPeriod("2027-01")).toEqual({ from: "2026-02", until: "2027-01" })
})

test("the periods one tap away end with this month, but for last year", () => {
  expect(periodsAt(november)).toEqual({
    month: { from: "2026-11", until: "2026-11" },
    quarter: { from: "2026-10", until: "2026-11" },
    year: { from: "2026-01", until: "2026-11" },
    twelve_months: { from: "2025-12", until: "2026-11" },
    last_year: { from: "2025-01", until: "2025-12" },
  })
  expect(periodsAt("2027-01").quarter).toEqual({ from: "2027-01", until: "2027-01" })
  expect(periodsAt("2026-06").quarter.from).toBe("2026-04")
})

test("a filter has one address, which reads back the same", () => {
  const filter = {
    from: "2025-11",
    until: "2026-02",
    cooperative: "htx-quang-lac",
    group: "food" as const,
    channel: "marketplace" as const,
    commune: "05983",
    product: "~dao mau son",
  }
  expect(salesQuery(filter)).toBe(
    "?from=2025-11&until=2026-02&cooperative=htx-quang-lac&group=food&channel=marketplace&commune=05983&product=%7Edao+mau+son",
  )
  expect(read(salesQuery(filter))).toEqual(filter)
  expect(entriesPath(thisYear, 3)).toBe("/lien-minh/but-toan?from=2026-01&until=2026-11&page=3")
})

test("a period the wrong way round is turned", () => {
  expect(read("from=2026-05&until=2026-02")).toMatchObject({ from: "2026-02", until: "2026-05" })
})

test("half a period is made whole", () => {
  expect(read("from=2025-06")).toMatchObject({ from: "2025-06", until: "2026-11" })
  expect(read("until=2025-06")).toMatchObject({ from: "2024-07", until: "2025-06" })
  expect(read("from=2027-03")).toMatchObject({ from: "2027-03", until: "2027-03" })
})

test("a period longer than ten years keeps its latest ten", () => {
  expect(read("from=0001-01&until=2026-11")).toMatchObject({ from: "2016-12", until: "2026-11" })
  expect(read("from=2016-11")).toMatchObject({ from: "2016-12", until: "2026-11" })
})

test("nonsense in the address is left out", () => {
  expect(read("from=2026-13&until=soon&cooperative=A%20B&group=cars&channel=&page=x")).toEqual(twelveMonths)
  expect(readPage(new URLSearchParams("page=0"))).toBe(1)
  expect(readPage(new URLSearchParams("page=7"))).toBe(7)
})

test("the backend is asked only for what was chosen", () => {
  expect(JSON.stringify(contractFilter(thisYear))).toBe('{"from":"2026-01","until":"2026-11"}')
})

test("last year's figure opens the same months of last year", () => {
  expect(yearBefore({ ...thisYear, from: "2025-12" })).toMatchObject({ from: "2024-12", until: "2025-11" })
})

test("an old period stays among the months to choose from", () => {
  const months = monthsToChoose(november, { from: "2019-03", until: "2026-11" })
  expect(months[0]).toBe("2026-11")
  expect(months.at(-1)).toBe("2019-03")
  expect(new Set(months).size).toBe(months.length)
})
