import type { listNotifications, RouteResponse } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance, AxiosResponse } from "axios"
import { afterAll, beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { applicationOf, apply } from "./support/joining"
import { drainJobs, openMailbox, wordsOf, type Mailbox } from "./support/mailbox"
import { openTestMarket, type Market } from "./support/market"
import { createTestOrganization, signIn, signInMember, testPassword } from "./support/people"

type Headers = Readonly<Record<string, string>>

let mailbox: Mailbox

// Before the runner reads the configuration.
beforeAll(async () => {
  mailbox = await openMailbox()
})

afterAll(() => mailbox.close())

const applicant = "dong-tam@lienket.example"
const everyCheck = ["registration", "address", "representative", "contact", "bank"]

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    let lead: Headers
    let elsewhere: Headers
    let allianceAddress: string
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      const container = getContainer()
      market = await openTestMarket(api, container)
      const alliance = (handle: string, province_code: string) =>
        createTestOrganization(container, { handle, name: handle, kind: "alliance", province_code })
      const { id } = await alliance("lien-minh", "20")
      allianceAddress = `lead-${id}@lienket.example`.toLowerCase()
      lead = await signInMember(api, container, id, "lead")
      elsewhere = await signInMember(api, container, (await alliance("lien-minh-19", "19")).id, "lead")
    })

    const post = async (path: string, body: unknown, headers: Headers = {}): Promise<AxiosResponse> =>
      await api.post(path, body, { headers, validateStatus: () => true })

    const noticesOf = async (headers: Headers, language = "vi") =>
      (
        await api.get<RouteResponse<typeof listNotifications>>("/member/notifications", {
          headers: { ...headers, "accept-language": language },
        })
      ).data.items

    /** Mails that came since, by whom they are for. */
    const mailsDuring = async (work: () => Promise<unknown>) => {
      const before = mailbox.mails.length
      await work()
      await drainJobs(getContainer())
      return new Map(mailbox.mails.slice(before).map((mail) => [mail.to[0] ?? "", wordsOf(mail)]))
    }

    const jobsLeft = async (): Promise<number> => {
      const row = await databaseOf(getContainer())("graphile_worker.jobs").count("id as count").first()
      return Number(row?.count)
    }

    test("the alliance hears of an application, and the applicant of what becomes of it, by mail before it may sell", async () => {
      let id = ""
      const received = await mailsDuring(async () => {
        id = (await apply(api, applicationOf(), { "idempotency-key": "phieu" })).data.id
        await apply(api, applicationOf(), { "idempotency-key": "phieu" })
      })
      expect([...received.keys()]).toEqual([allianceAddress])
      expect(received.get(allianceAddress)).toContain(`/lien-minh/xac-minh/${id}`)
      expect(await noticesOf(lead)).toMatchObject([
        {
          kind: "application_received",
          title: "Hợp tác xã Thử Đồng Tâm xin bán hàng",
          path: `/lien-minh/xac-minh/${id}`,
        },
      ])
      expect(await noticesOf(elsewhere)).toEqual([])

      const path = `/alliance/applications/${id}`
      const back = await mailsDuring(() =>
        post(`${path}/return`, { revision: 1, reason: "Xin ghi số giấy đăng ký." }, lead),
      )
      expect([...back.keys()]).toEqual([applicant])
      expect(back.get(applicant)).toContain("Xin ghi số giấy đăng ký.")
      expect(back.get(applicant)).toContain("/kenh-htx/ho-so")
      const manager = await signIn(api, "member", applicant)
      expect(await noticesOf(manager, "en")).toMatchObject([
        {
          title: "The alliance asks you to complete your application",
          text: "Reason: Xin ghi số giấy đăng ký.\nPlease mend it and send it again.",
        },
      ])

      const { manager_name: _name, email: _email, password: _password, ...mended } = applicationOf()
      const again = await mailsDuring(() => post("/cooperative/profile/application", mended, manager))
      expect([...again.keys()]).toEqual([allianceAddress])
      expect((await noticesOf(lead)).map(({ title }) => title)[0]).toBe("Hợp tác xã Thử Đồng Tâm đã gửi lại hồ sơ")
      const refused = await mailsDuring(() => post(`${path}/refuse`, { revision: 2, reason: "Sai tỉnh." }, lead))
      expect(refused.get(applicant)).toContain("Lý do: Sai tỉnh.")
      await mailsDuring(() => post("/cooperative/profile/application", mended, manager))
      const verified = await mailsDuring(() => post(`${path}/verify`, { revision: 3, checked: everyCheck }, lead))
      expect([...verified.keys()]).toEqual([applicant])
      expect(verified.get(applicant)).toContain("Hồ sơ đã được xác minh")
      expect(verified.get(applicant)).not.toContain("Lý do")
      // What is not done is not told.
      const stale = await mailsDuring(() => post(`${path}/refuse`, { revision: 1, reason: "Thôi." }, lead))
      expect(stale.size).toBe(0)
    })

    test("an application that is turned away tells nobody, and one where no alliance has joined is taken", async () => {
      const twice = { email: "khac@lienket.example", tax_code: "0100109106" }
      await mailsDuring(() => apply(api, applicationOf()))
      await apply(api, applicationOf(twice))
      expect(await jobsLeft()).toBe(0)
      expect(await noticesOf(lead)).toHaveLength(1)
      const far = { ...twice, name: "HTX Đất Mũi", province_code: "96", commune_code: "32044" }
      expect((await apply(api, applicationOf(far))).status).toBe(200)
      expect(await jobsLeft()).toBe(0)
    })

    test("everybody of a seller hears that it is suspended and why, and that it is open again", async () => {
      const { id } = market.quangLac.seller
      const staff = await signInMember(api, getContainer(), id, "staff")
      const people = ["manager", "staff"].map((role) => `${role}-${id}@lienket.example`.toLowerCase())
      const standing = (act: string) => () =>
        post(`/alliance/cooperatives/${id}/${act}`, { reason: "Khiếu nại chưa giải quyết." }, lead)
      const suspended = await mailsDuring(standing("suspend"))
      expect([...suspended.keys()].toSorted()).toEqual(people)
      expect(suspended.get(people[1] ?? "")).toContain("Khiếu nại chưa giải quyết.")
      expect((await mailsDuring(standing("suspend"))).size).toBe(0)
      const reinstated = await mailsDuring(standing("reinstate"))
      expect([...reinstated.keys()].toSorted()).toEqual(people)
      expect((await noticesOf(staff)).map(({ title }) => title)).toEqual([
        "Gian hàng bán trở lại",
        "Gian hàng bị tạm ngừng",
      ])
      expect(await noticesOf(market.binhGia.manager)).toEqual([])
    })

    test("an invitation reaches the address it is for, with a link that opens, and its secret stays nowhere", async () => {
      const email = "moi@lienket.example"
      const { manager } = market.quangLac
      const mails = await mailsDuring(() =>
        post("/cooperative/invitations", { email, role: "staff" }, { ...manager, "accept-language": "en" }),
      )
      expect([...mails.keys()]).toEqual([email])
      const words = mails.get(email) ?? ""
      expect(words).toContain("manager (thử) invites you to work for HTX Quảng Lạc")
      const token = /\/en\/moi\/([\w-]{43})/.exec(words)?.[1] ?? ""
      const joined = await post(`/member/invitations/${token}/register`, {
        name: "Trần Thị Mới",
        password: testPassword,
      })
      expect([joined.status, joined.data.organization?.name]).toEqual([200, "HTX Quảng Lạc"])
      expect(await jobsLeft()).toBe(0)
    })

    test("no more strangers are invited in a day than a cooperative has hands", async () => {
      const invite = (name: string, headers = market.quangLac.manager) =>
        post("/cooperative/invitations", { email: `${name}@lienket.example`, role: "staff" }, headers)
      for (let count = 0; count < 30; count += 1) expect((await invite(`nguoi-${count}`)).status).toBe(200)
      const refused = await invite("nguoi-30")
      expect([refused.status, refused.data.code]).toEqual([429, "too_many_requests"])
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0)
      expect((await invite("nguoi-30", market.binhGia.manager)).status).toBe(200)
    })
  },
})
