import {
  ocopGroup,
  salesChannel,
  type AgreementKind,
  type AgreementSide,
  type AgreementState,
  type BuyerKind,
  type DeliveryState,
  type ObstacleCategory,
  type ObstacleKind,
  type ObstacleState,
  type ReportState,
} from "@lienket/contracts"
import { isUnitCode, parseReportPeriod, reportPeriodName, unitOf } from "@lienket/vietnam"
import { findCommune } from "@lienket/vietnam/units"
import type { Locale } from "../../http/locale"
import { channelLabel, groupLabel } from "../../modules/sales/labels"

/** What a cell says for what the database keeps; what is not known stays as it is. */
export type Written = (value: string, locale: Locale) => string

type Words<Code extends string> = Readonly<Record<Code, readonly [vi: string, en: string]>>

const said =
  <Code extends string>(words: Words<Code>): Written =>
  (value, locale) =>
    new Map<string, readonly [string, string]>(Object.entries(words)).get(value)?.[locale === "vi" ? 0 : 1] ?? value

const organizationKind: Words<"cooperative" | "union" | "group"> = {
  cooperative: ["Hợp tác xã", "Cooperative"],
  union: ["Liên hiệp hợp tác xã", "Union of cooperatives"],
  group: ["Tổ hợp tác", "Group"],
}

const organizationState: Words<"pending" | "verified" | "suspended" | "closed"> = {
  pending: ["Chờ xác minh", "To be verified"],
  verified: ["Đã xác minh", "Verified"],
  suspended: ["Tạm ngừng", "Suspended"],
  closed: ["Đã đóng", "Closed"],
}

const agreementKind: Words<AgreementKind> = {
  minutes: ["Biên bản thỏa thuận", "Minutes of agreement"],
  memorandum: ["Biên bản ghi nhớ", "Memorandum"],
  framework_contract: ["Hợp đồng nguyên tắc", "Framework contract"],
}

const agreementState: Words<AgreementState> = {
  draft: ["Nháp, chưa ký", "Draft, not signed"],
  signed: ["Đã ký", "Signed"],
  in_progress: ["Đang thực hiện", "In progress"],
  paused: ["Tạm dừng", "Paused"],
  overdue: ["Quá hạn chưa thực hiện xong", "Overdue, not carried out"],
  completed: ["Hoàn thành", "Completed"],
  ended_early: ["Chấm dứt sớm", "Ended early"],
}

const deliveryKind: Words<"delivery" | "return"> = {
  delivery: ["Giao hàng", "Delivery"],
  return: ["Trả lại", "Return"],
}

const deliveryState: Words<DeliveryState> = {
  awaiting: ["Chờ bên kia xác nhận", "Waits for the other side"],
  corrected: ["Bên kia ghi số khác", "The other side has other figures"],
  disputed: ["Hai bên chưa thống nhất", "Not agreed between the sides"],
  confirmed: ["Hai bên đã xác nhận", "Confirmed by both sides"],
  withdrawn: ["Đã rút lại", "Withdrawn"],
}

const side: Words<AgreementSide> = { seller: ["Bên bán", "Seller"], buyer: ["Bên mua", "Buyer"] }

const buyer: Words<BuyerKind> = {
  consumer: ["Người tiêu dùng", "Consumers"],
  enterprise: ["Doanh nghiệp", "Enterprises"],
  trader: ["Thương lái", "Traders"],
  other: ["Khác", "Others"],
}

const source: Words<"order_line" | "delivery" | "manual"> = {
  order_line: ["Đơn trên sàn", "Order of the shop"],
  delivery: ["Lần giao", "Delivery"],
  manual: ["Nhập tay", "Typed in"],
}

const reportState: Words<ReportState> = {
  draft: ["Đang soạn", "Being written"],
  submitted: ["Đã gửi, chờ Liên minh xem", "Sent, the alliance will look at it"],
  returned: ["Liên minh đề nghị sửa", "The alliance asks for changes"],
  accepted: ["Liên minh đã nhận", "Accepted by the alliance"],
}

const obstacleKind: Words<ObstacleKind> = {
  obstacle: ["Khó khăn, vướng mắc", "Obstacle"],
  petition: ["Kiến nghị", "Petition"],
}

const obstacleState: Words<ObstacleState> = {
  raised: ["Mới nêu", "Raised"],
  routed: ["Đã chuyển", "Routed"],
  in_progress: ["Đang giải quyết", "In progress"],
  escalated: ["Đã đề xuất UBND tỉnh", "Put to the provincial committee"],
  answered: ["Đã trả lời", "Answered"],
  solved: ["Đã giải quyết", "Solved"],
  closed: ["Đã kết thúc", "Closed"],
}

