import { readFile } from "node:fs/promises"
import { fewestSellers, publicFigures, type PublicFigure, type PublicFigures } from "@lienket/contracts"
import type { Page } from "@playwright/test"
import { withDatabase } from "../support/database"
import { vndOf } from "../support/shopper"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")

test("anybody reads what cooperatives sold, as a page, as CSV and as JSON, and nothing of fewer than three of them", async ({
  page,
}) => {
  await page.goto("/so-lieu")
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Số liệu bán hàng năm")
  const { shown, hidden } = await readTables(page)
  expect(shown).toBeGreaterThan(0)
  expect(hidden).toBeGreaterThan(0)

  const figures = publicFigures.response.parse(JSON.parse(await download(page, t("figures.json"), "json")))
  const sold = await soldByQuarter(figures)
  const all = everyFigure(figures)
  for (const { name, quarter, province, group, figure } of all) {
    const behind = sold.filter(
      (sum) =>
        (quarter === null || sum.quarter === quarter) &&
        (province === null || sum.province === province) &&
        (group === null || sum.group === group),
    )
    const sellers = new Set(behind.map(({ seller }) => seller)).size
    const value = behind.reduce((sum, { value_vnd }) => sum + value_vnd, 0)
    if (figure.value_vnd === null) expect([name, figure.sellers]).toEqual([name, null])
    else expect([name, figure.value_vnd, figure.sellers]).toEqual([name, value, sellers])
    // Nothing at all was sold by nobody: that says nothing of anyone.
    if (sellers > 0 && sellers < fewestSellers) expect([name, figure.value_vnd]).toEqual([name, null])
  }
  expect(all.some(({ figure }) => figure.value_vnd === null)).toBe(true)

  const [head, ...rows] = (await download(page, t("figures.csv"), "csv"))
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n")
  expect(head).toBe("year,quarter,province_code,province,group,value_vnd,sellers,hidden")
  expect(rows.map(valuesOf)).toEqual(
    all.map(({ quarter, province, group, figure: { value_vnd, sellers, hidden } }) =>
      [quarter, province, group, value_vnd, sellers, hidden].map((value) => String(value ?? "")),
    ),
  )
})

/** Quarter, code of the province, group, value, sellers and why it is hidden, of a line whose names have no commas. */
const valuesOf = (line: string): string[] => {
  const [, quarter = "", code = "", , group = "", value = "", sellers = "", hidden = ""] = line.split(",")
  return [quarter, code, group, value, sellers, hidden]
}

/** Goes through every table: how many figures of a year stand there, and how many are kept back. */
const readTables = async (page: Page): Promise<{ shown: number; hidden: number }> => {
  const counts = { shown: 0, hidden: 0 }
  for (const caption of ["byProvince", "byGroup", "byBoth"]) {
    const table = page.getByRole("table", { name: t(`figures.${caption}`), exact: true })
    const rows = await table
      .getByRole("row")
      .filter({ has: page.getByRole("cell") })
      .all()
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const cells = await row.getByRole("cell").allInnerTexts()
      const [year = "", sellers = ""] = cells.slice(-2)
      if (/^[\d.]+\s₫$/.test(year)) {
        counts.shown += 1
        if (vndOf(year) > 0) expect(Number(sellers)).toBeGreaterThanOrEqual(fewestSellers)
      } else {
        counts.hidden += 1
        const why = ["few_sellers", "protects_others", "not_over"].map((reason) => t(`figures.hidden.${reason}`))
        expect(why).toContain(year)
        expect(sellers).toBe("–")
      }
    }
  }
  return counts
}

interface Named {
  readonly name: string
  /** Null for the year. */
  readonly quarter: number | null
  readonly province: string | null
  readonly group: string | null
  readonly figure: PublicFigure
}

/** All figures, in the order of the CSV file. */
const everyFigure = ({ country, by_province, by_group, cells }: PublicFigures): Named[] =>
  [
    { province: null, group: null, ...country },
    ...by_province.map(({ province, ...figures }) => ({ province: province.code, group: null, ...figures })),
    ...by_group.map((each) => ({ province: null, ...each })),
    ...cells.map(({ province, ...each }) => ({ ...each, province: province.code })),
  ].flatMap(({ province, group, year, quarters }) =>
    [year, ...quarters].map((figure, index) => {
      const quarter = index === 0 ? null : index
      return { name: `${province} ${group} ${quarter}`, quarter, province, group, figure }
    }),
  )

interface Sold {
  readonly quarter: number
  readonly province: string
  readonly group: string
  readonly seller: string
  readonly value_vnd: number
}

/** What the ledger says that each seller sold in the quarters that are over, as it was when the figures were read. */
const soldByQuarter = ({ year, quarters_over, as_of }: PublicFigures): Promise<Sold[]> =>
  withDatabase((db) =>
    db.rows<Sold>(
      `select extract(quarter from business_date)::int as quarter, province_code as province, ocop_group as group,
              organization_id as seller, sum(value_vnd)::float8 as value_vnd
         from sale_entry
        where extract(year from business_date) = $1 and extract(quarter from business_date) <= $2 and recorded_at <= $3
        group by 1, 2, 3, 4 having sum(value_vnd) <> 0`,
      [year, quarters_over, as_of],
    ),
  )

const linkTo = (page: Page, link: string) => page.getByRole("link", { name: link, exact: true })

/** The file behind a link, which the browser saves. */
const download = async (page: Page, link: string, kind: "csv" | "json"): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent("download"), linkTo(page, link).click()])
  expect(file.suggestedFilename()).toMatch(new RegExp(`^lienket-\\d{4}\\.${kind}$`))
  return await readFile(await file.path(), "utf8")
}
