import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { expect, onTestFinished, test, vi } from "vitest"
import { databaseOf } from "../src/database/database"
import seedDemo from "../src/scripts/seed-demo"
import { wholeDemo, type Demo } from "../src/scripts/seed/demo"
import { ensureInstallation } from "../src/scripts/seed/installation"
import { operatorSetupUrl } from "../src/scripts/seed/operator-invite"
import { plantDemo } from "../src/scripts/seed/plant-demo"
import { answering } from "./support/http"

const sellers = ["htx-huong-bien", "htx-quang-lac"]

/** Two cooperatives in different provinces with all they sell, everybody who signs in, and quick pictures. */
const smallDemo = (): Demo => {
  const whole = wholeDemo("2026-11-22")
  const employers = new Set(whole.members.map(({ organization_handle }) => organization_handle))
  const products = whole.products.filter((product) => sellers.includes(product.organization_handle))
  return {
    ...whole,
    organizations: whole.organizations.filter(({ handle }) => sellers.includes(handle) || employers.has(handle)),
    products,
    certificates: whole.certificates.filter((certificate) =>
      products.some(({ handle }) => handle === certificate.product_handle),
    ),
    agreements: whole.agreements.filter(({ seller_handle }) => sellers.includes(seller_handle)),
    obstacles: whole.obstacles.filter(({ raised_by_handle }) => [...sellers, ...employers].includes(raised_by_handle)),
    reports: whole.reports.filter(({ organization_handle }) =>
      [...sellers, ...employers].includes(organization_handle),
    ),
    drawProduct: ({ no }) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240"><circle r="${no}" /></svg>`,
    drawSeller: ({ handle }) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="120"><circle r="${handle.length}" /></svg>`,
  }
}

const plant = async (container: MedusaContainer, demo: Demo, uploads?: string): Promise<string[]> => {
  const lines: string[] = []
  const folder = uploads ?? (await temporaryFolder())
  await plantDemo(container, demo, {
    uploads: folder,
    say: (line) => lines.push(line),
  })
  return lines
}

const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), "lienket-seed-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

/** How many rows every table holds, but for the search engine's own, which are written anew. */
const rowCounts = async (container: MedusaContainer): Promise<Record<string, number>> => {
  const db = databaseOf(container)
  const { rows: tables } = await db.raw<{ rows: { name: string }[] }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'search_%'`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables) counts[name] = Number((await db(name).count({ rows: "*" }).first())?.rows)
  return counts
}

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }) => {
    const api = answering(client)

    test("planting the demo again adds nothing, to the database or to the folder of pictures", async () => {
      const uploads = await temporaryFolder()
      const small = smallDemo()
      // One of which nothing was ever heard, so that somebody was urged for it.
      const agreements = small.agreements.map((each) => (each.key === "01" ? { ...each, deliveries: [] } : each))
      const demo = { ...small, agreements }
      await plant(getContainer(), demo, uploads)
      const counts = await rowCounts(getContainer())
      const files = await readdir(uploads)
      expect(counts.product).toBe(demo.products.length)
      expect(counts.organization).toBe(demo.organizations.length + demo.applications.length)
      expect(counts.application).toBe(demo.applications.length)
      const urges = await databaseOf(getContainer())("agreement_urge").select("cause", "urged_at")
      expect(urges.map(({ cause }) => cause)).toContain("silent")
      for (const { urged_at } of urges) expect(urged_at.getTime()).toBeLessThan(Date.now() - 8 * 86_400_000)
      // What lies behind is told to nobody today.
      expect(await databaseOf(getContainer())("portal_notification").where({ kind: "agreement_urged" })).toEqual([])

      const lines = await plant(
        getContainer(),
        { ...demo, certificates: wholeDemo("2027-03-01").certificates },
        uploads,
      )
      expect(await rowCounts(getContainer())).toEqual(counts)
      expect(await readdir(uploads)).toEqual(files)
      expect(lines.at(-1)).toMatch(/^10\/10 /)
    })

    test("a planting that fails half-way leaves no organisation without its goods, and the next one is whole", async () => {
      const demo = smallDemo()
      const [first] = demo.products
      if (first === undefined) throw new Error("the small demo sells nothing")
      await ensureInstallation(getContainer())
      const before = await rowCounts(getContainer())
      const broken = { ...demo, products: [...demo.products, { ...first, handle: "x", organization_handle: "nobody" }] }
      await expect(plant(getContainer(), broken)).rejects.toThrow("x has no seller")
      expect(await rowCounts(getContainer())).toEqual(before)

      await plant(getContainer(), demo)
      expect(await rowCounts(getContainer())).toMatchObject({
        organization: demo.organizations.length + demo.applications.length,
        product: demo.products.length,
        inventory_level: demo.products.reduce((sum, { other_sizes = [] }) => sum + 1 + other_sizes.length, 0),
        member: demo.members.length + demo.applications.length,
      })
    })

    test("a stock Medusa client buys from two cooperatives, each sending its goods by its own way", async () => {
      const demo = smallDemo()
      await plant(getContainer(), demo)
      const { publishableKey, regionId } = await ensureInstallation(getContainer())
      const headers = { "x-publishable-api-key": publishableKey }
      const goods = await Promise.all(
        sellers.map(async (seller) => {
          const product = demo.products.find(({ organization_handle }) => organization_handle === seller)
          const { data } = await api.get(
            `/store/products?handle=${product?.handle}&region_id=${regionId}&fields=*variants.calculated_price`,
            { headers },
          )
          const variants: { id: string; title: string; calculated_price: { calculated_amount: number } }[] =
            data.products[0].variants
          const variant = variants.find(({ title }) => title === product?.unit_label_vi)
          expect(variant?.calculated_price.calculated_amount).toBe(product?.price_vnd)
          return variant?.id
        }),
      )

      const address = { first_name: "Khách", phone: "0900000001", address_1: "Số 1", country_code: "vn" }
      const created = await api.post(
        "/store/carts",
        {
          region_id: regionId,
          email: "khach@example.com",
          shipping_address: address,
          items: goods.map((variant_id) => ({ variant_id, quantity: 1 })),
        },
        { headers },
      )
      const cart = created.data.cart.id
      const { data: ways } = await api.get(`/store/shipping-options?cart_id=${cart}`, { headers })
      const chosen = new Map(
        ways.shipping_options.map((way: { id: string; shipping_profile_id: string }) => [
          way.shipping_profile_id,
          way.id,
        ]),
      )
      expect(chosen.size).toBe(2)
      for (const option_id of chosen.values()) {
        expect((await api.post(`/store/carts/${cart}/shipping-methods`, { option_id }, { headers })).status).toBe(200)
      }
      const { data: paid } = await api.post("/store/payment-collections", { cart_id: cart }, { headers })
      const session = await api.post(
        `/store/payment-collections/${paid.payment_collection.id}/payment-sessions`,
        { provider_id: "pp_system_default" },
        { headers },
      )
      expect(session.status).toBe(200)
    })

    test("everybody of the demo signs in with the one password", async () => {
      const demo = smallDemo()
      await plant(getContainer(), demo)
      const people = [
        { actor: "user", email: demo.operator.email },
        { actor: "customer", email: demo.consumer.email },
        ...demo.members.map(({ email }) => ({ actor: "member", email })),
      ]
      for (const { actor, email } of people) {
        const { data } = await api.post(`/auth/${actor}/emailpass`, { email, password: demo.password })
        const claims = JSON.parse(Buffer.from(data.token.split(".")[1], "base64url").toString())
        expect(claims).toMatchObject({ actor_type: actor, actor_id: expect.stringMatching(/.+/) })
      }
    })

    test("the demo stays out of production unless it is asked for", async () => {
      vi.stubEnv("NODE_ENV", "production")
      vi.stubEnv("LIENKET_DEMO", "0")
      onTestFinished(() => void vi.unstubAllEnvs())
      await expect(seedDemo({ container: getContainer(), args: [] })).rejects.toThrow("LIENKET_DEMO=1")
    })

    test("setting up an installation again keeps its region and its key", async () => {
      const first = await ensureInstallation(getContainer())
      const counts = await rowCounts(getContainer())
      expect(await ensureInstallation(getContainer())).toEqual(first)
      expect(await rowCounts(getContainer())).toEqual(counts)
      const { data } = await api.get("/store/regions", { headers: { "x-publishable-api-key": first.publishableKey } })
      expect(data.regions).toMatchObject([{ name: "Việt Nam", currency_code: "vnd", countries: [{ iso_2: "vn" }] }])
    })

    test("the setup link makes one operator, and no second one", async () => {
      const setupUrl = async () => await operatorSetupUrl(getContainer(), "http://localhost:9000")
      const outdated = new URL((await setupUrl()) ?? "")
      const link = new URL((await setupUrl()) ?? "")
      expect(link.pathname).toBe("/app/invite")

      const person = { email: "dieuhanh@example.com", first_name: "Điều", last_name: "Hành" }
      const accept = async ({ searchParams }: URL, email: string) => {
        const { data } = await api.post("/auth/user/emailpass/register", { email, password: "mat-khau-rieng" })
        const headers = { authorization: `Bearer ${data.token}` }
        return await api.post(
          `/admin/invites/accept?token=${searchParams.get("token")}`,
          { ...person, email },
          { headers },
        )
      }
      expect((await accept(outdated, "truoc@example.com")).status).toBe(401)
      expect((await accept(link, person.email)).status).toBe(200)
      expect((await accept(link, "sau@example.com")).status).toBe(401)
      expect(await setupUrl()).toBeUndefined()
      expect((await api.post("/auth/user/emailpass", { email: person.email, password: "mat-khau-rieng" })).status).toBe(
        200,
      )
    })
  },
})
