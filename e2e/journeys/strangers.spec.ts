import type { APIResponse, Page } from "@playwright/test"
import { memberCaller } from "../support/backend"
import { giveBelongings } from "../support/belongings"
import { parametrisedRoutes } from "../support/portal-routes"
import { signInMember } from "../support/portals"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")
const owner = "htx1@lienket.example"
const stranger = "htx2@lienket.example"

/**
 * The device makes the id of a draft, so an id that nobody of one's own has used is where a new one begins: an empty
 * form, whoever else may have used it. What is saved under it is refused.
 */
const beginsAnew = "/kenh-htx/san-pham/nhap/"
/** A report is named by what it is and when: whoever asks is shown the own one. */
const showsOwn = "/kenh-htx/bao-cao/sales/"
/** Asked by script alone; it shows nothing. */
const withoutPage = "/kenh-htx/san-pham/luu/"

test("whatever address of the portal another cooperative tries with somebody's ids, it finds nothing and changes nothing", async ({
  page,
  browser,
  request,
}) => {
  const mark = `Bimat${Date.now()}`
  const { things, questions, secrets } = await giveBelongings(request, owner, mark)
  const routes = await parametrisedRoutes("/kenh-htx")
  const addresses = routes.flatMap((route) => {
    const fitting = things.filter(({ pages }) => route.startsWith(pages))
    const longest = Math.max(...fitting.map(({ pages }) => pages.length))
    expect(fitting, `${route}: give the cooperative something that this page shows`).not.toEqual([])
    return fitting.filter(({ pages }) => pages.length === longest).map(({ params }) => filled(route, params))
  })
  const tried = [...new Set([...addresses, ...questions])]

  const ownPage = await (await browser.newContext()).newPage()
  await signInMember(ownPage, owner)
  await signInMember(page, stranger)
  const source = await memberCaller(request, owner)
  const stateOf = async () => await Promise.all(things.map((thing) => source.get(thing.source)))
  const before = await stateOf()

  let seen = ""
  let forms = 0
  for (const address of tried) {
    const shown = address.startsWith(withoutPage) ? undefined : await ownPage.request.get(address)
    if (shown) expect(shown.status(), address).toBe(200)
    const own = shown === undefined ? "" : await shown.text()
    seen += own

    const refused = address.startsWith(beginsAnew) || address.startsWith(showsOwn) ? 200 : 404
    for (const found of await Promise.all([address, dataOf(address)].map((each) => page.request.get(each)))) {
      if (!address.startsWith(withoutPage)) expect(found.status(), found.url()).toBe(refused)
      await expectNoneOf(secrets, found)
    }
    const draft = { content: { title_vi: "Của tôi" }, version: 1 }
    const posted = [
      await page.request.post(address, { data: draft, headers: fromHere(page) }),
      ...(await formsOf(ownPage, without(secrets, own), address)).map(async ({ action, fields }) => {
        forms += 1
        return await page.request.post(action, { multipart: fields, headers: fromHere(page) })
      }),
    ]
    for (const answer of await Promise.all(posted)) {
      // Refused, or sent back to a page of the stranger's own that says so.
      expect(answer.status(), answer.url()).toBeLessThan(500)
      await expectNoneOf(secrets, answer)
    }
  }
  // The owner has met all of it there, or its absence would say nothing.
  for (const secret of secrets) expect(seen).toContain(secret)
  expect(forms).toBeGreaterThan(routes.length)
  expect(await stateOf()).toEqual(before)

  await page.goto(addresses[0] ?? "")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("portal.trouble.notFound.title"))
  await page.getByRole("link", { name: t("portal.trouble.home"), exact: true }).tap()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("seller-home.title"))
})

const filled = (route: string, params: Readonly<Record<string, string>>): string =>
  route.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "")

/** Where the application's own scripts ask for what a page shows. */
const dataOf = (address: string): string => address.replace(/(\?|$)/, ".data$1")

/** A stranger who got hold of an id fills the forms in with words of its own. */
const without = (secrets: readonly string[], text: string): string =>
  secrets.reduce((rest, secret) => rest.replaceAll(secret, "gì đó"), text)

const fromHere = (page: Page) => ({ origin: new URL(page.url()).origin })

const expectNoneOf = async (secrets: readonly string[], answer: APIResponse): Promise<void> => {
  const text = await answer.text()
  expect(
    secrets.filter((secret) => text.includes(secret)),
    answer.url(),
  ).toEqual([])
}

interface Form {
  readonly action: string
  readonly fields: Record<string, string>
}

/** Every form of a page, once for each of its buttons, as it stands; what is not filled in is, somehow. */
const formsOf = async (page: Page, html: string, address: string): Promise<Form[]> =>
  await page.evaluate(
    ([text, base]) => {
      const forms = Array.from(new DOMParser().parseFromString(text, "text/html").querySelectorAll("main form"))
      return (forms as HTMLFormElement[])
        .filter(({ method }) => method === "post")
        .flatMap((form) => {
          const fields: Record<string, string> = {}
          for (const input of Array.from(form.querySelectorAll<HTMLInputElement>("input[name], textarea[name]"))) {
            if (input.type === "radio" && fields[input.name] === undefined) fields[input.name] = input.value
            if (input.type === "number" || (input.value === "" && input.type !== "file")) input.value = "1"
          }
          new FormData(form).forEach((value, name) => {
            if (typeof value === "string") fields[name] = value
          })
          const action = new URL(form.getAttribute("action") ?? "", new URL(base, location.href)).href
          return Array.from(form.querySelectorAll("button")).map(({ name, value }) => ({
            action,
            fields: name === "" ? fields : { ...fields, [name]: value },
          }))
        })
    },
    [html, address] as const,
  )
