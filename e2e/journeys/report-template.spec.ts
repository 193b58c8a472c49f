import { signInMember } from "../support/portals"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")

test.use({ javaScriptEnabled: false })

test("a lead makes a report template from nothing, with a check, in a browser without scripts; it is reported from then on", async ({
  page,
}) => {
  const title = `Kho lạnh ${Date.now()}`
  await signInMember(page, "lienminh@lienket.example")
  await page.goto("/lien-minh/bao-cao/mau")
  await page.getByRole("link", { name: t("alliance-reports.templates.add") }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("alliance-reports.templateForm.first.title"))
  await page.getByLabel(t("alliance-reports.templateForm.titleVi"), { exact: true }).fill(title)
  // Only unions: no cooperative of the other journeys has to report it.
  for (const kind of ["cooperative", "group"]) await page.locator(`[name="reporters.${kind}"]`).uncheck()
  await page.locator("#field-reason").fill("Tỉnh hỏi")
  await page.locator("#field-due_days").fill("mười")
  const save = page.getByRole("button", { name: t("alliance-reports.templateForm.first.submit") })
  await save.click()
  await expect(page.locator("#field-due_days-error")).toBeVisible()
  await page.locator("#field-due_days").fill("15")
  await save.click()
  await expect(page.locator("#field-fields-error")).toBeVisible()

  await page.getByRole("button", { name: t("alliance-reports.templateForm.moreFields") }).click()
  const open = async (name: string) => {
    const row = page.locator("details").filter({ has: page.locator(`[name="${name}"]`) })
    if (!(await row.evaluate((details: HTMLDetailsElement) => details.open))) await row.locator("summary").click()
  }
  for (const [name, label] of [
    ["new.0.label_vi", "Số kho"],
    ["new.8.label_vi", "Kho đang dùng"],
  ] as const) {
    await open(name)
    await page.locator(`[name="${name}"]`).fill(label)
  }
  await open("rule.0.kind")
  await page.locator('[name="rule.0.kind"]').selectOption("at_most")
  await page.locator('[name="rule.0.part.new.8"]').check()
  await page.locator('[name="rule.0.whole"]').selectOption("new.0")
  await save.click()

  await expect(page.getByText(t("alliance-reports.templateForm.first.done"))).toBeVisible()
  await expect(page.getByText("“Kho đang dùng” không lớn hơn “Số kho”")).toBeVisible()
  const code = title.toLowerCase().replace("kho lạnh ", "kho_lanh_")
  await page.goto(`/lien-minh/bao-cao?of=sales&code=${code}&period=2026-Q3`)
  await expect(page.locator('select[name="code"]')).toHaveValue(code)
})
