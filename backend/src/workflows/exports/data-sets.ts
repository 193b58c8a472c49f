import type { ExportDataSet } from "@lienket/contracts"
import { written, type Written } from "./words"

/** A column: what it is called, and how its cells are written. */
export interface ExportColumn {
  readonly key: string
  readonly vi: string
  readonly en: string
  /** `text` stays text whatever it begins with; a `number` is one in Excel, and a `day` (ISO) too. */
  readonly kind: "text" | "number" | "day"
  readonly width: number
  /** How a text is said; nothing where it is written as it is kept. */
  readonly written?: Written
}

export interface DataSet {
  readonly title: { readonly vi: string; readonly en: string }
  readonly columns: readonly ExportColumn[]
  /** Columns, in the language `:locale` where a row is kept in both. */
  readonly select: string
  /** Tables and condition; with `:alliance`, `:province`, `:from`, `:until` and `:commune`, of which the last three may be null. */
  readonly from: string
  readonly order: string
}

const text = (key: string, vi: string, en: string, width = 20): ExportColumn => ({ key, vi, en, kind: "text", width })
const number = (key: string, vi: string, en: string, width = 16): ExportColumn => ({
  key,
  vi,
  en,
  kind: "number",
  width,
})
const day = (key: string, vi: string, en: string): ExportColumn => ({ key, vi, en, kind: "day", width: 14 })
/** A code, said in the reader's language. */
const word = (key: string, how: Written, vi: string, en: string, width = 24): ExportColumn => ({
  ...text(key, vi, en, width),
  written: how,
})
const commune = word("commune", written.commune, "Xã, phường", "Commune")
const unit = word("unit", written.unit, "Đơn vị tính", "Unit", 12)
const cooperative = text("cooperative", "Đơn vị", "Unit", 36)

const within = (day: string): string =>
  `(:from::date is null or ${day} >= :from::date) and (:until::date is null or ${day} <= :until::date)`
const inCommune = (code: string): string => `(:commune::text is null or ${code} = :commune)`
const dayOf = (moment: string): string => `(${moment} at time zone 'Asia/Ho_Chi_Minh')::date`

/**
 * Everything an alliance may see, as rows. None of it says who a consumer is: the ledger has no buyers, and the buyers
 * of agreements are organisations.
 */
