import type { Locator, Page } from "@playwright/test"
import { memberCaller } from "../support/backend"
import { lettersWith } from "../support/outbox"
import { asMember, signInMember } from "../support/portals"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")

test("an obstacle goes from a cooperative by rule to a department, on to the province, and back until it is solved", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(240_000)
  const title = `Na rụng sớm sau bão số ${Date.now()}`
  await signInMember(page, "htx2@lienket.example")
  await page.goto("/kenh-htx/thoa-thuan?q=cao+kho")
  await page.getByRole("main").getByRole("article").getByRole("link").first().click()
  await page.getByRole("link", { name: t("agreement.cases.raise"), exact: true }).click()
  await page.getByLabel(t("obstacle.form.category")).selectOption("disease")
  await page.getByLabel(t("obstacle.form.name")).fill(title)
  await page.getByLabel(t("obstacle.form.story")).fill("Hai xã mất khoảng một nửa sản lượng, bên mua chưa đồng ý giảm.")
  await page.getByLabel(t("obstacle.form.request")).fill("Đề nghị xác nhận thiệt hại và hỗ trợ giống cho vụ tới.")
  await page.getByRole("button", { name: t("obstacle.form.submit"), exact: true }).click()
  await expect(page.getByText(t("obstacle.form.done"), { exact: true })).toBeVisible()
  const path = new URL(page.url()).pathname
  const id = path.split("/").at(-1) ?? ""
  const officer = await memberCaller(request, "canbo@lienket.example")
  const { code, agreement } = await officer.get<{ code: string; agreement: { id: string; code: string } }>(
    `/alliance/obstacles/${id}`,
  )
  await expect(page.getByText(agreement.code, { exact: true })).toBeVisible()

  await asMember(browser, "canbo@lienket.example", async (desk) => {
    await desk.goto(`/lien-minh/vuong-mac?q=${code}`)
    await desk.getByRole("link", { name: title, exact: true }).click()
    // By the rule of the alliance for diseases.
    const lead = desk.getByLabel(t("alliance-obstacles.route.lead"))
    await expect(lead.locator("option:checked")).toHaveText("Sở Nông nghiệp và Môi trường")
    await desk.getByRole("button", { name: t("alliance-obstacles.route.submit"), exact: true }).click()
    await expect(desk.getByText(t("alliance-obstacles.route.done"), { exact: true })).toBeVisible()
    await expect(desk.getByText(t("obstacle.deadline.left", { days: 15 }))).toBeVisible()
  })

  // The department has no account: its letter holds the link, which needs no sign-in.
  const first = await linkIn(code, "so-nong-nghiep-moi-truong@lienket.example")
  await asStranger(page, async (visitor) => {
    await visitor.goto(first)
    await expect(visitor.getByRole("heading", { level: 1, name: title })).toBeVisible()
    await answerAs(visitor, "beyond_authority", "Mức hỗ trợ vượt định mức, cần UBND tỉnh quyết định.")
    // What was answered opens nothing any more.
    await visitor.context().clearCookies()
    expect((await visitor.goto(first))?.status()).toBe(410)
    await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(t("obstacle.link.goneTitle"))
  })

  await asMember(browser, "canbo@lienket.example", async (desk) => {
    await desk.goto(`/lien-minh/vuong-mac/${id}`)
    const proposal = desk.getByLabel(t("alliance-obstacles.escalate.proposal"))
    await expect(proposal).toBeVisible()
    const draft = await proposal.inputValue()
    expect(draft).toMatch(/^Kính gửi: Ủy ban nhân dân tỉnh/)
    for (const said of [title, code, agreement.code, "Hai xã mất khoảng một nửa", "Mức hỗ trợ vượt định mức"])
      expect(draft).toContain(said)
    await desk.getByRole("button", { name: t("alliance-obstacles.escalate.submit"), exact: true }).click()
    await expect(desk.getByText(t("alliance-obstacles.escalate.done"), { exact: true })).toBeVisible()
    await expect(stateOf(desk, "escalated")).toBeVisible()
  })

  const second = await linkIn(code, "ubnd-tinh@lienket.example")
  await asStranger(page, async (visitor) => {
    await visitor.goto(second)
    await answerAs(visitor, "answer", "UBND tỉnh đồng ý hỗ trợ 50 % giống, giao Sở thực hiện trong tháng.")
    await expect(visitor.getByText(t("obstacle.link.doneText", { code }), { exact: true })).toBeVisible()
  })

  await page.goto(path)
  await expect(page.getByText("UBND tỉnh đồng ý hỗ trợ 50 % giống, giao Sở thực hiện trong tháng.")).toBeVisible()
  await page.getByRole("button", { name: t("obstacle.reply.agree"), exact: true }).click()
  await expect(page.getByText(t("obstacle.reply.agreed"), { exact: true })).toBeVisible()
  await expect(stateOf(page, "solved")).toBeVisible()
  await asStranger(page, async (visitor) => {
    for (const link of [first, second]) {
      expect((await visitor.goto(link))?.status()).toBe(410)
      await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(t("obstacle.link.goneTitle"))
      await expect(visitor.getByRole("main")).not.toContainText(title)
    }
  })

  for (const [reader, portal] of [
    ["htx2@lienket.example", "kenh-htx"],
    ["canbo@lienket.example", "lien-minh"],
  ] as const)
    await asMember(browser, reader, async (member) => {
      await member.goto(`/${portal}/thoa-thuan/${agreement.id}`)
      const row = member.getByRole("listitem").filter({ has: member.getByRole("link", { name: title, exact: true }) })
      await expect(row).toContainText(t("obstacle.state.solved"))
    })
})

