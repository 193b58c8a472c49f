import type {
  AgreementDetail,
  AgreementVersion,
  ConferenceDetail,
  KeptDocument,
  LineProgress,
  MemberRole,
} from "@lienket/contracts"
import { addDays, businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import type { z } from "zod"
import type * as contracts from "@lienket/contracts"
import { databaseOf } from "../../src/database/database"
import { now } from "../../src/clock"
import { ORGANIZATION_MODULE } from "../../src/modules/organization"
import type { Organization } from "../../src/modules/organization/organization"
import type { OrganizationModuleService } from "../../src/modules/organization/service"
import { createMember } from "../../src/workflows/create-member"
import type { Market } from "./market"
import { createTestOrganization, signIn, testPassword } from "./people"

type Headers = Readonly<Record<string, string>>
export type GivenTerms = z.input<typeof contracts.agreementTerms>

/** An alliance that follows agreements, an enterprise that buys, and who works there. */
export interface Table {
  readonly alliance: Organization
  readonly officer: Headers
  readonly enterprise: Organization
  readonly buyer: Headers
  readonly seller: Headers
  readonly sellerId: string
}

/** The alliance and the enterprise of these tests, made once for each database. */
export const organizationOf = async (
  container: MedusaContainer,
  kind: "alliance" | "enterprise",
): Promise<Organization> => {
  const handle = kind === "alliance" ? "lien-minh" : "doanh-nghiep"
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const known = await organizations.findByHandle(databaseOf(container), handle)
  return known ?? (await createTestOrganization(container, { handle, name: `${handle} (thử)`, kind }))
}

let tables = 0

export const layTable = async (api: AxiosInstance, container: MedusaContainer, market: Market): Promise<Table> => {
  const alliance = await organizationOf(container, "alliance")
  const enterprise = await organizationOf(container, "enterprise")
  tables += 1
  const signedIn = async (organizationId: string, role: MemberRole) => {
    const email = `${role}-${tables}-${organizationId}@lienket.example`.toLowerCase()
    const memberships = [{ organization_id: organizationId, role }]
    await createMember(container, { name: `${role} (thử)`, email, password: testPassword, memberships })
    return await signIn(api, "member", email)
  }
  return {
    alliance,
    enterprise,
    officer: await signedIn(alliance.id, "officer"),
    buyer: await signedIn(enterprise.id, "manager"),
    seller: market.quangLac.manager,
    sellerId: market.quangLac.seller.id,
  }
}

/** Ten tonnes of custard apples within ninety days from today at 40 million đồng a tonne. */
export const termsOf = (changes: Partial<GivenTerms> = {}): GivenTerms => {
  const today = businessDate(now())
  return {
    linkage_form: "F3",
    starts_on: today,
    ends_on: addDays(today, 90),
    lines: [
      {
        title: "Na Chi Lăng loại 1",
        group: "food",
        quality: "VietGAP",
        quantity: "10",
        unit: "tấn",
        price: { mechanism: "fixed", fixed_vnd: 40_000_000 },
      },
    ],
    payment_days: 0,
    ...changes,
  }
}

export interface Choices {
  readonly terms?: GivenTerms
  /** Left out: the enterprise of the table. */
  readonly buyer?: { readonly name: string }
  readonly conference_id?: string
  readonly key?: string
}

/** An agreement as its officer enters it. */
export const enter = async (
  api: AxiosInstance,
  { officer, enterprise, sellerId }: Pick<Table, "officer" | "enterprise" | "sellerId">,
  { terms = termsOf(), buyer, conference_id, key }: Choices = {},
): Promise<AgreementDetail> => {
  const { data } = await api.post<AgreementDetail>(
    "/alliance/agreements",
    {
      kind: "minutes",
      conference_id,
      seller: { organization_id: sellerId },
      buyer: buyer ?? { organization_id: enterprise.id },
      terms,
    },
    { headers: { ...officer, ...(key === undefined ? {} : { "idempotency-key": key }) } },
  )
  return data
}

const meant = ({ number, hash }: AgreementVersion) => ({ version: number, hash })

/** Both sides sign what is proposed. */
export const signBoth = async (
  api: AxiosInstance,
  { seller, buyer }: Pick<Table, "seller" | "buyer">,
  { id, proposal }: AgreementDetail,
): Promise<AgreementDetail> => {
  if (proposal === null) throw new Error("nothing is proposed")
  await api.post(`/cooperative/agreements/${id}/sign`, meant(proposal), { headers: seller })
  const { data } = await api.post<AgreementDetail>(`/enterprise/agreements/${id}/sign`, meant(proposal), {
    headers: buyer,
  })
  return data
}

/** An agreement that both sides have signed today. */
export const signed = async (api: AxiosInstance, table: Table, choices: Choices = {}): Promise<AgreementDetail> =>
  await signBoth(api, table, await enter(api, table, choices))

/** What a delivery of the first line today says, unless it says otherwise. */
export const deliveryOf = (
  { lines: [line] }: { readonly lines: readonly Pick<LineProgress, "line_id">[] },
  changes: Readonly<Record<string, unknown>> = {},
) => ({ line_id: line?.line_id, delivered_on: businessDate(now()), quantity: "1", unit: "tấn", ...changes })

export const addConference = async (api: AxiosInstance, headers: Headers): Promise<ConferenceDetail> => {
  const conference = {
    name: "Hội nghị kết nối tiêu thụ (thử)",
    held_on: businessDate(now()),
    place: "Lạng Sơn",
    organiser: "Liên minh HTX tỉnh",
  }
  return (await api.post<ConferenceDetail>("/alliance/conferences", conference, { headers })).data
}

/** A scan handed in at a portal. @returns its id. */
export const handInScan = async (
  api: AxiosInstance,
  portal: "cooperative" | "enterprise" | "alliance",
  headers: Headers,
): Promise<string> => {
  const form = new FormData()
  form.append("file", new Blob(["%PDF-1.7"]), "bien-ban.pdf")
  return (await api.post<KeptDocument>(`/${portal}/documents`, form, { headers })).data.id
}

/** A hundred bottles of the market's honey, which the shop sells too. */
export const honeyTerms = ({ honey }: Market): GivenTerms =>
  termsOf({
    lines: [
      {
        title: "Mật ong ngũ gia bì",
        product_id: honey.id,
        group: "food",
        quantity: "100",
        unit: "chai",
        pack_grams: 700,
        price: { mechanism: "fixed", fixed_vnd: 200_000 },
      },
    ],
  })

/** Lets a member of the buyer shop with the same sign-in. @returns the headers of the customer. */
export const shopAsMember = async (
  api: AxiosInstance,
  container: MedusaContainer,
  market: Market,
  member: Headers,
): Promise<Headers> => {
  const { data: me } = await api.get<{ email: string }>("/member/me", { headers: member })
  const key = { "x-publishable-api-key": market.publishableKey }
  const unregistered = await signIn(api, "customer", me.email)
  await api.post("/store/customers", { email: me.email }, { headers: { ...key, ...unregistered } })
  return await signIn(api, "customer", me.email)
}
