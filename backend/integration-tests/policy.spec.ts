import * as contracts from "@lienket/contracts"
import type { MemberRole, OrganizationKind, RouteDefinition } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import path from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { ORGANIZATION_MODULE } from "../src/modules/organization"
import type { OrganizationModuleService } from "../src/modules/organization/service"
import { isAllowed } from "../src/policy/policy"
import { createMember } from "../src/workflows/create-member"
import { organizationOf } from "./support/agreements"
import { openTestMarket, type Market } from "./support/market"
import { askedAgency } from "./support/obstacles"
import { ownedResources, type OwnedResource } from "./support/owned-resources"
import { createTestOrganization, signIn, signInCustomer, signInMember, testPassword } from "./support/people"
import { routeFilesIn } from "./support/route-files"

/** Handlers of ours that are no routes of the API: Medusa's own routes done our way, documents, pictures. */
const withoutContract: ReadonlySet<string> = new Set([
  "POST /store/carts/:id/complete",
  "GET /store/shipping-options",
  "GET /media/:file",
  "GET /openapi.json",
  "GET /docs",
  "GET /docs/:asset",
  "POST /hooks/stripe",
])

interface Actor {
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
  /** Where a member works; everybody else is no member. */
  readonly works?: { readonly kind: OrganizationKind; readonly role: MemberRole }
  readonly isCustomer?: boolean
  /** The portal whose things it is asked for belong to others: another cooperative, another province. */
  readonly isStrangerIn?: "/cooperative/" | "/enterprise/" | "/alliance/" | "/agency/"
}

type Verdict = "✓" | "401" | "403" | "404"

const isOfOneOrganization = ({ path: route, access }: RouteDefinition): boolean =>
  "permission" in access && route.includes(":")

const isStrangerTo = ({ isStrangerIn }: Actor, route: RouteDefinition): boolean =>
  isStrangerIn !== undefined && isOfOneOrganization(route) && route.path.startsWith(isStrangerIn)

/** What the policy says of an actor at a route: let in, or turned away how. */
const expectedFor = (route: RouteDefinition, actor: Actor): Verdict => {
  const { access } = route
  const { works, isCustomer = false } = actor
  if (access.kind === "customer") return isCustomer ? "✓" : "401"
  if (access.kind !== "member") return "✓"
  if (works === undefined) return "401"
  if ("permission" in access && !isAllowed(access.permission, works.kind, works.role)) return "403"
  return isStrangerTo(actor, route) ? "404" : "✓"
}

/** Only where a thing is somebody's does its absence turn the caller away. */
const verdictOf = (route: RouteDefinition, status: number): Verdict => {
  if (status === 401) return "401"
  if (status === 403) return "403"
  return status === 404 && isOfOneOrganization(route) ? "404" : "✓"
}

const isRoute = (value: unknown): value is RouteDefinition =>
  typeof value === "object" && value !== null && "path" in value && "access" in value

/** A contract by its name, also one of a group of them. */
const contractOf = (name: string): unknown =>
  name
    .split(".")
    .reduce<unknown>(
      (found, part) =>
        typeof found === "object" && found !== null
          ? new Map<string, unknown>(Object.entries(found)).get(part)
          : undefined,
      contracts,
    )