test("the lead of the alliance says which agencies help, and that an agency has an account", async ({ page }) => {
  await signInMember(page, "lienminh@lienket.example")
  await page.goto("/lien-minh/co-quan-giai-quyet")
  const legend = t("alliance-obstacles.settings.coOf", { category: t("obstacle.category.staff") })
  // What is folded has no role until it is opened.
  const folded = page.locator("details").filter({ has: page.locator("legend", { hasText: legend }) })
  await folded.locator("summary").click()
  const helper = folded.getByRole("checkbox", { name: "Sở Tài chính", exact: true })
  const isSet = await helper.isChecked()
  await helper.setChecked(!isSet)
  await page.getByLabel(t("alliance-obstacles.settings.reason")).fill("Thử cơ quan phối hợp")
  await page.getByRole("button", { name: t("alliance-obstacles.settings.submit"), exact: true }).click()
  await expect(page.getByText(t("alliance-obstacles.settings.done"), { exact: true })).toBeVisible()
  const names = t("alliance-obstacles.settings.co", { names: "Sở Tài chính" })
  await expect(folded.locator("summary")).toHaveText(isSet ? t("alliance-obstacles.settings.noCo") : names)

  await page.getByRole("link", { name: "Sở Công Thương", exact: true }).click()
  const account = page.getByLabel(t("alliance-obstacles.agencies.organization"))
  await expect(account.locator("option:checked")).toContainText("Sở Công Thương")
  await page.getByRole("button", { name: t("alliance-obstacles.agencies.submit"), exact: true }).click()
  await expect(page.getByText(t("alliance-obstacles.agencies.done"), { exact: true })).toBeVisible()
})

const stateOf = (page: Page, state: string): Locator =>
  page
    .getByRole("main")
    .getByText(t(`obstacle.state.${state}`), { exact: true })
    .first()

/** The address in the letter about a case to a reader, once the letter is there. */
const linkIn = async (code: string, to: string): Promise<string> => {
  let link = ""
  await expect
    .poll(async () => {
      const letters = (await lettersWith(code)).filter((letter) => letter.to === to)
      link = /\/tra-loi-vuong-mac\/[\w-]+/.exec(letters.at(-1)?.text ?? "")?.[0] ?? ""
      return link
    })
    .not.toBe("")
  return link
}

/** In a browser that knows nobody. */
const asStranger = async (page: Page, work: (visitor: Page) => Promise<void>): Promise<void> => {
  const context = await page.context().browser()?.newContext()
  if (context === undefined) throw new Error("no browser of its own")
  await work(await context.newPage())
  await context.close()
}

/** Answers on the page that a link has opened. */
const answerAs = async (visitor: Page, act: "answer" | "beyond_authority", text: string): Promise<void> => {
  await visitor.getByRole("radio", { name: t(`obstacle.answer.${act}`) }).check()
  await visitor.getByLabel(t("obstacle.answer.text")).fill(text)
  await visitor.getByLabel(t("obstacle.answer.name")).fill("Trần Văn Thử, chuyên viên")
  await visitor.getByRole("button", { name: t("obstacle.answer.submit"), exact: true }).click()
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(t("obstacle.link.doneTitle"))
}
