import type { ProductDetail, TrustDetail } from "@lienket/contracts"
import { addDays, addMonthsToDate, businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { OCOP_MODULE } from "../src/modules/ocop"
import type { OcopModuleService } from "../src/modules/ocop/service"
import { warnOfExpiringCertificates } from "../src/workflows/trust/warn-expiring"
import { answering, type Api } from "./support/http"
import { openTestMarket, type Market } from "./support/market"
import { createTestOrganization, signInMember } from "./support/people"

const today = businessDate(new Date())
type Headers = Readonly<Record<string, string>>

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    let lead: Headers
    let elsewhere: Headers
    const api: Api = answering(client)
    beforeAll(async () => {
      const container = getContainer()
      market = await openTestMarket(client, container)
      const alliance = await createTestOrganization(container, { handle: "lm", name: "Liên minh LS", kind: "alliance" })
      const other = await createTestOrganization(container, {
        handle: "lm-cm",
        name: "Liên minh CM",
        kind: "alliance",
        province_code: "96",
      })
      lead = await signInMember(client, container, alliance.id, "lead")
      elsewhere = await signInMember(client, container, other.id, "lead")
    })

    const claimOf = (more: object = {}) => ({
      product_id: market.honey.id,
      number: "12/GCN-OCOP",
      decision_number: "1850/QĐ-UBND",
      decided_on: addDays(today, -10),
      authority: "UBND tỉnh Lạng Sơn",
      authority_level: "province",
      score: 82,
      valid_from: addDays(today, -10),
      valid_until: addMonthsToDate(addDays(today, -10), 36),
      ...more,
    })

    const state = async (body: object, headers: Headers = {}) =>
      await api.post("/cooperative/certificates", body, { headers: { ...market.quangLac.manager, ...headers } })
    const decide = async (id: string, act: string, body: object = {}, headers = lead) =>
      await api.post(`/alliance/certificates/${id}/${act}`, body, { headers })
    const own = async (id: string): Promise<TrustDetail> =>
      (await api.get(`/cooperative/certificates/${id}`, { headers: market.quangLac.manager })).data
    const shop = async (): Promise<ProductDetail> => (await api.get("/catalog/products/mat-ong")).data

    test("a certificate counts once the alliance has verified it, and not a moment longer than until it is revoked", async () => {
      const stated = await state(claimOf())
      expect(stated.data).toMatchObject({ standing: "pending", stars: 4, ocop: { band_stars: 4, is_proposed: false } })
      expect(await shop()).toMatchObject({ stars: null, certificates: [] })

      const { id } = stated.data
      expect((await decide(id, "return", { reason: "Bản chụp mờ, không đọc được số." })).status).toBe(200)
      expect(await own(id)).toMatchObject({ standing: "returned", review_reason: "Bản chụp mờ, không đọc được số." })
      expect((await decide(id, "verify")).data.code).toBe("state_changed")
      const corrected = await api.post(`/cooperative/certificates/${id}/correct`, claimOf({ score: 75 }), {
        headers: market.quangLac.manager,
      })
      expect(corrected.data).toMatchObject({ standing: "pending", review_reason: null })

      await decide(id, "verify")
      expect((await decide(id, "verify")).status).toBe(200)
      expect(await shop()).toMatchObject({ stars: 4, certificates: [{ number: "12/GCN-OCOP", state: "valid" }] })
      const late = await api.post(`/cooperative/certificates/${id}/correct`, claimOf(), {
        headers: market.quangLac.manager,
      })
      expect([late.status, late.data.code]).toEqual([409, "state_changed"])

      await decide(id, "revoke", { reason: "Cơ sở bị đình chỉ", revoked_on: today })
      expect(await shop()).toMatchObject({ stars: null, certificates: [{ state: "revoked" }] })
      const { history } = await own(id)
      expect(history.map(({ action }) => action.replace("certificate.", ""))).toEqual([
        "revoked",
        "verified",
        "corrected",
        "returned",
        "stated",
      ])
      expect(history[0]).toMatchObject({ actor_name: "lead (thử)", reason: "Cơ sở bị đình chỉ" })
      const notices = await databaseOf(getContainer())("portal_notification").where({ kind: "certificate_reviewed" })
      expect(notices).toHaveLength(3)
    })

    test("92 points of a province are a proposal: verified, and still no star in the shop", async () => {
      const stated = await state(claimOf({ score: 92 }))
      expect(stated.data).toMatchObject({
        stars: null,
        ocop: { band_stars: 5, is_proposed: true, decided_by: "ministry" },
      })
      await decide(stated.data.id, "verify")
      expect((await own(stated.data.id)).standing).toBe("proposed")
      expect(await shop()).toMatchObject({ stars: null, certificates: [] })
    })

    test("a renewed certificate stands beside the old one, and each number is stated once", async () => {
      const key = { "idempotency-key": "ocop-1" }
      const [first, again] = [await state(claimOf(), key), await state(claimOf(), key)]
      expect(again.data.id).toBe(first.data.id)
      expect((await state(claimOf({ number: "13" }), key)).data.code).toBe("idempotency_conflict")
      const twice = await state(claimOf())
      expect([twice.status, twice.data.code, twice.data.field]).toEqual([409, "number_taken", "number"])
      await state(claimOf({ number: "13/GCN-OCOP" }))
      const list = await api.get("/cooperative/certificates?family=ocop", { headers: market.quangLac.manager })
      expect(list.data.count).toBe(2)
    })

    test("another province's alliance finds nothing, in its list neither", async () => {
      const { id } = (await state(claimOf())).data
      const answers = [
        await api.get(`/alliance/certificates/${id}`, { headers: elsewhere }),
        await decide(id, "verify", {}, elsewhere),
        await decide(id, "return", { reason: "x" }, elsewhere),
        await decide(id, "revoke", { reason: "x", revoked_on: today }, elsewhere),
      ]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
      expect((await api.get("/alliance/certificates", { headers: elsewhere })).data).toMatchObject({
        items: [],
        count: 0,
      })
      expect((await api.get("/alliance/certificates", { headers: lead })).data).toMatchObject({
        items: [{ id, organization: { handle: "htx-quang-lac" } }],
        counts: { pending: 1, expiring: 0, all: 1 },
      })
    })

    test("quality, planting areas and rights show in the shop once they are verified, while they hold", async () => {
      const claims = [
        { family: "quality", kind: "vietgap", number: "VG-1", holder: "Quacert", valid_until: addDays(today, 100) },
        { family: "quality", kind: "haccp", number: "HC-1", holder: "Quacert", valid_until: addDays(today, -1) },
        { family: "planting_area", number: "vn-lsor-0012", holder: "Sở NN&MT", crop: "Na", area_ha: "12.5" },
        {
          family: "intellectual_property",
          kind: "geographical_indication",
          name: "Chi Lăng",
          number: "58",
          holder: "UBND",
        },
      ]
      for (const claim of claims) {
        const body = { valid_from: addDays(today, -400), ...claim }
        const stated = await api.post("/cooperative/credentials", body, { headers: market.quangLac.manager })
        expect(stated.status, JSON.stringify(stated.data)).toBe(200)
        expect((await shop()).credentials.map(({ number }) => number)).not.toContain(stated.data.number)
        await decide(stated.data.id, "verify")
      }
      const shown = (await shop()).credentials.map(({ kind, number }) => `${kind} ${number}`)
      expect(shown).toEqual(["geographical_indication 58", "planting_area VN-LSOR-0012", "vietgap VG-1"])
      const seller = await api.get("/catalog/cooperatives/htx-quang-lac")
      expect(seller.data.credentials).toHaveLength(3)
    })

    test("what a certificate cannot be is refused in the reader's language, and nothing is written", async () => {
      const bad: readonly (readonly [object, number, string, string])[] = [
        [claimOf({ stars: 3 }), 400, "stars_not_earned", "stars"],
        [claimOf({ score: undefined }), 400, "required", "stars"],
        [claimOf({ score: 101 }), 400, "too_large", "score"],
        [claimOf({ score: -1 }), 400, "too_small", "score"],
        [claimOf({ score: 70.001 }), 400, "invalid_data", "score"],
        [claimOf({ decided_on: addDays(today, 1) }), 400, "date_in_future", "decided_on"],
        [claimOf({ valid_from: addDays(today, -11) }), 400, "date_too_early", "valid_from"],
        [claimOf({ valid_until: addDays(today, -11) }), 400, "date_too_early", "valid_until"],
        [claimOf({ decided_on: "2018-01-01" }), 400, "invalid_date", "decided_on"],
        [claimOf({ number: "<script>" }), 400, "invalid_characters", "number"],
        [claimOf({ authority: "x".repeat(10_000) }), 400, "too_long", "authority"],
        [claimOf({ product_id: market.tea.id }), 404, "not_found", "product_id"],
        [claimOf({ document_id: "doc_la" }), 404, "not_found", "document_id"],
      ]
      for (const [body, status, code, field] of bad) {
        const answer = await state(body)
        expect([answer.status, answer.data.code, answer.data.field]).toEqual([status, code, field])
      }
      const english = await state(bad[0]?.[0] ?? {}, { "accept-language": "en" })
      expect(english.data.message).toBe("82 points are worth 4 stars, not 3. Please check points and stars.")
      expect(await databaseOf(getContainer())("certificate")).toEqual([])
    })

    test("a seller is warned once for each step, however often the clock asks", async () => {
      const container = getContainer()
      const { id } = (await state(claimOf({ valid_until: addDays(today, 80) }))).data
      const warn = (daysFromNow: number) =>
        warnOfExpiringCertificates(container, new Date(`${addDays(today, daysFromNow)}T03:00:00Z`))
      expect(await warn(0)).toBe(0)
      await decide(id, "verify")
      expect([await warn(0), await warn(0), await warn(1)]).toEqual([1, 0, 0])
      const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
      expect(await ocop.expiringCertificates(databaseOf(container), market.quangLac.seller.id, today)).toMatchObject([
        { id, product: "Mật ong ngũ gia bì", days_left: 80, step: 90 },
      ])
      expect([await warn(50), await warn(80), await warn(81)]).toEqual([1, 1, 0])
      const notices = await databaseOf(container)("portal_notification").where({ kind: "certificate_expiring" })
      expect(notices.map(({ organization_id }) => organization_id)).toEqual(Array(3).fill(market.quangLac.seller.id))
    })
  },
})
