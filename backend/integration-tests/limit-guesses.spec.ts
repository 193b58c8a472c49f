import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { eventually } from "./support/eventually"
import { buy, openTestMarket, type Market } from "./support/market"
import { signInCustomer, signInMember, testPassword } from "./support/people"

const office = "203.0.113.7"
const elsewhere = "198.51.100.9"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    let manager: string
    let staff: string
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      market = await openTestMarket(api, getContainer())
      const { id } = market.quangLac.seller
      await signInMember(api, getContainer(), id, "staff")
      manager = `manager-${id}@lienket.example`.toLowerCase()
      staff = `staff-${id}@lienket.example`.toLowerCase()
    })

    interface Attempt {
      readonly password?: string
      readonly from?: string
      readonly actor?: string
      readonly language?: string
    }
    const signIn = (
      email: string,
      { password = "sai", from = office, actor = "member", language = "vi" }: Attempt = {},
    ) =>
      api.post<{ code?: string; message?: string; token?: string }>(
        `/auth/${actor}/emailpass`,
        { email, password },
        { headers: { "x-forwarded-for": from, "accept-language": language }, validateStatus: () => true },
      )
    const times = async (count: number, work: (index: number) => Promise<{ status: number }>): Promise<number[]> => {
      const statuses: number[] = []
      for (let index = 0; index < count; index += 1) statuses.push((await work(index)).status)
      return [...new Set(statuses)]
    }
    /** What is counted; an answer is followed up a moment after it was given. */
    const counted = async (): Promise<number[]> =>
      await databaseOf(getContainer())("rate_limit").where("points", ">", 0).pluck<number[]>("points")

    test("after ten wrong passwords an account waits, for that address alone, and its neighbours sign in", async () => {
      expect(await times(10, () => signIn(manager))).toEqual([401])
      const refused = await signIn(manager, { password: testPassword })
      expect([refused.status, refused.data.code]).toEqual([429, "too_many_requests"])
      const seconds = Number(refused.headers["retry-after"])
      expect(seconds).toBeGreaterThan(0)
      expect(seconds).toBeLessThanOrEqual(900)
      expect(refused.data.message).toMatch(/^Quá nhiều yêu cầu\. Xin chờ \d+ giây/)
      const english = await signIn(` ${manager.toUpperCase()} `, { language: "en" })
      expect([english.status, english.data.message]).toEqual([429, expect.stringMatching(/^Too many requests/)])
      expect((await signIn(staff, { password: testPassword })).status).toBe(200)
      expect((await signIn(manager, { password: testPassword, from: elsewhere })).status).toBe(200)
      // Trying on is no way to shut the office out.
      expect(await times(60, () => signIn(manager))).toEqual([429])
      expect((await signIn(staff, { password: testPassword })).status).toBe(200)
    })

    test("a right password neither counts nor wipes out what was counted", async () => {
      expect(await times(12, () => signIn(manager, { password: testPassword }))).toEqual([200])
      await eventually(async () => (await counted()).length === 0)
      expect(await times(9, () => signIn(manager))).toEqual([401])
      expect((await signIn(manager, { password: testPassword })).status).toBe(200)
      await eventually(async () => (await counted()).every((points) => points === 9))
      expect((await signIn(manager)).status).toBe(401)
      expect((await signIn(manager, { password: testPassword })).status).toBe(429)
    })

    test("many guesses at once are no way around, nor are many accounts or many addresses", async () => {
      const atOnce = await Promise.all(Array.from({ length: 30 }, () => signIn(manager)))
      expect(atOnce.filter(({ status }) => status === 401)).toHaveLength(10)
      expect(atOnce.filter(({ status }) => status === 429)).toHaveLength(20)
      expect(await times(50, (index) => signIn(`khong-co-${index}@lienket.example`))).toEqual([401])
      expect((await signIn(staff, { password: testPassword })).status).toBe(429)
      expect((await signIn(staff, { password: testPassword, from: elsewhere })).status).toBe(200)

      expect(await times(40, (index) => signIn(manager, { from: `198.51.100.${index + 10}` }))).toEqual([401])
      expect((await signIn(manager, { password: testPassword, from: elsewhere })).status).toBe(429)
    })

    test("customers and operators are guarded alike, each account by itself", async () => {
      const email = "khach@lienket.example"
      await signInCustomer(api, market.publishableKey, email)
      expect(await times(10, () => signIn(email, { actor: "customer" }))).toEqual([401])
      expect((await signIn(email, { actor: "customer", password: testPassword })).status).toBe(429)
      expect(await times(10, () => signIn("admin@lienket.example", { actor: "user" }))).toEqual([401])
      expect((await signIn("admin@lienket.example", { actor: "user", password: testPassword })).status).toBe(429)
      // What is no sign-in at all is refused as before.
      const empty = await api.post("/auth/member/emailpass", {}, { validateStatus: () => true })
      expect(empty.status).toBeGreaterThanOrEqual(400)
      expect(empty.status).toBeLessThan(500)
    })

    test("an order does not give its buyer's phone number away to whoever tries many", async () => {
      const { code } = await buy(api, market, { lines: [{ product: market.honey, quantity: 1 }], payment: "cod" })
      const open = (phone: string, from = office) =>
        api.get(`/store/order-groups/${code}`, {
          params: { phone },
          headers: { "x-publishable-api-key": market.publishableKey, "x-forwarded-for": from },
          validateStatus: () => true,
        })
      expect(await times(20, () => open("0912345678"))).toEqual([200])
      expect(await times(10, (index) => open(`091200000${index}`))).toEqual([404])
      const refused = await open("0912345678")
      expect([refused.status, refused.data.code]).toEqual([429, "too_many_requests"])
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0)
      expect((await open("0912345678", elsewhere)).status).toBe(200)
    })
  },
})
