import type { Page } from "@playwright/test"
import { asMember, signInMember } from "../support/portals"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")
const officer = "canbo@lienket.example"
const seller = "htx1@lienket.example"
const buyer = "doanhnghiep@lienket.example"

test("an agreement of a conference is signed by both sides and followed delivery by delivery, to the wall", async ({
  page,
  browser,
}) => {
  const name = `Hội nghị thử ${Date.now()}`
  await signInMember(page, officer)
  const conference = await enterConference(page, name)
  const id = await enterAgreement(page)

  for (const [email, portal] of [
    [seller, "kenh-htx"],
    [buyer, "doanh-nghiep"],
  ] as const)
    await asMember(browser, email, async (party) => {
      await party.goto(`/${portal}/thoa-thuan/${id}`)
      await party.getByRole("link", { name: t("agreement.detail.readAndSign"), exact: true }).click()
      await party.getByRole("button", { name: t("agreement.version.sign"), exact: true }).click()
      await expect(party.getByText(t("agreement.done.signed"), { exact: true })).toBeVisible()
    })

  await record(browser, id, "1,5")
  await asMember(browser, buyer, async (party) => {
    await party.goto(`/doanh-nghiep/thoa-thuan/${id}`)
    await party.getByRole("button", { name: t("agreement.deliveries.confirm", { quantity: "1,5 tấn" }) }).click()
    await expect(party.getByText(t("agreement.done.confirmed"), { exact: true })).toBeVisible()
  })
  await record(browser, id, "2")
  await asMember(browser, buyer, async (party) => {
    await party.goto(`/doanh-nghiep/thoa-thuan/${id}`)
    await party
      .getByRole("link", { name: t("agreement.deliveries.correct"), exact: true })
      .first()
      .click()
    await party.getByText(t("agreement.answer.dispute"), { exact: true }).click()
    await party.getByLabel(t("agreement.answer.quantity")).fill("1,8")
    await party.getByLabel(t("agreement.answer.reason")).fill("Hai tạ dập nát")
    await party.getByRole("button", { name: t("agreement.answer.submit"), exact: true }).click()
    await expect(party.getByText(t("agreement.done.disputed"), { exact: true })).toBeVisible()
  })

  await page.goto(`/lien-minh/thoa-thuan/${id}`)
  const main = page.getByRole("main")
  await expect(main.getByText(t("agreement.deliveryState.disputed")).first()).toBeVisible()
  await expect(main.getByRole("progressbar").or(main.getByRole("meter")).first()).toBeVisible()
  await expect(main.getByText(/15\s?%/).first()).toBeVisible()

  await page.goto(conference)
  await expect(main.getByText(/60\.000\.000/).first()).toBeVisible()
  await page.goto(`${conference}/man-hinh`)
  await expect(page.getByText(name).first()).toBeVisible()
})

const enterConference = async (page: Page, name: string): Promise<string> => {
  await page.goto("/lien-minh/hoi-nghi/moi")
  const form = (field: string) => t(`alliance-agreements.form.${field}`)
  await page.getByLabel(form("name")).fill(name)
  await page.getByLabel(form("heldOn")).fill(today())
  await page.getByLabel(form("place")).fill("Lạng Sơn")
  await page.getByLabel(form("organiser")).fill("Liên minh HTX tỉnh Lạng Sơn")
  await page.getByRole("button", { name: form("submit"), exact: true }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name)
  return new URL(page.url()).pathname
}

/** Ten tonnes of honey of HTX Quảng Lạc for the enterprise, at 40 million đồng a tonne. @returns its id. */
const enterAgreement = async (page: Page): Promise<string> => {
  const enter = (key: string) => t(`alliance-agreements.enter.${key}`)
  // At the top, and again where there is none yet.
  await page
    .getByRole("link", { name: t("alliance-agreements.evaluation.newAgreement"), exact: true })
    .first()
    .click()
  for (const [side, q, found] of [
    ["seller", "quang lac", "HTX Quảng Lạc"],
    ["buyer", "nong san dong bang", "Công ty TNHH Minh họa Nông sản Đồng Bằng"],
  ] as const) {
    await page.getByLabel(enter(`${side}Search`)).fill(q)
    await page.getByLabel(enter(`${side}Search`)).press("Enter")
    await page.getByRole("link", { name: `${enter("choose")} ${found}`, exact: true }).click()
    await expect(page.getByRole("link", { name: enter("change"), exact: true })).toHaveCount(side === "seller" ? 1 : 2)
  }
  const terms = (field: string) => t(`agreement-terms.field.${field}`)
  const exactly = (field: string) => page.getByLabel(terms(field), { exact: true }).first()
  await exactly("ends_on").fill(`${new Date().getFullYear() + 1}-12-31`)
  await exactly("title").fill("Mật ong đóng can")
  await exactly("group").selectOption("food")
  await page.getByLabel(terms("quantity")).fill("10")
  await exactly("unit").selectOption("tấn")
  await page.getByLabel(terms("fixed_vnd")).fill("40.000.000")
  await page.getByRole("button", { name: enter("submit"), exact: true }).click()
  await expect(page.getByText(t("agreement.done.entered"), { exact: true })).toBeVisible()
  return new URL(page.url()).pathname.split("/").at(-1) ?? ""
}

const record = async (browser: Parameters<typeof asMember>[0], id: string, quantity: string): Promise<void> =>
  await asMember(browser, seller, async (party) => {
    await party.goto(`/kenh-htx/thoa-thuan/${id}/giao-hang`)
    await party.getByLabel(t("agreement.delivery.quantity")).fill(quantity)
    await party.getByRole("button", { name: t("agreement.delivery.submit"), exact: true }).click()
    await expect(party.getByText(t("agreement.done.delivered"), { exact: true })).toBeVisible()
  })

/** The business day on which the journey runs. */
const today = (): string => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date())