describe("the files of the API", () => {
  const files = routeFilesIn(path.join(process.cwd(), "src", "api"))

  test("are the routes of the contracts, and the contracts have a file each", () => {
    const served = files.map(({ route }) => route).filter((route) => !withoutContract.has(route))
    const promised = contracts.routes.map((route) => `${route.method} ${route.path}`)
    expect(served.toSorted()).toEqual(promised.toSorted())
  })

  test("that serve without a contract are the ones known", () => {
    const known = files.map(({ route }) => route).filter((route) => withoutContract.has(route))
    expect(known.toSorted()).toEqual([...withoutContract].toSorted())
  })

  test("answer by the contract of their own path", () => {
    const served = files.filter(({ route }) => !withoutContract.has(route))
    const made = served.map(({ contract = "" }) => {
      const route = contractOf(contract)
      return isRoute(route) ? `${route.method} ${route.path}` : `no contract ${contract}`
    })
    expect(made).toEqual(served.map(({ route }) => route))
  })
})

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    let actors: readonly Actor[]
    let owned: readonly (OwnedResource & { readonly params: Readonly<Record<string, string>> })[]
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      const container = getContainer()
      market = await openTestMarket(api, container)
      owned = []
      for (const resource of ownedResources) {
        owned = [...owned, { ...resource, params: await resource.make({ api, container, market }) }]
      }
      actors = await everybody(container)
    })

    const everybody = async (container: MedusaContainer): Promise<Actor[]> => {
      const member = async (
        name: string,
        organizationId: string,
        kind: OrganizationKind,
        role: MemberRole,
      ): Promise<Actor> => ({
        name,
        headers: await signInMember(api, container, organizationId, role),
        works: { kind, role },
      })
      const organization = async (handle: string, kind: OrganizationKind, province_code = "20") =>
        (await createTestOrganization(container, { handle, name: handle, kind, province_code })).id
      const enterprise = (await organizationOf(container, "enterprise")).id
      const competitor = await organization("doanh-nghiep-khac", "enterprise")
      const alliance = (await organizationOf(container, "alliance")).id
      const elsewhere = await organization("lien-minh-19", "alliance", "19")
      const agency = (await askedAgency(container)).id
      const otherAgency = await organization("so-khac", "agency")
      return [
        { name: "anonymous", headers: {} },
        { name: "consumer", headers: await signInCustomer(api, market.publishableKey), isCustomer: true },
        { name: "manager", headers: market.quangLac.manager, works: { kind: "cooperative", role: "manager" } },
        await member("staff", market.quangLac.seller.id, "cooperative", "staff"),
        {
          name: "other manager",
          headers: market.binhGia.manager,
          works: { kind: "cooperative", role: "manager" },
          isStrangerIn: "/cooperative/",
        },
        await member("enterprise", enterprise, "enterprise", "manager"),
        { ...(await member("other enterprise", competitor, "enterprise", "manager")), isStrangerIn: "/enterprise/" },
        await member("lead", alliance, "alliance", "lead"),
        await member("officer", alliance, "alliance", "officer"),
        await member("viewer", alliance, "alliance", "viewer"),
        { ...(await member("lead elsewhere", elsewhere, "alliance", "lead")), isStrangerIn: "/alliance/" },
        await member("agency", agency, "agency", "officer"),
        { ...(await member("other agency", otherAgency, "agency", "officer")), isStrangerIn: "/agency/" },
        { name: "operator", headers: market.operator },
      ]
    }

    const resourceOf = (route: RouteDefinition) => owned.find(({ prefix }) => route.path.startsWith(prefix))

    const send = (route: RouteDefinition, actor: Actor, body: Readonly<Record<string, unknown>>) =>
      api.request<{ code?: string }>({
        method: route.method,
        url: route.path.replace(/:(\w+)/g, (_, name: string) => resourceOf(route)?.params[name] ?? "khong-co"),
        headers: { "x-publishable-api-key": market.publishableKey, ...actor.headers },
        ...(route.method === "GET" ? {} : { data: body }),
        validateStatus: () => true,
      })

    /**
     * Calls a route with a body that no contract takes: whoever is let in is told so, and nothing
     * happens. A stranger sends one that would be taken.
     */
    const call = async (route: RouteDefinition, actor: Actor) => {
      if (!isStrangerTo(actor, route)) return await send(route, actor, { "": "nobody asks for this" })
      const bodies = [{}, { reason: "Hết hàng" }, resourceOf(route)?.bodies?.[route.id] ?? {}]
      let answer = await send(route, actor, {})
      for (const body of bodies.slice(1)) if (answer.status === 400) answer = await send(route, actor, body)
      return answer
    }

    test("every route lets in whom the policy lets in, and nobody else", async () => {
      const table: string[][] = []
      const forgotten: string[] = []
      for (const route of contracts.routes) {
        const row: string[] = []
        for (const actor of actors) {
          const { status, data } = await call(route, actor)
          const verdict = verdictOf(route, status)
          const expected = expectedFor(route, actor)
          row.push(verdict)
          const line = `${route.method} ${route.path} × ${actor.name}: ${status} ${data.code ?? ""}`
          if (verdict !== expected) forgotten.push(`${line}, but the policy says ${expected}`)
          if (status >= 500) forgotten.push(line)
        }
        table.push([`${route.method} ${route.path}`, ...row])
      }
      print([["", ...actors.map(({ name }) => name)], ...table])
      expect(forgotten).toEqual([])
      const [order] = owned
      expect(await databaseOf(getContainer())("order_step").where({ order_id: order?.params.id })).toHaveLength(1)
    })

    test("a token that is forged, of another actor or empty opens nothing", async () => {
      const [consumer, manager] = [actors[1], actors[2]]
      const [head, , tail] = manager?.headers.authorization?.split(".") ?? []
      const claims = Buffer.from(JSON.stringify({ actor_id: "mem_1", actor_type: "member" })).toString("base64url")
      for (const authorization of [
        `${head}.${claims}.${tail}`,
        "Bearer x",
        "Bearer ",
        consumer?.headers.authorization ?? "",
        "",
      ]) {
        const { status, data } = await api.get("/member/me", { headers: { authorization }, validateStatus: () => true })
        expect([status, data.code, data.type]).toEqual([401, "unauthenticated", "unauthorized"])
      }
    })

    test("a member signs in with the right password only, and is told who is signed in", async () => {
      const { seller } = market.quangLac
      const email = `manager-${seller.id}@lienket.example`.toLowerCase()
      for (const credentials of [
        { email, password: "sai-mat-khau" },
        { email: "khong-co@lienket.example", password: testPassword },
        {},
      ]) {
        const { status, data } = await api.post("/auth/member/emailpass", credentials, { validateStatus: () => true })
        expect([status, data.code]).toEqual([401, "unauthenticated"])
      }
      const { data } = await api.get("/member/me", { headers: await signIn(api, "member", email) })
      expect(data).toMatchObject({
        name: "manager (thử)",
        email,
        memberships: [
          {
            role: "manager",
            organization: { handle: "htx-quang-lac", kind: "cooperative", province: { code: "20", name: "Lạng Sơn" } },
          },
        ],
      })
    })

    test("the same person is no customer and no operator by being a member", async () => {
      const email = `manager-${market.quangLac.seller.id}@lienket.example`.toLowerCase()
      for (const actor of ["customer", "user"] as const) {
        const { authorization } = await signIn(api, actor, email)
        const seen = await api.get(actor === "user" ? "/admin/orders" : "/store/customers/me", {
          headers: { authorization, "x-publishable-api-key": market.publishableKey },
          validateStatus: () => true,
        })
        expect([actor, seen.status]).toEqual([actor, 401])
      }
    })

    test("an address that somebody already signs in with cannot become a member's", async () => {
      const attempt = createMember(getContainer(), {
        name: "Người khác",
        email: "khach@lienket.example",
        password: "mat-khau-khac",
        memberships: [{ organization_id: market.quangLac.seller.id, role: "manager" }],
      })
      await expect(attempt).rejects.toMatchObject({ code: "email_taken", field: "email" })
    })

    test("a member whose organisation is unknown leaves no sign-in behind", async () => {
      const container = getContainer()
      const person = { name: "Người mới", email: "moi@lienket.example", password: testPassword }
      const failing = createMember(container, {
        ...person,
        memberships: [{ organization_id: "org_khong_co", role: "staff" }],
      })
      await expect(failing).rejects.toThrow()
      expect(
        await databaseOf(container)("provider_identity").where({ entity_id: person.email, deleted_at: null }),
      ).toEqual([])
      await createMember(container, {
        ...person,
        memberships: [{ organization_id: market.quangLac.seller.id, role: "staff" }],
      })
      expect((await api.get("/member/me", { headers: await signIn(api, "member", person.email) })).data.name).toBe(
        "Người mới",
      )
    })

    test("who works for several organisations says for which, and only for one's own", async () => {
      const container = getContainer()
      const ids = [market.quangLac.seller.id, market.binhGia.seller.id]
      await createMember(container, {
        name: "Kế toán chung",
        email: "ke-toan@lienket.example",
        password: testPassword,
        memberships: ids.map((organization_id) => ({ organization_id, role: "staff" })),
      })
      const headers = await signIn(api, "member", "ke-toan@lienket.example")
      const list = (organization?: string) =>
        api.get("/cooperative/orders", {
          headers: organization === undefined ? headers : { ...headers, "x-organization-id": organization },
          validateStatus: () => true,
        })
      const unsaid = await list()
      expect([unsaid.status, unsaid.data.code, unsaid.data.field]).toEqual([
        400,
        "organization_required",
        "x-organization-id",
      ])
      expect([(await list(ids[0])).data.count, (await list(ids[1])).data.count]).toEqual([1, 0])
      const alien = await list("org_khong_co")
      expect([alien.status, alien.data.code]).toEqual([404, "not_found"])
    })

    test("who no longer works for a cooperative, and whoever worked for one that is closed, is let in no more", async () => {
      const container = getContainer()
      const db = databaseOf(container)
      const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
      const { seller, manager } = market.quangLac
      const staff = actors.find(({ name }) => name === "staff")
      const status = async (headers: Readonly<Record<string, string>> = {}) =>
        (await api.get("/cooperative/orders", { headers, validateStatus: () => true })).status

      const members = await organizations.membersOf(db, seller.id)
      expect(members.map(({ role }) => role).toSorted()).toEqual(["manager", "staff"])
      await organizations.endMembership(
        db,
        members.find(({ role }) => role === "staff")?.id ?? "",
        seller.id,
        new Date(),
      )
      expect([await status(staff?.headers), await status(manager)]).toEqual([403, 200])
      await organizations.setState(db, seller.id, "suspended", new Date())
      expect(await status(manager)).toBe(200)
      await organizations.setState(db, seller.id, "closed", new Date())
      expect(await status(manager)).toBe(403)
    })
  },
})

/** The table of who is let in where, one line for each route. */
const print = (rows: readonly (readonly string[])[]): void => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  )
  process.stdout.write(`\n${lines.join("\n")}\n\n`)
}
