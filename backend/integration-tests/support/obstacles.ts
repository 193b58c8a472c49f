import type { Agency, MemberRole, ObstacleDetail, OfficerObstacle } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { databaseOf } from "../../src/database/database"
import { ORGANIZATION_MODULE } from "../../src/modules/organization"
import type { Organization } from "../../src/modules/organization/organization"
import type { OrganizationModuleService } from "../../src/modules/organization/service"
import { organizationOf } from "./agreements"
import { createMember } from "../../src/workflows/create-member"
import { createTestOrganization, signIn, testPassword } from "./people"

export type Headers = Readonly<Record<string, string>>

/** An alliance with its agencies: one that signs in, one that is written to, a city that ended, and the committee. */
export interface Desk {
  readonly alliance: Organization
  readonly lead: Headers
  readonly officer: Headers
  readonly agencyOrganization: Organization
  readonly agencyOfficer: Headers
  readonly trade: Agency
  readonly bank: Agency
  readonly city: Agency
  readonly ward: Agency
  readonly committee: Agency
}

export const bankEmail = "nhnn@lienket.example"
export const committeeEmail = "ubnd@lienket.example"

let desks = 0

export const openDesk = async (api: AxiosInstance, container: MedusaContainer): Promise<Desk> => {
  desks += 1
  const alliance = await organizationOf(container, "alliance")
  const agencyOrganization = await askedAgency(container)
  const lead = await hire(api, container, alliance.id, "lead")
  const add = async (agency: Readonly<Record<string, unknown>>): Promise<Agency> =>
    (
      await api.post<Agency>(
        "/alliance/agencies",
        { valid_from: "2025-07-01", email: "co-quan@lienket.example", ...agency },
        { headers: lead },
      )
    ).data
  const ward = await add({ name: "UBND phường Lương Văn Tri", commune_code: "05983", email: "luong@lienket.example" })
  const other = await add({ name: "UBND phường Tam Thanh", commune_code: "05986" })
  return {
    alliance,
    lead,
    officer: await hire(api, container, alliance.id, "officer"),
    agencyOrganization,
    agencyOfficer: await hire(api, container, agencyOrganization.id, "officer"),
    trade: await add({ name: "Sở Công Thương", organization_id: agencyOrganization.id }),
    bank: await add({ name: "Ngân hàng Nhà nước chi nhánh", email: bankEmail }),
    ward,
    city: await add({
      name: "UBND thành phố Lạng Sơn",
      valid_from: "2002-10-17",
      valid_until: "2025-06-30",
      successor_ids: [ward.id, other.id],
    }),
    committee: await add({ name: "UBND tỉnh", is_committee: true, email: committeeEmail }),
  }
}

/** Somebody of the desk, signed in; apart from the people that other tests have there. */
const hire = async (
  api: AxiosInstance,
  container: MedusaContainer,
  organization_id: string,
  role: MemberRole,
): Promise<Headers> => {
  const email = `${role}-ban-${desks}-${organization_id}@lienket.example`.toLowerCase()
  const person = { name: `${role} (thử)`, email, password: testPassword }
  await createMember(container, { ...person, memberships: [{ organization_id, role }] })
  return await signIn(api, "member", email)
}

/** The agency of these tests that signs in, made once for each database. */
export const askedAgency = async (container: MedusaContainer): Promise<Organization> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const handle = "so-cong-thuong-thu"
  const known = await organizations.findByHandle(databaseOf(container), handle)
  return known ?? (await createTestOrganization(container, { handle, name: "Sở Công Thương (thử)", kind: "agency" }))
}

export const obstacle = (changes: Readonly<Record<string, unknown>> = {}) => ({
  kind: "obstacle",
  category: "credit",
  title: "Không vay được vốn thu mua na",
  story: "Ngân hàng đòi tài sản bảo đảm mà hợp tác xã chưa có.",
  request: "Đề nghị cho vay theo hợp đồng tiêu thụ.",
  ...changes,
})

export const raise = async (
  api: AxiosInstance,
  headers: Headers,
  changes: Readonly<Record<string, unknown>> = {},
  portal: "cooperative" | "enterprise" | "alliance" = "cooperative",
): Promise<ObstacleDetail> =>
  (await api.post<ObstacleDetail>(`/${portal}/obstacles`, obstacle(changes), { headers })).data

/** Asks an agency as the officer, on the case as it stands. */
export const route = async (
  api: AxiosInstance,
  { officer }: Pick<Desk, "officer">,
  { id, revision }: Pick<ObstacleDetail, "id" | "revision">,
  lead: Agency,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<OfficerObstacle> =>
  (
    await api.post<OfficerObstacle>(
      `/alliance/obstacles/${id}/route`,
      { lead_id: lead.id, revision, ...changes },
      { headers: officer },
    )
  ).data
