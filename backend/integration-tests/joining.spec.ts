import { termsVersion, type Application, type OrganizationProfile } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance, AxiosResponse } from "axios"
import { beforeAll, expect, onTestFinished, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { AUDIT_MODULE } from "../src/modules/audit"
import type { AuditModuleService } from "../src/modules/audit/service"
import { ORGANIZATION_MODULE } from "../src/modules/organization"
import type { OrganizationModuleService } from "../src/modules/organization/service"
import { createMember } from "../src/workflows/create-member"
import { fillBasket, purchaseOf, send as sendAsBuyer } from "./support/basket"
import { createTestProduct } from "./support/catalog-fixtures"
import { setClock } from "./support/clock"
import { applicationOf, apply } from "./support/joining"
import { openTestMarket, type Market } from "./support/market"
import { createTestOrganization, signIn, signInMember, testPassword } from "./support/people"

type Headers = Readonly<Record<string, string>>

const everyCheck = ["registration", "address", "representative", "contact", "bank"]
const email = "dong-tam@lienket.example"

/** What an applicant sends again: everything but the sign-in. */
const mended = (changes: Readonly<Record<string, unknown>> = {}) => {
  const { manager_name: _name, email: _email, password: _password, ...given } = applicationOf(changes)
  return given
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    let lead: Headers
    let officer: Headers
    let elsewhere: Headers
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      const container = getContainer()
      market = await openTestMarket(api, container)
      const alliance = (handle: string, province_code: string) =>
        createTestOrganization(container, { handle, name: handle, kind: "alliance", province_code })
      const { id } = await alliance("lien-minh", "20")
      lead = await signInMember(api, container, id, "lead")
      officer = await signInMember(api, container, id, "officer")
      elsewhere = await signInMember(api, container, (await alliance("lien-minh-19", "19")).id, "lead")
    })

    interface Refused {
      readonly code: string
      readonly field?: string
      readonly message: string
    }
    const get = async <T>(path: string, headers: Headers = {}): Promise<AxiosResponse<T & Refused>> =>
      await api.get(path, { headers, validateStatus: () => true })
    const post = async <T>(path: string, body: unknown, headers: Headers = {}): Promise<AxiosResponse<T & Refused>> =>
      await api.post(path, body, { headers, validateStatus: () => true })
    const profileOf = async (headers: Headers) => (await get<OrganizationProfile>("/cooperative/profile", headers)).data

    test("a cooperative applies, is asked back, mends, is verified, and then its goods can be bought", async () => {
      const container = getContainer()
      const db = databaseOf(container)
      const { status, data } = await apply(api, applicationOf())
      expect([status, data.organization.handle]).toEqual([200, "htx-thu-dong-tam"])

      const manager = await signIn(api, "member", email)
      expect(await profileOf(manager)).toMatchObject({
        state: "pending",
        application: { state: "submitted", revision: 1, terms_version: termsVersion },
        bank: { account_number: "123456789012", account_name: "HTX THU DONG TAM" },
        alliance: { name: "lien-minh" },
      })
      expect((await get(`/catalog/cooperatives/${data.organization.handle}`)).status).toBe(404)
      expect((await post("/cooperative/delivery-options", standardOption(), manager)).data.code).toBe("state_changed")

      const path = `/alliance/applications/${data.id}`
      const seen = await get<Application>(path, officer)
      expect(seen.data).toMatchObject({ state: "submitted", may_decide: true, bank: { account_end: "9012" } })
      expect(JSON.stringify(seen.data)).not.toContain("123456789012")
      const back = await post<Application>(
        `${path}/return`,
        { revision: 1, reason: "Xin ghi số giấy đăng ký." },
        officer,
      )
      expect([back.status, back.data.state, back.data.may_decide]).toEqual([200, "returned", false])
      expect((await profileOf(manager)).history[0]).toMatchObject({
        action: "application.returned",
        actor_name: "officer (thử)",
        reason: "Xin ghi số giấy đăng ký.",
      })

      const again = await post<OrganizationProfile>(
        "/cooperative/profile/application",
        mended({ registration_number: "14B07/2026" }),
        manager,
      )
      expect(again.data).toMatchObject({ application: { state: "submitted", revision: 2 }, handle: "htx-thu-dong-tam" })
      // The officer's page still shows the first sending.
      const stale = await post(`${path}/verify`, { revision: 1, checked: everyCheck }, officer)
      expect([stale.status, stale.data.code]).toEqual([409, "state_changed"])
      const careless = await post(`${path}/verify`, { revision: 2, checked: everyCheck.slice(1) }, officer)
      expect([careless.status, careless.data.field]).toEqual([400, "checked"])
      const verdicts = await Promise.all(
        [officer, lead].map((headers) => post(`${path}/verify`, { revision: 2, checked: everyCheck }, headers)),
      )
      expect(verdicts.map(({ status: each }) => each).toSorted()).toEqual([200, 409])

      const organization = await db("organization").where({ handle: "htx-thu-dong-tam" }).first()
      expect(organization).toMatchObject({ state: "verified", registration_number: "14B07/2026" })
      const seller = { ...organization, name: organization.name }
      const { items } = (await get<{ items: { id: string }[] }>("/cooperative/delivery-options", manager)).data
      const product = await createTestProduct(container, seller, { handle: "hong", title: "Hồng vành khuyên" })
      const cart_id = await fillBasket(api, market, [{ product, quantity: 2 }])
      const bought = await sendAsBuyer(api, market, "post", "/store/order-groups", {
        ...purchaseOf(market, cart_id),
        deliveries: [{ cooperative: "htx-thu-dong-tam", option_id: items[0]?.id }],
        payment: { default: "vietqr" },
      })
      expect(bought.status).toBe(200)
      const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
      expect(await audit.firstBroken(db, organization.id)).toBeNull()
      const history = await audit.historyOf(db, { type: "application", id: data.id })
      expect(history.map(({ action }) => action)).toEqual([
        "application.verified",
        "application.resubmitted",
        "application.returned",
        "application.submitted",
      ])
      expect(history[1]?.data).toMatchObject({ changed: ["registration_number"] })
    })

    test("who was refused reads why and may apply again; a decided application is not decided twice", async () => {
      const { data } = await apply(api, applicationOf())
      const path = `/alliance/applications/${data.id}`
      const manager = await signIn(api, "member", email)
      expect((await post("/cooperative/profile/application", mended(), manager)).data.code).toBe("state_changed")
      await post(`${path}/refuse`, { revision: 1, reason: "Chưa đăng ký tại tỉnh." }, officer)
      expect((await post(`${path}/return`, { revision: 1, reason: "Thôi" }, officer)).data.code).toBe("state_changed")
      expect(await profileOf(manager)).toMatchObject({ state: "pending", application: { state: "refused" } })
      const again = await post<OrganizationProfile>(
        "/cooperative/profile/application",
        mended({ kind: "group", registration_number: "Số 12, UBND xã Chi Lăng", tax_code: undefined }),
        manager,
      )
      expect(again.data).toMatchObject({ kind: "group", handle: "tht-thu-dong-tam", application: { revision: 2 } })
      const { data: list } = await get<{ counts: object; count: number }>(
        "/alliance/applications?state=submitted",
        officer,
      )
      expect(list).toMatchObject({ count: 1, counts: { submitted: 1, refused: 0 } })
    })

    test("the same cooperative, tax code or address does not apply twice, but the same sending may arrive twice", async () => {
      const key = { "idempotency-key": "phieu-1" }
      const first = await apply(api, applicationOf(), key)
      expect((await apply(api, applicationOf(), key)).data).toEqual(first.data)
      expect((await apply(api, applicationOf({ address_line: "Số 2" }), key)).data.code).toBe("idempotency_conflict")
      const other = { email: "khac@lienket.example", tax_code: "0100109106" }
      for (const [changes, code, field] of [
        [{ ...other, name: "HTX Khác", email }, "email_taken", "email"],
        [{ ...other, name: "HTX Khác", tax_code: "0100233488" }, "tax_code_taken", "tax_code"],
        [other, "name_taken", "name"],
      ] as const) {
        const { status, data } = await apply(api, applicationOf(changes))
        expect([status, data.code, data.field]).toEqual([409, code, field])
      }
      const namesake = await apply(api, applicationOf({ ...other, province_code: "96", commune_code: "32044" }))
      expect(namesake.data.organization.handle).toBe("htx-thu-dong-tam-ca-mau")
      const db = databaseOf(getContainer())
      expect(await db("application")).toHaveLength(2)
      expect(await db("provider_identity").where({ entity_id: "khac@lienket.example" })).toHaveLength(1)
    })

    test("two that give the same at the same moment are one", async () => {
      const key = { "idempotency-key": "phieu-2" }
      const answers = await Promise.all([1, 2, 3].map(() => apply(api, applicationOf(), key)))
      expect(new Set(answers.map(({ status, data }) => `${status} ${data.id}`)).size).toBe(1)
      const rivals = await Promise.all(
        ["a", "b"].map((name) =>
          apply(
            api,
            applicationOf({ name: `HTX Thử ${name} Sơn`, email: `${name}@lienket.example`, tax_code: "0100109106" }),
          ),
        ),
      )
      expect(rivals.map(({ status, data }) => data.code ?? status).toSorted()).toEqual([200, "tax_code_taken"])
      expect((await signIn(api, "member", email)).authorization).toMatch(/^Bearer /)
    })

    test("bad input is named in either language, and nothing is written", async () => {
      const wrong: readonly (readonly [Readonly<Record<string, unknown>>, string, string])[] = [
        [{ kind: "enterprise" }, "invalid_choice", "kind"],
        [{ name: "   " }, "required", "name"],
        [{ name: "!!!" }, "invalid_characters", "name"],
        [{ name: "HTX 🍯" }, "invalid_characters", "name"],
        [{ name: "HTX <script>alert(1)</script>" }, "invalid_characters", "name"],
        [{ name: "a".repeat(10_000) }, "too_long", "name"],
        [{ tax_code: "0100233480" }, "invalid_tax_code", "tax_code"],
        [{ tax_code: undefined }, "required", "registration_number"],
        [{ kind: "group" }, "required", "registration_number"],
        [{ province_code: "99" }, "invalid_code", "province_code"],
        [{ commune_code: "32044" }, "commune_not_in_province", "commune_code"],
        [{ phone: "12345" }, "invalid_phone", "phone"],
        [{ email: "khong-phai-thu" }, "invalid_email", "email"],
        [{ password: "ngan" }, "too_short", "password"],
        [{ bank_bin: "000000" }, "invalid_choice", "bank_bin"],
        [{ bank_account_number: "12-ab!" }, "invalid_account", "bank_account_number"],
        [{ bank_account_name: undefined }, "required", "bank_account_name"],
        [{ terms_version: undefined }, "required", "terms_version"],
        [{ terms_version: "2020-01-01" }, "terms_outdated", "terms_version"],
        [{ id_card_picture: "x.jpg" }, "unknown_field", "id_card_picture"],
        [{ representative_name: 5 }, "invalid_type", "representative_name"],
      ]
      for (const [changes, code, field] of wrong) {
        const messages = new Set<string>()
        for (const language of ["vi", "en"]) {
          const { status, data } = await apply(api, applicationOf(changes), { "accept-language": language })
          expect([status, data.code, data.field]).toEqual([400, code, field])
          messages.add(data.message)
        }
        expect(messages.size).toBe(2)
      }
      expect(await databaseOf(getContainer())("application")).toEqual([])
      // What is only spelled differently is the same.
      const spelled = applicationOf({ name: "Hợp tác xã Thử Đồng Tâm".normalize("NFD"), tax_code: "0100 233 488" })
      expect((await apply(api, spelled)).data.organization.name).toBe("Hợp tác xã Thử Đồng Tâm")
    })

    test("an address that keeps applying has to wait, and is told how long", async () => {
      let last = await apply(api, applicationOf())
      for (let more = 0; more < 20; more += 1) last = await apply(api, applicationOf())
      expect([last.status, last.data.code]).toEqual([429, "too_many_requests"])
      expect(Number(last.headers["retry-after"])).toBeGreaterThan(3_000)
      const neighbour = await apply(api, applicationOf(), { "x-forwarded-for": "203.0.113.7" })
      expect(neighbour.data.code).toBe("tax_code_taken")
    })

    test("another province's alliance finds neither the application nor the cooperative", async () => {
      const { data } = await apply(api, applicationOf())
      expect((await get(`/alliance/applications/${data.id}`, elsewhere)).status).toBe(404)
      const decision = { revision: 1, checked: everyCheck }
      expect((await post(`/alliance/applications/${data.id}/verify`, decision, elsewhere)).status).toBe(404)
      const { id } = market.quangLac.seller
      expect((await post(`/alliance/cooperatives/${id}/suspend`, { reason: "Thử" }, elsewhere)).status).toBe(404)
      expect((await get<{ count: number }>("/alliance/applications", elsewhere)).data.count).toBe(0)
    })

    test("the goods of a suspended cooperative cannot be bought, not even in a cart, until it is back", async () => {
      const { id, handle } = market.quangLac.seller
      const cart = await fillBasket(api, market, [{ product: market.honey, quantity: 1 }])
      const place = () =>
        sendAsBuyer(api, market, "post", "/store/order-groups", {
          ...purchaseOf(market, cart),
          deliveries: [{ cooperative: handle, option_id: market.quangLac.optionId }],
        })
      const standing = (act: string, headers = lead) =>
        post(`/alliance/cooperatives/${id}/${act}`, { reason: "Khiếu nại chưa giải quyết." }, headers)
      expect((await standing("suspend", officer)).status).toBe(403)
      expect((await standing("reinstate")).data.code).toBe("state_changed")
      const suspended = await standing("suspend")
      expect(suspended.data).toMatchObject({ state: "suspended", actions: ["reinstate"] })
      expect((await standing("suspend")).data.code).toBe("state_changed")
      expect((await get(`/catalog/cooperatives/${handle}`)).status).toBe(404)
      const refused = await place()
      expect([refused.status, refused.data.code]).toEqual([409, "seller_suspended"])
      expect(await profileOf(market.quangLac.manager)).toMatchObject({
        state: "suspended",
        history: [{ action: "organization.suspended", reason: "Khiếu nại chưa giải quyết." }],
      })
      expect((await standing("reinstate")).data).toMatchObject({ state: "verified", actions: ["suspend"] })
      expect((await get("/catalog/suggest?q=mật ong")).data).toMatchObject({ products: [{ handle: "mat-ong" }] })
      expect((await place()).status).toBe(200)
    })

    test("an invitation is accepted once, by whom it is for, while it holds", async () => {
      const { manager, seller } = market.quangLac
      const invite = async (address: string, role = "staff") =>
        (await post<{ id: string; token: string }>("/cooperative/invitations", { email: address, role }, manager)).data
      const person = { name: "Trần Thị Mới", password: testPassword }
      const register = (token: string) => post(`/member/invitations/${token}/register`, person)

      const first = await invite("moi@lienket.example")
      const { token } = await invite("moi@lienket.example")
      expect((await register(first.token)).data.code).toBe("invitation_revoked")
      expect((await get(`/member/invitations/${token}`)).data).toMatchObject({ state: "open", has_account: false })
      const both = await Promise.all([register(token), register(token)])
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
      expect((await register(token)).data.code).toBe("invitation_used")
      const newcomer = await signIn(api, "member", "moi@lienket.example")
      expect((await get("/cooperative/orders", newcomer)).status).toBe(200)
      expect((await get("/cooperative/members", newcomer)).status).toBe(403)
      expect(
        (await post("/cooperative/invitations", { email: "moi@lienket.example", role: "staff" }, manager)).data,
      ).toMatchObject({ code: "already_member", field: "email" })

      await createMember(getContainer(), {
        ...person,
        email: "co-san@lienket.example",
        memberships: [{ organization_id: market.binhGia.seller.id, role: "staff" }],
      })
      const known = await invite("co-san@lienket.example", "manager")
      expect((await register(known.token)).data.code).toBe("email_taken")
      expect((await post(`/member/invitations/${known.token}/accept`, {}, newcomer)).data.code).toBe(
        "invitation_for_another",
      )
      const owner = await signIn(api, "member", "co-san@lienket.example")
      expect((await post(`/member/invitations/${known.token}/accept`, {}, owner)).status).toBe(200)
      expect((await get<{ memberships: unknown[] }>("/member/me", owner)).data.memberships).toHaveLength(2)

      const late = await invite("muon@lienket.example")
      setClock(() => new Date(Date.now() + 8 * 24 * 60 * 60 * 1000))
      onTestFinished(() => setClock())
      expect((await register(late.token)).data.code).toBe("invitation_expired")
      setClock()
      expect((await post(`/cooperative/invitations/${late.id}/revoke`, {}, manager)).data).toEqual({ items: [] })
      expect((await register(late.token)).data.code).toBe("invitation_revoked")
      expect((await register("khong-co")).status).toBe(404)
      const db = databaseOf(getContainer())
      expect(JSON.stringify(await db("audit_entry").where({ organization_id: seller.id }))).not.toContain(token)
    })

    test("a cooperative is never without a manager", async () => {
      const container = getContainer()
      const { manager, seller } = market.quangLac
      const staff = await signInMember(api, container, seller.id, "staff")
      const { items } = (await get<{ items: { id: string; role: string }[] }>("/cooperative/members", manager)).data
      const idOf = (role: string) => items.find((member) => member.role === role)?.id
      const change = (id: string | undefined, act: string, body: object = {}) =>
        post(`/cooperative/members/${id}/${act}`, body, manager)

      for (const answer of [
        await change(idOf("manager"), "role", { role: "staff" }),
        await change(idOf("manager"), "remove"),
        await post("/cooperative/members/leave", {}, manager),
      ])
        expect([answer.status, answer.data.code]).toEqual([409, "last_manager"])
      expect((await change(idOf("staff"), "role", { role: "lead" })).data.field).toBe("role")
      await change(idOf("staff"), "role", { role: "manager" })
      // Both go at the same moment: one stays.
      const leaving = await Promise.all(
        [manager, staff].map((headers) => post("/cooperative/members/leave", {}, headers)),
      )
      expect(leaving.map(({ status }) => status).toSorted()).toEqual([200, 409])
      const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
      expect(await organizations.membersOf(databaseOf(container), seller.id)).toMatchObject([{ role: "manager" }])
    })

    test("a changed profile shows in the shop and is found; a changed account leaves old orders theirs", async () => {
      const container = getContainer()
      const db = databaseOf(container)
      const { manager, seller } = market.quangLac
      const shown = {
        name: "HTX Ong Quảng Lạc",
        name_en: "Quảng Lạc Bees",
        phone: "0987654321",
        commune_code: "05986",
        address_line: "Số 9",
        story_vi: "Chúng tôi nuôi ong.",
        story_en: "We keep bees.",
      }
      expect((await post("/cooperative/profile", { ...shown, commune_code: "32044" }, manager)).data.code).toBe(
        "commune_not_in_province",
      )
      expect((await post("/cooperative/profile", shown, manager)).status).toBe(200)
      expect((await get(`/catalog/cooperatives/${seller.handle}`)).data).toMatchObject({
        name: "HTX Ong Quảng Lạc",
        description: "Chúng tôi nuôi ong.",
        commune: { code: "05986" },
      })

      const cart_id = await fillBasket(api, market, [{ product: market.honey, quantity: 1 }])
      const placed = await sendAsBuyer<{ code: string }>(api, market, "post", "/store/order-groups", {
        ...purchaseOf(market, cart_id),
        deliveries: [{ cooperative: seller.handle, option_id: market.quangLac.optionId }],
        payment: { default: "vietqr" },
      })
      const account = { bank_bin: "970436", bank_account_number: "0011223344", bank_account_name: "HTX Ong" }
      expect(
        (await post<OrganizationProfile>("/cooperative/profile/bank-account", account, manager)).data.bank,
      ).toEqual({ bin: "970436", name: "Vietcombank", account_number: "0011223344", account_name: "HTX ONG" })
      const group = await sendAsBuyer(api, market, "get", `/store/order-groups/${placed.data.code}?phone=0912345678`)
      expect(JSON.stringify(group.data)).toContain("8400205001234")
      const entries = JSON.stringify(await db("audit_entry").where({ organization_id: seller.id }))
      expect(entries).not.toContain("0011223344")
      expect(entries).toContain("3344")
    })

    test("a seller says how its goods travel, and one way stays while there are goods to send", async () => {
      const { manager, seller, optionId } = market.quangLac
      const path = "/cooperative/delivery-options"
      const added = await post<{ items: { id: string; name: string; price_vnd: number }[] }>(
        path,
        { ...standardOption(), name: "Giao nhanh", price_vnd: 0 },
        manager,
      )
      expect(added.data.items.map(({ name, price_vnd }) => [name, price_vnd])).toEqual([
        ["Giao nhanh", 0],
        ["Giao tiêu chuẩn", 25_000],
      ])
      const fast = added.data.items[0]?.id
      expect((await post(path, { ...standardOption(), name: "Giao nhanh" }, manager)).data.code).toBe("name_taken")
      for (const [field, value, code] of [
        ["price_vnd", -1, "too_small"],
        ["price_vnd", 1.5, "not_a_whole_number"],
        ["price_vnd", 1e9, "too_large"],
        ["transit_days", 0, "too_small"],
        ["kind", "drone", "invalid_choice"],
      ] as const) {
        const { status, data } = await post(path, { ...standardOption(), name: "Khác", [field]: value }, manager)
        expect([status, data.code, data.field]).toEqual([400, code, field])
      }
      await post(`${path}/${fast}`, { ...standardOption(), name: "Giao trong ngày", price_vnd: 45_000 }, manager)
      const inCart = async () => {
        const cart = await fillBasket(api, market, [{ product: market.honey, quantity: 1 }])
        const { data } = await sendAsBuyer<{ parts: { delivery_options: { name: string; price_vnd: number }[] }[] }>(
          api,
          market,
          "get",
          `/store/baskets/${cart}`,
        )
        return data.parts[0]?.delivery_options.map(({ name, price_vnd }) => [name, price_vnd])
      }
      expect(await inCart()).toEqual([
        ["Giao tiêu chuẩn", 25_000],
        ["Giao trong ngày", 45_000],
      ])
      const turn = (id: string | undefined, is_on: boolean) => post(`${path}/${id}/switch`, { is_on }, manager)
      expect((await turn(optionId, false)).status).toBe(200)
      expect(await inCart()).toEqual([["Giao trong ngày", 45_000]])
      expect((await turn(fast, false)).data.code).toBe("last_delivery_option")
      expect((await turn(optionId, true)).status).toBe(200)
      expect(await inCart()).toHaveLength(2)
      expect(seller.handle).toBe("htx-quang-lac")
    })
  },
})

const standardOption = () => ({ kind: "standard", name: "Giao tiêu chuẩn", price_vnd: 30_000, transit_days: 3 })
