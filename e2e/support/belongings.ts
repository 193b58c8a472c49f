import type { APIRequestContext } from "@playwright/test"
import { guestCaller, memberCaller, type BackendCaller } from "./backend"
import { workbook } from "./spreadsheet"

/** Things of one cooperative that pages of its portal show by their id. */
export interface Belonging {
  /** Start of the addresses of those pages; the longest that fits counts. */
  readonly pages: string
  readonly params: Readonly<Record<string, string>>
  /** Where the backend shows the thing to its owner, to see that it has not changed. */
  readonly source: string
}

export interface Belongings {
  readonly things: readonly Belonging[]
  /** Addresses that name a thing behind the question mark. */
  readonly questions: readonly string[]
  /** Words that stand nowhere but in these things. */
  readonly secrets: readonly string[]
}

interface Listed {
  readonly items: readonly { readonly id: string }[]
}

/** Gives a cooperative of the demo one of everything, marked with a word that nothing else has. */
export const giveBelongings = async (request: APIRequestContext, email: string, mark: string): Promise<Belongings> => {
  const owner = await memberCaller(request, email)
  const { items: products } = await owner.get<{
    items: readonly { id: string; handle: string; variants: readonly { id: string }[] }[]
  }>("/cooperative/products")
  // Of the demo: what other journeys list may be sold out by now.
  const product = products.find(({ handle }) => handle === "mat-ong-ngu-gia-bi")
  const variantId = product?.variants[0]?.id ?? ""
  const first = async (path: string) => (await owner.get<Listed>(path)).items[0]?.id ?? ""

  const placed = await order(request, owner, variantId, mark)
  const returned = await order(request, owner, variantId, mark)
  for (const step of ["confirm", "pack", "ship", "deliver", "record-payment"])
    await owner.send(`/cooperative/orders/${returned.id}/${step}`, {})
  const back = { reason: mark, lines: [{ id: returned.line, quantity: 1 }] }
  await owner.send(`/cooperative/orders/${returned.id}/take-back`, back)

  const draft = `ldraft_${String(Date.now()).padStart(26, "0")}`
  await owner.send(`/cooperative/product-drafts/${draft}`, { content: { title_vi: mark } }, "PUT")
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  const sale = await owner.send<{ id: string }>("/cooperative/sales", {
    variant_id: variantId,
    quantity: "1",
    unit: "piece",
    price: { per: "unit", amount_vnd: 1_000 },
    way: "market",
    sold_on: today,
    note: mark,
  })
  const lot = { variant_id: variantId, lot_code: mark, origin: "harvested", produced_on: today, quantity: 1 }
  const batch = await owner.send<{ id: string }>("/cooperative/batches", { ...lot, add_to_stock: false })
  const paper = { name: `${mark}.pdf`, mimeType: "application/pdf", buffer: Buffer.from(`%PDF-1.7 ${mark}`) }
  const document = await owner.hand<{ id: string }>("/cooperative/documents", paper)
  const goods = await workbook(`${mark}.xlsx`, [
    ["Tên sản phẩm", "Loại hàng", "Đơn vị", "Giá bán (đồng)", "Số lượng có"],
    [mark, "Thực phẩm khô, chế biến", "túi", 45_000, 1],
  ])
  const sold = await workbook(`${mark}.xlsx`, [
    ["Ngày bán", "Sản phẩm", "Số lượng", "Bán ở đâu"],
    ["20/11/2026", mark, 1, "Tại chợ"],
  ])
  const ofGoods = await owner.hand<{ id: string }>("/cooperative/imports/products", goods)
  const ofSales = await owner.hand<{ id: string }>("/cooperative/imports/sales", sold)
  const agreement = await agreementWith(request, owner, today, mark)
  const obstacle = await owner.send<{ id: string }>("/cooperative/obstacles", {
    kind: "obstacle",
    category: "transport",
    title: mark,
    story: mark,
    request: mark,
    document_ids: [document.id],
  })
  const report = await reportWith(owner, mark, document.id)
  const { items: members } = await owner.get<{ items: readonly { id: string }[] }>("/cooperative/members")
  const { items: certificates } = await owner.get<Listed>("/cooperative/certificates")

  return {
    secrets: [mark, placed.number, returned.number, email],
    things: [
      ...[placed, returned].map(({ id }) => ({
        pages: "/kenh-htx/don-hang/",
        params: { id, ask: "tu-choi" },
        source: `/cooperative/orders/${id}`,
      })),
      {
        pages: "/kenh-htx/tep/",
        params: { id: document.id },
        source: "/cooperative/profile",
      },
      {
        pages: "/kenh-htx/san-pham/nhap/",
        params: { id: draft },
        source: `/cooperative/product-drafts/${draft}`,
      },
      {
        pages: "/kenh-htx/san-pham/luu/",
        params: { id: draft },
        source: `/cooperative/product-drafts/${draft}`,
      },
      {
        pages: "/kenh-htx/san-pham/",
        params: { id: product?.id ?? "" },
        source: `/cooperative/products/${product?.id}`,
      },
      ...agreement,
      {
        pages: "/kenh-htx/vuong-mac/",
        params: { id: obstacle.id, document: document.id },
        source: "/cooperative/obstacles",
      },
      { pages: "/kenh-htx/bao-cao/", params: report, source: "/cooperative/reports" },
      {
        pages: "/kenh-htx/bao-cao/tep/",
        params: { id: report.id, document: document.id },
        source: "/cooperative/reports",
      },
      { pages: "/kenh-htx/ban-ngoai/", params: { id: sale.id }, source: `/cooperative/sales/${sale.id}` },
      { pages: "/kenh-htx/lo-hang/", params: { id: batch.id }, source: `/cooperative/batches/${batch.id}` },
      {
        pages: "/kenh-htx/ho-so/giao-hang/",
        params: { id: await first("/cooperative/delivery-options") },
        source: "/cooperative/delivery-options",
      },
      { pages: "/kenh-htx/thanh-vien/", params: { id: members[0]?.id ?? "" }, source: "/cooperative/members" },
      ...certificates.slice(0, 2).map(({ id }) => ({
        pages: "/kenh-htx/chung-nhan/",
        params: { id },
        source: `/cooperative/certificates/${id}`,
      })),
    ],
    questions: [
      `/kenh-htx/phieu-soan?don=${placed.id}`,
      `/kenh-htx/san-pham/nhap-excel?tep=${ofGoods.id}`,
      `/kenh-htx/ban-ngoai/nhap-excel?tep=${ofSales.id}`,
    ],
  }
}

