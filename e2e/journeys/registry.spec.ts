import type { RegisterCounts } from "@lienket/contracts"
import type { APIRequestContext, Locator, Page } from "@playwright/test"
import { memberCaller } from "../support/backend"
import { today } from "../support/clock"
import { signInMember } from "../support/portals"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")
const officer = "canbo@lienket.example"

/** What the report of U Minh says: 18 cooperatives and 77 groups, and what they have together. */
const cooperatives = 18
const groups = 77
const text = {
  members: ["296 thành viên", "hai trăm chín mươi sáu thành viên"],
  workers: ["265 lao động thường xuyên", "hai trăm sáu mươi lăm lao động thường xuyên"],
  capital: ["30 tỷ 255 triệu 200 nghìn đồng", "ba mươi tỷ hai trăm năm mươi lăm triệu hai trăm nghìn đồng"],
  groupMembers: ["1.036 tổ viên", "một nghìn không trăm ba mươi sáu tổ viên"],
} as const

test("the figures of U Minh, pasted on a phone as rows, come out in digits and in words as in the text", async ({
  page,
  request,
}) => {
  const year = await yearWithoutFigures(request)
  await signInMember(page, officer)
  await page.goto("/lien-minh/so-dang-ky/dan-excel")
  await page.getByLabel(t("alliance-registry.figuresForm.asOf"), { exact: true }).fill(`${year}-12-31`)
  await page.getByLabel(t("alliance-registry.figuresForm.source")).fill("Báo cáo Tổ công tác")
  await page.getByLabel(t("alliance-registry.rowsPage.rows"), { exact: true }).fill(rowsOf(year))
  await page.getByRole("button", { name: t("alliance-registry.rowsPage.preview"), exact: true }).tap()
  await page.getByRole("button", { name: `Ghi ${cooperatives + groups} đơn vị vào sổ`, exact: true }).tap()
  await expect(page.getByText(`Đã ghi ${cooperatives + groups} đơn vị vào sổ.`, { exact: true })).toBeVisible()

  await page.goto(`/lien-minh/so-dang-ky/tong-hop?year=${year}`)
  await expectSum(page, "cooperative", "members_total", text.members, cooperatives)
  await expectSum(page, "cooperative", "workers_regular", text.workers, cooperatives)
  await expectSum(page, "cooperative", "capital_charter", text.capital, cooperatives)
  await expectSum(page, "group", "group_members", text.groupMembers, groups)
  for (const [kind, count] of [
    ["cooperative", cooperatives],
    ["group", groups],
  ] as const) {
    const line = page.getByRole("row").filter({ hasText: `${year} · ${t(`alliance-registry.kind.${kind}`)}` })
    await expect(line.getByRole("cell").first()).toHaveText(String(count))
  }
})

/** What the officer copies out of a spreadsheet: names that nobody has, shares that sum to what the text says. */
const rowsOf = (year: number): string => {
  const mark = Date.now()
  const founded = `01/01/${year}`
  const [members, workers, hundredThousands] = [296, 265, 302_552].map((sum) => shares(sum, cooperatives))
  return [
    ["Loại hình", "Tên", "Xã", "Ngày thành lập", "Thành viên", "Lao động thường xuyên", "Vốn điều lệ"],
    ...Array.from({ length: cooperatives }, (_, index) => [
      "HTX",
      `HTX U Minh thử ${mark} số ${index + 1}`,
      "05983",
      founded,
      `${members?.[index]} thành viên`,
      String(workers?.[index]),
      `${hundredThousands?.[index]}00 nghìn đồng`,
    ]),
    ...shares(1_036, groups).map((count, index) => [
      "THT",
      `Tổ hợp tác U Minh thử ${mark} số ${index + 1}`,
      "05983",
      founded,
      `${count} tổ viên`,
      "",
      "",
    ]),
  ]
    .map((cells) => cells.join("\t"))
    .join("\n")
}

/** A whole number as so many whole ones that differ by one at most. */
const shares = (sum: number, count: number): number[] =>
  Array.from(
    { length: count },
    (_, index) => Math.floor((sum * (index + 1)) / count) - Math.floor((sum * index) / count),
  )

/** The last year of which the register has no figure: sums of it are of what is entered now. */
const yearWithoutFigures = async (request: APIRequestContext): Promise<number> => {
  const alliance = await memberCaller(request, officer)
  for (let year = Number(today().slice(0, 4)) - 1; year >= 2000; year -= 1) {
    const { kinds } = await alliance.get<RegisterCounts>(`/alliance/registry-counts?year=${year}`)
    const known = kinds.flatMap(({ founded, sums }) => [founded, ...Object.values(sums).map(({ value }) => value ?? 0)])
    if (known.every((value) => value === 0)) return year
  }
  throw new Error("the register has figures of every year")
}

/** One line of the sums of a kind of organisation. */
const expectSum = async (
  page: Page,
  kind: "cooperative" | "group",
  figure: string,
  [digits, inWords]: readonly [string, string],
  reporting: number,
): Promise<void> => {
  const line: Locator = page
    .getByRole("table", { name: t(`alliance-registry.kind.${kind}`), exact: true })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: t(`alliance-registry.figure.${figure}`), exact: true }) })
  const [shownDigits, shownWords, average = ""] = await line.getByRole("cell").allInnerTexts()
  expect([figure, shownDigits, shownWords]).toEqual([figure, digits, inWords])
  expect(average).toContain(` ${reporting}/`)
}
