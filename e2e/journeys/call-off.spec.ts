import type { APIRequestContext, Locator, Page } from "@playwright/test"
import { memberCaller } from "../support/backend"
import { asMember, openOrder, signInMember } from "../support/portals"
import { checkOut, payInCash } from "../support/shopper"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")
const officer = "canbo@lienket.example"
const seller = "htx2@lienket.example"
const buyer = "doanhnghiep@lienket.example"
/** Sold in packs of 500 g; the standard delivery of its cooperative, in VND. */
const noodles = { title: "Bún ngô Thuận Anh", agreedPackVnd: 33_000 }
const delivery = 28_000

test("an enterprise calls off noodles at the agreed price, and finds them in the order and in the agreement", async ({
  page,
  browser,
  request,
}) => {
  const number = `GH-${Date.now()}`
  const id = await signedAgreement(request, number)
  await signInMember(page, buyer)
  await page.goto(`/doanh-nghiep/thoa-thuan/${id}`)
  await page.getByRole("link", { name: t("agreement.detail.callOff"), exact: true }).tap()
  const main = page.getByRole("main")
  await expect(
    main.getByText(t("agreement.callOff.pack", { unit: "gói 500 g", price: "33.000 ₫", shop: "40.000 ₫" })),
  ).toBeVisible()
  // Nothing is linked to the second line, and the page says so instead of a field.
  await expect(main.getByText(/chưa gắn với sản phẩm nào/)).toBeVisible()

  const quantity = main.getByLabel(t("agreement.callOff.quantity", { unit: "kg" }))
  const submit = main.getByRole("button", { name: t("agreement.callOff.submit"), exact: true })
  await submit.tap()
  await expect(main.getByText(t("agreement.callOff.nothingChosen"))).toBeVisible()
  await quantity.fill("60,5")
  await submit.tap()
  await expect(main.getByText(/chỉ còn gọi được 60 kg/).first()).toBeVisible()
  await main.getByRole("button", { name: t("agreement.callOff.takeDue", { quantity: "20 kg" }) }).tap()
  await expect(quantity).toHaveValue("20")
  await quantity.fill("5")
  await submit.tap()

  await expect(page).toHaveURL(/\/thanh-toan$/)
  await page.goto("/gio-hang")
  const mark = t("common.calledOff", { agreement: number })
  await expect(page.getByText(mark).first()).toBeVisible()
  const purchase = await checkOut(page, "vi", payInCash)
  expect(purchase.partTotals).toEqual([10 * noodles.agreedPackVnd + delivery])
  await expect(page.getByText(mark).first()).toBeVisible()

  await page.goto(`/doanh-nghiep/thoa-thuan/${id}`)
  await expect(calledOff(page)).toHaveText("5 kg")
  await expect(page.getByText(t("agreement.history.action.called_off")).first()).toBeVisible()

  await asMember(browser, seller, async (portal) => {
    await openOrder(portal, purchase.code)
    await portal.getByRole("link", { name: mark, exact: true }).tap()
    await expect(portal).toHaveURL(new RegExp(`/kenh-htx/thoa-thuan/${id}$`))
    await expect(calledOff(portal)).toHaveText("5 kg")
  })
})

/** Sixty kilograms of noodles at 66,000 ₫, a third of it due today, and something that is in no shop; signed by both. */
const signedAgreement = async (request: APIRequestContext, number: string): Promise<string> => {
  const [alliance, cooperative, enterprise] = await Promise.all(
    [officer, seller, buyer].map((email) => memberCaller(request, email)),
  )
  if (alliance === undefined || cooperative === undefined || enterprise === undefined) throw new Error("three callers")
  const products = await cooperative.get<{ items: { id: string; title: string }[] }>("/cooperative/products?limit=100")
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date())
  const end = `${new Date().getFullYear() + 1}-12-31`
  const organizationOf = async (caller: typeof cooperative) => {
    const { memberships } = await caller.get<{ memberships: { organization: { id: string } }[] }>("/member/me")
    return { organization_id: memberships[0]?.organization.id }
  }
  const { id, proposal } = await alliance.send<{ id: string; proposal: { number: number; hash: string } }>(
    "/alliance/agreements",
    {
      kind: "minutes",
      number,
      seller: await organizationOf(cooperative),
      buyer: await organizationOf(enterprise),
      terms: {
        linkage_form: "F0",
        starts_on: today,
        ends_on: end,
        lines: [
          {
            title: noodles.title,
            product_id: products.items.find(({ title }) => title === noodles.title)?.id,
            group: "food",
            quantity: "60",
            unit: "kg",
            price: { mechanism: "fixed", fixed_vnd: 66_000 },
            schedule: [
              { from: today, until: today, quantity: "20" },
              { from: end, until: end, quantity: "40" },
            ],
          },
          {
            title: "Bún ngô tươi",
            group: "food",
            quantity: "1",
            unit: "tấn",
            price: { mechanism: "market" },
          },
        ],
      },
    },
  )
  const meant = { version: proposal.number, hash: proposal.hash }
  await cooperative.send(`/cooperative/agreements/${id}/sign`, meant)
  await enterprise.send(`/enterprise/agreements/${id}/sign`, meant)
  return id
}

/** What the page of an agreement says was called off of its first line. */
const calledOff = (page: Page): Locator =>
  page.getByText(t("agreement.lines.calledOff"), { exact: true }).first().locator("xpath=following-sibling::dd")