interface AgreementShown {
  readonly id: string
  readonly lines: readonly { line_id: string; unit: string }[]
  readonly deliveries: readonly { id: string; state: string; kind: string }[]
  readonly version: { number: number; document: { id: string } | null }
}

const isConfirmed = ({ state, kind }: AgreementShown["deliveries"][number]): boolean =>
  state === "confirmed" && kind === "delivery"

/** An agreement of the demo that runs, with a delivery that its buyer has just recorded for the owner to answer. */
const agreementWith = async (
  request: APIRequestContext,
  owner: BackendCaller,
  today: string,
  mark: string,
): Promise<Belonging[]> => {
  const buyer = await memberCaller(request, "doanhnghiep@lienket.example")
  const { items } = await owner.get<Listed>("/cooperative/agreements?state=in_progress")
  const { items: bought } = await buyer.get<Listed>("/enterprise/agreements?state=in_progress")
  const shared = items.filter(({ id }) => bought.some((each) => each.id === id))
  const shown = await Promise.all(shared.map(({ id }) => owner.get<AgreementShown>(`/cooperative/agreements/${id}`)))
  // Agreements that other journeys sign have no scan, and perhaps no delivery yet.
  const kept = shown.find(({ version, deliveries }) => version.document !== null && deliveries.some(isConfirmed))
  if (kept === undefined) throw new Error("the demo has no running agreement with a scan and a confirmed delivery")
  const { id, lines, deliveries, version } = kept
  const [line] = lines
  const recorded = await buyer.send<{ deliveries: readonly { id: string; note: string }[] }>(
    `/enterprise/agreements/${id}/deliveries`,
    { line_id: line?.line_id, delivered_on: today, quantity: "1", unit: line?.unit, note: mark },
  )
  const confirmed = deliveries.find(isConfirmed)
  const awaiting = recorded.deliveries.find(({ note }) => note === mark)
  // Without the moment at which it was asked, which every answer about one agreement bears.
  const source = "/cooperative/agreements"
  const params = { id, version: String(version.number), document: version.document?.id ?? "" }
  return [
    { pages: "/kenh-htx/thoa-thuan/", params, source },
    { pages: "/kenh-htx/thoa-thuan/:id/giao-hang/", params: { ...params, delivery: awaiting?.id ?? "" }, source },
    { pages: "/kenh-htx/thoa-thuan/:id/tra-hang/", params: { ...params, delivery: confirmed?.id ?? "" }, source },
  ]
}

/** The sales report of the year's quarter that runs, begun with a comment and a file. */
const reportWith = async (owner: BackendCaller, mark: string, document: string) => {
  const { items } = await owner.get<{
    items: readonly { code: string; standing: string; period: { code: string } }[]
  }>("/cooperative/reports?limit=100")
  const running = items.find(({ code, standing }) => code === "sales" && standing === "open")
  const which = { code: "sales", period: running?.period.code ?? "" }
  const { version } = await owner.get<{ version: number }>(`/cooperative/report-form?${new URLSearchParams(which)}`)
  const form = { ...which, version, comments: { sales_total: mark }, document_ids: [document] }
  const { id } = await owner.send<{ id: string }>("/cooperative/report-form", form, "PUT")
  return { id, ...which }
}

/** A guest's order of two pieces, placed past the pages. */
const order = async (request: APIRequestContext, owner: BackendCaller, variantId: string, mark: string) => {
  const guest = guestCaller(request)
  const { organization } = await owner.get<{ organization: { handle: string } }>("/cooperative/summary")
  const { items: options } = await owner.get<Listed>("/cooperative/delivery-options")
  const lines = [{ variant_id: variantId, quantity: 2 }]
  const cart = await guest.send<{ id: string }>("/store/baskets", { mode: "add", lines })
  const { parts } = await guest.send<{
    parts: readonly { order_id: string; number: string; lines: readonly { id: string }[] }[]
  }>("/store/order-groups", {
    cart_id: cart.id,
    contact: { name: `Khách ${mark}`, phone: "0912345678" },
    address: { province_code: "20", commune_code: "05983", line: `Nhà ${mark}` },
    deliveries: [{ cooperative: organization.handle, option_id: options[0]?.id ?? "" }],
    payment: { default: "cod" },
  })
  return { id: parts[0]?.order_id ?? "", number: parts[0]?.number ?? "", line: parts[0]?.lines[0]?.id ?? "" }
}