const obstacleCategory: Words<ObstacleCategory> = {
  buyer_stopped: ["Bên mua ngừng mua", "The buyer stopped buying"],
  price: ["Chênh lệch giá, bán ra ngoài", "Price gap, selling elsewhere"],
  quality: ["Chất lượng, kích cỡ, tồn dư", "Quality, size, residues"],
  volume: ["Thiếu sản lượng, mùa vụ, thời tiết", "Too little volume, season, weather"],
  disease: ["Dịch bệnh", "Disease"],
  credit: ["Vốn, lãi suất, nợ xấu", "Capital, interest, bad debt"],
  label: ["Bao bì, nhãn mác", "Packaging, labels"],
  certificate: ["Chứng nhận, mã số vùng trồng", "Certificates, planting-area codes"],
  border: ["Cửa khẩu, xuất khẩu", "Border, export"],
  transport: ["Vận chuyển, bảo quản lạnh", "Transport, cold chain"],
  late_payment: ["Chậm thanh toán", "Late payment"],
  no_contact: ["Không liên lạc được đối tác", "The partner cannot be reached"],
  procedure: ["Thủ tục hành chính", "Administrative procedure"],
  market: ["Thông tin thị trường", "Market information"],
  traceability: ["Sở hữu trí tuệ, truy xuất nguồn gốc", "Intellectual property, traceability"],
  public_money: ["Kinh phí, chính sách hỗ trợ", "Public money, support"],
  staff: ["Nhân sự, biên chế", "Staff"],
  other: ["Việc khác", "Something else"],
}

const certificateKind: Words<string> = {
  ocop: ["OCOP", "OCOP"],
  vietgap: ["VietGAP", "VietGAP"],
  globalgap: ["GlobalGAP", "GlobalGAP"],
  organic: ["Hữu cơ", "Organic"],
  haccp: ["HACCP", "HACCP"],
  iso_22000: ["ISO 22000", "ISO 22000"],
  food_safety: ["Giấy chứng nhận an toàn thực phẩm", "Food safety certificate"],
  other_quality: ["Chứng nhận chất lượng khác", "Other quality certificate"],
  planting_area: ["Mã số vùng trồng", "Planting-area code"],
  trademark: ["Nhãn hiệu", "Trademark"],
  collective_mark: ["Nhãn hiệu tập thể", "Collective trademark"],
  certification_mark: ["Nhãn hiệu chứng nhận", "Certification mark"],
  geographical_indication: ["Chỉ dẫn địa lý", "Geographical indication"],
  industrial_design: ["Kiểu dáng công nghiệp", "Industrial design"],
  patent: ["Sáng chế", "Patent"],
}

const certificateReview: Words<"pending" | "returned" | "verified"> = {
  pending: ["Chờ xác minh", "To be verified"],
  returned: ["Đã trả lại để bổ sung", "Sent back"],
  verified: ["Đã xác minh", "Verified"],
}

/** How the codes of the database are said in files that are taken out: the words of the pages. */
export const written = {
  organizationKind: said(organizationKind),
  organizationState: said(organizationState),
  agreementKind: said(agreementKind),
  agreementState: said(agreementState),
  deliveryKind: said(deliveryKind),
  deliveryState: said(deliveryState),
  side: said(side),
  buyer: said(buyer),
  source: said(source),
  reportState: said(reportState),
  obstacleKind: said(obstacleKind),
  obstacleState: said(obstacleState),
  obstacleCategory: said(obstacleCategory),
  certificateKind: said(certificateKind),
  certificateReview: said(certificateReview),
  group: (value, locale) => {
    const { data } = ocopGroup.safeParse(value)
    return data === undefined ? value : groupLabel(data, locale)
  },
  channel: (value, locale) => {
    const { data } = salesChannel.safeParse(value)
    return data === undefined ? value : channelLabel(data, locale)
  },
  /** The code of a unit is its word in Vietnamese. */
  unit: (value, locale) => (locale === "en" && isUnitCode(value) ? unitOf(value).en[0] : value),
  commune: (value) => findCommune(value)?.name ?? value,
  period: (value, locale) => {
    const period = parseReportPeriod(value)
    return period === undefined ? value : reportPeriodName(period, locale)
  },
} as const satisfies Readonly<Record<string, Written>>