export const dataSets: Readonly<Record<ExportDataSet, DataSet>> = {
  cooperatives: {
    title: { vi: "Hợp tác xã, tổ hợp tác", en: "Cooperatives and groups" },
    columns: [
      cooperative,
      word("kind", written.organizationKind, "Loại hình", "Kind"),
      word("state", written.organizationState, "Tình trạng", "State"),
      commune,
      text("address", "Địa chỉ", "Address", 40),
      text("tax_code", "Mã số thuế", "Tax code"),
      day("founded_on", "Ngày thành lập", "Founded on"),
      text("sector", "Lĩnh vực", "Sector", 24),
      day("joined_on", "Ngày vào hệ thống", "With us since"),
    ],
    select: `o.name as cooperative, o.kind, o.state, o.commune_code as commune, o.address_line as address, o.tax_code,
             o.founded_on::text as founded_on, o.sector, ${dayOf("o.created_at")}::text as joined_on`,
    from: `organization o
      where o.province_code = :province and o.kind in ('cooperative', 'union', 'group')
        and ${within(dayOf("o.created_at"))} and ${inCommune("o.commune_code")}`,
    order: "o.name, o.id",
  },
  agreements: {
    title: { vi: "Thỏa thuận tiêu thụ", en: "Agreements" },
    columns: [
      text("code", "Mã", "Code"),
      text("number", "Số văn bản", "Number"),
      word("kind", written.agreementKind, "Loại văn bản", "Kind"),
      word("state", written.agreementState, "Tình trạng", "State"),
      text("seller", "Bên bán", "Seller", 36),
      text("buyer", "Bên mua", "Buyer", 36),
      commune,
      day("signed_on", "Ngày ký", "Signed on"),
      day("starts_on", "Từ ngày", "From"),
      day("ends_on", "Đến ngày", "Until"),
      day("ended_on", "Ngày kết thúc", "Ended on"),
      text("conference", "Hội nghị", "Conference", 36),
    ],
    select: `a.code, a.number, a.kind, a.state, s.name as seller, b.name as buyer, o.commune_code as commune,
             a.signed_on::text as signed_on, a.starts_on::text as starts_on, a.ends_on::text as ends_on,
             a.ended_on::text as ended_on, c.name as conference`,
    from: `agreement a
      join agreement_party s on s.agreement_id = a.id and s.side = 'seller'
      join agreement_party b on b.agreement_id = a.id and b.side = 'buyer'
      left join organization o on o.id = s.organization_id
      left join conference c on c.id = a.conference_id
      where a.alliance_id = :alliance and ${within(`coalesce(a.signed_on, ${dayOf("a.created_at")})`)}
        and ${inCommune("o.commune_code")}`,
    order: "a.code",
  },
  deliveries: {
    title: { vi: "Lần giao theo thỏa thuận", en: "Deliveries under agreements" },
    columns: [
      text("agreement", "Thỏa thuận", "Agreement"),
      text("goods", "Mặt hàng", "Goods", 36),
      word("kind", written.deliveryKind, "Loại", "Kind", 12),
      word("state", written.deliveryState, "Tình trạng", "State", 14),
      day("delivered_on", "Ngày giao", "Delivered on"),
      number("quantity", "Số lượng", "Quantity"),
      unit,
      number("value_vnd", "Giá trị (đồng)", "Value (VND)"),
      text("seller", "Bên bán", "Seller", 36),
      text("buyer", "Bên mua", "Buyer", 36),
      commune,
      word("recorded_side", written.side, "Bên ghi", "Recorded by", 12),
    ],
    select: `a.code as agreement, l.title as goods, d.kind, d.state, d.delivered_on::text as delivered_on,
             trim_scale(d.quantity)::text as quantity, d.unit, d.value_vnd::text as value_vnd, s.name as seller,
             b.name as buyer, o.commune_code as commune, d.recorded_side`,
    from: `agreement_delivery d
      join agreement a on a.id = d.agreement_id
      join agreement_line l on l.id = d.line_id
      join agreement_party s on s.agreement_id = a.id and s.side = 'seller'
      join agreement_party b on b.agreement_id = a.id and b.side = 'buyer'
      left join organization o on o.id = s.organization_id
      where a.alliance_id = :alliance and ${within("d.delivered_on")} and ${inCommune("o.commune_code")}`,
    order: "d.delivered_on desc, d.id",
  },
  sales: {
    title: { vi: "Sổ doanh số", en: "Ledger of sales" },
    columns: [
      day("day", "Ngày", "Day"),
      cooperative,
      commune,
      text("product", "Sản phẩm", "Product", 36),
      word("product_group", written.group, "Nhóm sản phẩm", "Product group"),
      number("quantity", "Số lượng", "Quantity"),
      unit,
      number("value_vnd", "Giá trị (đồng)", "Value (VND)"),
      word("channel", written.channel, "Kênh bán", "Channel"),
      word("buyer_kind", written.buyer, "Người mua", "Buyer"),
      word("source", written.source, "Nguồn", "Source", 14),
      text("reference", "Số chứng từ", "Reference", 24),
      text("entry", "Bút toán", "Entry", 32),
      text("reverses", "Đảo bút toán", "Reverses", 32),
    ],
    select: `e.business_date::text as day, o.name as cooperative, e.commune_code as commune, e.product_title as product,
             e.ocop_group as product_group, trim_scale(e.quantity)::text as quantity, e.unit,
             e.value_vnd::text as value_vnd, e.channel, e.buyer_kind, e.source_kind as source, e.reference,
             e.id as entry, e.reverses_id as reverses`,
    from: `sale_entry e left join organization o on o.id = e.organization_id
      where e.province_code = :province and ${within("e.business_date")} and ${inCommune("e.commune_code")}`,
    // As the index has it, so that the first row need not wait for the last.
    order: "e.business_date desc",
  },
  reports: {
    title: { vi: "Báo cáo đã gửi", en: "Reports that were sent" },
    columns: [
      cooperative,
      commune,
      text("report", "Mẫu báo cáo", "Report", 40),
      word("period", written.period, "Kỳ", "Period", 12),
      word("state", written.reportState, "Tình trạng", "State", 14),
      day("first_sent_on", "Gửi lần đầu", "First sent"),
      day("last_sent_on", "Gửi gần nhất", "Last sent"),
      number("times", "Số lần gửi", "Times sent", 12),
      number("sales_vnd", "Doanh số (đồng)", "Sales (VND)"),
    ],
    select: `o.name as cooperative, o.commune_code as commune,
             case when :locale = 'en' then t.title_en else t.title_vi end as report, r.period, r.state,
             ${dayOf("r.first_submitted_at")}::text as first_sent_on, ${dayOf("r.submitted_at")}::text as last_sent_on,
             r.submission_count::text as times, s.ledger ->> 'total_vnd' as sales_vnd`,
    from: `report r
      join organization o on o.id = r.organization_id
      join report_submission s on s.report_id = r.id and s.number = r.submission_count
      join report_template t on t.id = s.template_id
      where r.alliance_id = :alliance and ${within(dayOf("r.first_submitted_at"))} and ${inCommune("o.commune_code")}`,
    order: "r.period desc, o.name, r.id",
  },
  obstacles: {
    title: { vi: "Vướng mắc, kiến nghị", en: "Obstacles and petitions" },
    columns: [
      text("code", "Mã", "Code"),
      word("kind", written.obstacleKind, "Loại", "Kind", 12),
      word("category", written.obstacleCategory, "Nhóm", "Category"),
      text("title", "Tiêu đề", "Title", 40),
      text("raised_by", "Bên nêu", "Raised by", 36),
      commune,
      word("state", written.obstacleState, "Tình trạng", "State", 14),
      day("raised_on", "Ngày nêu", "Raised on"),
      day("due_on", "Hạn trả lời", "Due on"),
    ],
    select: `b.code, b.kind, b.category, b.title, b.raised_by_organization as raised_by, b.commune_code as commune,
             b.state, ${dayOf("b.raised_at")}::text as raised_on, b.due_on::text as due_on`,
    from: `obstacle b where b.alliance_id = :alliance and ${within(dayOf("b.raised_at"))}
        and ${inCommune("b.commune_code")}`,
    order: "b.raised_at desc, b.id",
  },
  certificates: {
    title: { vi: "Chứng nhận", en: "Certificates" },
    columns: [
      cooperative,
      commune,
      word("kind", written.certificateKind, "Loại", "Kind"),
      text("number", "Số", "Number", 24),
      text("issuer", "Nơi cấp", "Issued by", 36),
      number("stars", "Số sao", "Stars", 8),
      day("valid_from", "Từ ngày", "From"),
      day("valid_until", "Đến ngày", "Until"),
      day("revoked_on", "Ngày thu hồi", "Revoked on"),
      word("review", written.certificateReview, "Xác minh", "Review", 14),
    ],
    select: `o.name as cooperative, o.commune_code as commune, c.kind, c.number, c.issuer, c.stars::text as stars,
             c.valid_from::text as valid_from, c.valid_until::text as valid_until, c.revoked_on::text as revoked_on,
             c.review_state as review`,
    from: `trust_record c join organization o on o.id = c.organization_id
      where o.province_code = :province and ${within("c.valid_from")} and ${inCommune("o.commune_code")}`,
    order: "o.name, c.id",
  },
}
