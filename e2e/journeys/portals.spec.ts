import { signInMember } from "../support/portals"
import { expect, test } from "../support/test"

test("another portal's pages stay closed to a cooperative, and its orders to everybody else", async ({ page }) => {
  await page.goto("/kenh-htx")
  await expect(page).toHaveURL(/dang-nhap-don-vi/)
  await signInMember(page, "htx1@lienket.example")
  await expect(page).toHaveURL(/\/kenh-htx/)
  await page.goto("/lien-minh")
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/Doanh số/)
})

test("the operator signs in to the admin over plain http on loopback", async ({ request }) => {
  const backend = process.env.BACKEND_URL ?? "http://localhost:9000"
  const credentials = { email: "admin@lienket.example", password: "lienket-demo" }
  const { token } = await (await request.post(`${backend}/auth/user/emailpass`, { data: credentials })).json()
  await request.post(`${backend}/auth/session`, { headers: { authorization: `Bearer ${token}` } })
  const me = await request.get(`${backend}/admin/users/me`)
  expect((await me.json()).user.email).toBe(credentials.email)
  expect((await request.get(`${backend}/app`)).status()).toBe(200)
})
