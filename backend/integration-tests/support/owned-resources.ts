import type { AgreementDetail, KeptDocument } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { now } from "../../src/clock"
import { databaseOf } from "../../src/database/database"
import { addConference, deliveryOf, handInScan as handInAt, layTable, signed, termsOf } from "./agreements"
import { writeFromAlliance } from "./alliance-letters"
import { applicationOf, apply } from "./joining"
import { jelly } from "./listings"
import { drainJobs } from "./mailbox"
import { buy, orderOf, type Market } from "./market"
import { sellAtMarket } from "./manual-sales"
import { openDesk, raise, route } from "./obstacles"
import { plannedTarget, registeredUnit, targetOfTests } from "./registry"
import { sentReport } from "./reports"
import { handIn, handInList, listSettings, workbook } from "./spreadsheet"

export interface Stage {
  readonly api: AxiosInstance
  readonly container: MedusaContainer
  readonly market: Market
}

/** Something that belongs to HTX Quảng Lạc of Lạng Sơn, and the routes that reach it by its id. */
export interface OwnedResource {
  /** Start of the paths of its routes, up to the first parameter. */
  readonly prefix: string
  /** Makes it. @returns a value for each parameter of its routes. */
  readonly make: (stage: Stage) => Promise<Readonly<Record<string, string>>>
  /** By id of the route, a body that its contract takes; `{}` and `{reason}` are tried anyway. */
  readonly bodies?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const qualityClaim = { family: "quality", kind: "vietgap", number: "VG-1", holder: "Quacert", valid_from: "2026-01-02" }

const ocopClaim = (product_id: string, number: string) => ({
  product_id,
  number,
  decision_number: "1/QĐ-UBND",
  decided_on: "2026-01-02",
  authority: "UBND tỉnh",
  authority_level: "province",
  stars: 4,
  valid_from: "2026-01-02",
  valid_until: "2029-01-02",
})

const agreementBodies = (portal: "cooperative" | "enterprise" | "alliance") => ({
  [`${portal}.agreements.propose`]: { based_on: 1, terms: termsOf(), reason: "Gia hạn" },
  [`${portal}.agreements.sign`]: { version: 1, hash: "0".repeat(64) },
  [`${portal}.agreements.decline`]: { version: 1, reason: "Không đồng ý" },
  [`${portal}.agreements.deliver`]: deliveryOf({ lines: [{ line_id: "agl_1" }] }),
  [`${portal}.agreements.call-off`]: { lines: [{ line_id: "agl_1", variant_id: "variant_1", quantity: "1" }] },
  [`${portal}.agreements.pay`]: { paid_on: businessDate(now()), amount_vnd: 1 },
  "alliance.agreements.paper-signature": {
    version: 1,
    hash: "0".repeat(64),
    signed_on: businessDate(now()),
    document_id: "doc_1",
  },
  "alliance.agreements.urge": { side: "seller", text: "Xin ghi lần giao" },
  "alliance.agreements.officer": { officer_id: "mem_1" },
  "alliance.agreements.state": { act: "pause", reason: "Bão" },
})

const deliveryBodies = (portal: "cooperative" | "enterprise" | "alliance") => ({
  [`${portal}.deliveries.answer`]: { act: "confirm" },
  [`${portal}.deliveries.return`]: { returned_on: businessDate(now()), quantity: "1", unit: "kg", reason: "Hỏng" },
})

const obstacleBodies = (portal: "cooperative" | "enterprise" | "alliance" | "agency") => ({
  [`${portal}.obstacles.reply`]: { act: "agree", revision: 1 },
  [`${portal}.obstacles.answer`]:
    portal === "agency"
      ? { act: "answer", text: "Trả lời" }
      : { act: "answer", text: "Trả lời", agency_id: "agy_1", revision: 1 },
  "alliance.obstacles.route": { lead_id: "agy_1", revision: 1 },
  "alliance.obstacles.escalate": { proposal: "Kính gửi UBND tỉnh", revision: 1 },
  "alliance.obstacles.close": { reason: "Trùng", revision: 1 },
})

/** Everything that a stranger must not even learn exists: every new kind of record with an id joins this list. */
export const ownedResources: readonly OwnedResource[] = [
  {
    prefix: "/cooperative/orders/",
    bodies: {
      "cooperative.orders.record-shortfall": { reason: "Hết hàng", lines: [{ id: "ordli_1", deliver: 1 }] },
    },
    make: async ({ api, market }) => ({
      id: orderOf(
        await buy(api, market, { lines: [{ product: market.honey, quantity: 1 }], payment: "cod" }),
        market.quangLac,
      ),
    }),
  },
  {
    prefix: "/cooperative/batches/",
    make: async ({ api, market }) => {
      const lot = {
        variant_id: market.honey.variant_id,
        lot_code: "L-1",
        origin: "harvested",
        produced_on: "2026-01-02",
        quantity: 1,
      }
      const { data } = await api.post<{ id: string }>("/cooperative/batches", lot, { headers: market.quangLac.manager })
      return { id: data.id }
    },
    bodies: {
      "cooperative.batches.add-event": { kind: "pack", happened_on: "2026-01-02", text: "Đóng gói" },
      "cooperative.batches.receive": { quantity: 1 },
    },
  },
  {
    prefix: "/cooperative/products/",
    make: async ({ market }) => ({ id: market.honey.id }),
    bodies: {
      "cooperative.products.update": jelly,
      "cooperative.products.stock": { stock: 1 },
      "cooperative.products.price": { price_vnd: 50_000 },
    },
  },
  {
    prefix: "/cooperative/product-drafts/",
    make: async ({ api, market }) => {
      const id = `ldraft_${"0".repeat(26)}`
      await api.put(`/cooperative/product-drafts/${id}`, { content: {} }, { headers: market.quangLac.manager })
      return { id }
    },
    bodies: { "cooperative.product-drafts.save": { content: {} } },
  },
  {
    prefix: "/cooperative/certificates/",
    make: async ({ api, market }) => ({ id: await stateOcop(api, market, "OCOP-1") }),
    bodies: { "cooperative.certificates.correct-ocop": ocopClaim("prod_la", "OCOP-1") },
  },
  {
    prefix: "/alliance/certificates/",
    make: async ({ api, market }) => ({ id: await stateOcop(api, market, "OCOP-2") }),
    bodies: { "alliance.certificates.revoke": { reason: "Đình chỉ", revoked_on: "2026-02-01" } },
  },
  {
    prefix: "/cooperative/credentials/",
    make: async ({ api, market }) => {
      const { data } = await api.post<{ id: string }>("/cooperative/credentials", qualityClaim, {
        headers: market.quangLac.manager,
      })
      return { id: data.id }
    },
    bodies: { "cooperative.credentials.correct": qualityClaim },
  },
  {
    prefix: "/cooperative/documents/",
    make: async ({ api, market }) => ({ id: await handInScan(api, market) }),
  },
  {
    prefix: "/cooperative/imports/products/",
    make: async ({ api, market }) => {
      const file = await workbook([
        ["Tên sản phẩm", "Loại hàng", "Đơn vị", "Giá bán (đồng)", "Số lượng có"],
        ["Gạo nếp", "Thực phẩm khô, chế biến", "túi", 45_000, 1],
      ])
      return { id: (await handIn(api, "products", file, market.quangLac.manager)).data.id }
    },
  },
  {
    prefix: "/cooperative/imports/sales/",
    make: async ({ api, market }) => {
      const file = await workbook([
        ["Ngày bán", "Sản phẩm", "Số lượng", "Bán ở đâu"],
        ["20/11/2026", "Măng tươi", 1, "Tại chợ"],
      ])
      return { id: (await handIn(api, "sales", file, market.quangLac.manager)).data.id }
    },
  },
  {
    prefix: "/alliance/documents/",
    make: async ({ api, market }) => ({ id: await handInScan(api, market) }),
  },
  {
    prefix: "/alliance/applications/",
    make: async ({ api }) => ({ id: (await apply(api, applicationOf())).data.id }),
    bodies: {
      "alliance.applications.verify": {
        revision: 1,
        checked: ["registration", "address", "representative", "contact", "bank"],
      },
      "alliance.applications.return": { revision: 1, reason: "Thiếu số đăng ký" },
      "alliance.applications.refuse": { revision: 1, reason: "Không đúng đối tượng" },
    },
  },
  { prefix: "/alliance/cooperatives/", make: async ({ market }) => ({ id: market.quangLac.seller.id }) },
  {
    prefix: "/cooperative/members/",
    make: async ({ container, market }) => {
      const { seller } = market.quangLac
      const membership = await databaseOf(container)("membership")
        .where({ organization_id: seller.id })
        .first<{ member_id: string }>("member_id")
      return { id: membership.member_id }
    },
    bodies: { "cooperative.members.role": { role: "staff" } },
  },
  {
    prefix: "/cooperative/invitations/",
    make: async ({ api, market }) => {
      const body = { email: "dong-nghiep@lienket.example", role: "staff" }
      const { data } = await api.post<{ id: string }>("/cooperative/invitations", body, {
        headers: market.quangLac.manager,
      })
      return { id: data.id }
    },
  },
  {
    prefix: "/cooperative/delivery-options/",
    make: async ({ market }) => ({ id: market.quangLac.optionId }),
    bodies: {
      "cooperative.delivery-options.change": {
        kind: "standard",
        name: "Giao nhanh",
        price_vnd: 1_000,
        transit_days: 1,
      },
      "cooperative.delivery-options.switch": { is_on: false },
    },
  },
  {
    prefix: "/cooperative/sales/",
    make: async ({ api, market }) => ({ id: (await sellAtMarket(api, market.quangLac.manager, market.honey)).id }),
  },
  ...(["cooperative", "enterprise", "alliance"] as const).flatMap((portal): OwnedResource[] => [
    {
      prefix: `/${portal}/agreements/`,
      make: async (stage) => {
        const { id, document } = await makeAgreement(stage)
        return { id, document }
      },
      bodies: agreementBodies(portal),
    },
    {
      prefix: `/${portal}/deliveries/`,
      make: async (stage) => ({ id: (await makeAgreement(stage)).delivery }),
      bodies: deliveryBodies(portal),
    },
  ]),
  {
    prefix: "/alliance/conferences/",
    make: async ({ api, container, market }) => ({
      id: (await addConference(api, (await layTable(api, container, market)).officer)).id,
    }),
    bodies: {
      "alliance.conferences.change": {
        name: "Hội nghị",
        held_on: businessDate(now()),
        place: "Lạng Sơn",
        organiser: "Liên minh",
      },
    },
  },
  ...(["cooperative", "enterprise", "alliance", "agency"] as const).map(
    (portal): OwnedResource => ({
      prefix: `/${portal}/obstacles/`,
      make: async (stage) => makeObstacle(stage, portal),
      bodies: obstacleBodies(portal),
    }),
  ),
  {
    prefix: "/alliance/agencies/",
    make: async ({ api, container }) => ({ id: (await openDesk(api, container)).bank.id }),
    bodies: {
      "alliance.agencies.change": { name: "Sở khác", email: "so@lienket.example", valid_from: "2025-07-01" },
    },
  },
  ...(["cooperative", "alliance"] as const).map(
    (portal): OwnedResource => ({
      prefix: `/${portal}/reports/`,
      make: async ({ api, container, market }) => sentReport(api, container, market),
      bodies: {
        "alliance.reports.return": { version: 1, remarks: "Thiếu biên bản" },
        "alliance.reports.accept": { version: 1 },
      },
    }),
  ),
  {
    prefix: "/alliance/registry/",
    make: async (stage) => ({ id: await registeredUnit(stage) }),
    bodies: {
      "alliance.registry.change": { kind: "cooperative", name: "HTX Khác", version: 1 },
      "alliance.registry.add-figures": { as_of: "2026-01-02", figures: { members_total: "7" }, source: "Kiểm tra" },
      "alliance.registry.add-meeting": { year: 2026, held_on: "2026-01-02" },
    },
  },
  {
    prefix: "/alliance/evaluations/",
    make: async (stage) => ({ id: await registeredUnit(stage) }),
    bodies: { "alliance.evaluations.decide": { year: 2025, version: 0, scores: {} } },
  },
  {
    prefix: "/alliance/targets/",
    make: async (stage) => ({ id: await plannedTarget(stage) }),
    bodies: {
      "alliance.targets.change": { ...targetOfTests, version: 1, reason: "Điều chỉnh" },
      "alliance.targets.withdraw": { version: 1, reason: "Nhập nhầm" },
      "alliance.targets.add-actual": { value: "3", as_of: "2026-01-02", source: "Báo cáo" },
    },
  },
  {
    prefix: "/alliance/exports/",
    make: async ({ api, container, market }) => {
      const { officer } = await layTable(api, container, market)
      const wish = { data_set: "obstacles", format: "csv" }
      const { data } = await api.post<{ id: string }>("/alliance/exports", wish, { headers: officer })
      await drainJobs(container)
      return { id: data.id }
    },
  },
  {
    prefix: "/alliance/imports/agreements/",
    make: async ({ api, container, market }) => {
      const file = await workbook([
        ["Bên bán", "Bên mua", "Mặt hàng", "Số lượng"],
        ["HTX Quảng Lạc", "Siêu thị Minh Họa", "Na", "1 tấn"],
      ])
      const { officer } = await layTable(api, container, market)
      return { id: (await handInList(api, file, officer)).data.id }
    },
    bodies: {
      "alliance.imports.agreements.read": listSettings(),
      "alliance.imports.agreements.apply": { revision: 1 },
    },
  },
  {
    prefix: "/cooperative/messages/",
    make: async ({ api, container, market }) => ({
      id: await writeFromAlliance(api, container, market.quangLac.seller.handle),
    }),
  },
]

/** An agreement of HTX Quảng Lạc with a delivery that bears a scan. */
const makeAgreement = async ({ api, container, market }: Stage) => {
  const { id, lines } = await signed(api, await layTable(api, container, market))
  const document = await handInScan(api, market)
  const { data } = await api.post<AgreementDetail>(
    `/cooperative/agreements/${id}/deliveries`,
    deliveryOf({ lines }, { document_id: document }),
    { headers: market.quangLac.manager },
  )
  return { id, document, delivery: data.deliveries[0]?.id ?? "" }
}

/** A case with a scan that the agency of the tests was asked about, raised at a portal. */
const makeObstacle = async (
  { api, container, market }: Stage,
  portal: "cooperative" | "enterprise" | "alliance" | "agency",
) => {
  const desk = await openDesk(api, container)
  if (portal === "enterprise") {
    const { buyer } = await layTable(api, container, market)
    const document = await handInAt(api, portal, buyer)
    const { id } = await raise(api, buyer, { document_ids: [document] }, portal)
    return { id, document }
  }
  const document = await handInScan(api, market)
  const raised = await raise(api, market.quangLac.manager, { document_ids: [document] })
  if (portal === "agency") await route(api, desk, raised, desk.trade)
  return { id: raised.id, document }
}

const handInScan = async (api: AxiosInstance, market: Market): Promise<string> => {
  const form = new FormData()
  form.append("file", new Blob(["%PDF-1.7"]), "giay-chung-nhan.pdf")
  const { data } = await api.post<KeptDocument>("/cooperative/documents", form, { headers: market.quangLac.manager })
  return data.id
}

const stateOcop = async (api: AxiosInstance, market: Market, number: string): Promise<string> => {
  const body = ocopClaim(market.honey.id, number)
  const { data } = await api.post<{ id: string }>("/cooperative/certificates", body, {
    headers: market.quangLac.manager,
  })
  return data.id
}
