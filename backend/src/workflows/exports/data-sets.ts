import type { ExportDataSet } from "@lienket/contracts"

/** A column: what it is called, and how its cells are written. */
export interface ExportColumn {
  readonly key: string
  readonly vi: string
  readonly en: string
  /** `text` stays text whatever it begins with; a `number` is one in Excel; a `place` is the code of a commune. */
  readonly kind: "text" | "number" | "place"
  readonly width: number
}

export interface DataSet {
  readonly title: { readonly vi: string; readonly en: string }
  readonly columns: readonly ExportColumn[]
  /** Tables and condition; with `:alliance`, `:province`, `:from`, `:until` and `:commune`, of which the last three may be null. */
  readonly from: string
  readonly select: string
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
const commune: ExportColumn = { key: "commune", vi: "Xã, phường", en: "Commune", kind: "place", width: 24 }
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
      text("kind", "Loại hình", "Kind"),
      text("state", "Tình trạng", "State"),
      commune,
      text("address", "Địa chỉ", "Address", 40),
      text("tax_code", "Mã số thuế", "Tax code"),
      text("founded_on", "Ngày thành lập", "Founded on", 14),
      text("sector", "Lĩnh vực", "Sector", 24),
      text("joined_on", "Ngày vào hệ thống", "With us since", 14),
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
      text("kind", "Loại văn bản", "Kind"),
      text("state", "Tình trạng", "State"),
      text("seller", "Bên bán", "Seller", 36),
      text("buyer", "Bên mua", "Buyer", 36),
      commune,
      text("signed_on", "Ngày ký", "Signed on", 14),
      text("starts_on", "Từ ngày", "From", 14),
      text("ends_on", "Đến ngày", "Until", 14),
      text("ended_on", "Ngày kết thúc", "Ended on", 14),
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
      text("kind", "Loại", "Kind", 12),
      text("state", "Tình trạng", "State", 14),
      text("delivered_on", "Ngày giao", "Delivered on", 14),
      number("quantity", "Số lượng", "Quantity"),
      text("unit", "Đơn vị tính", "Unit", 12),
      number("value_vnd", "Giá trị (đồng)", "Value (VND)"),
      text("seller", "Bên bán", "Seller", 36),
      text("buyer", "Bên mua", "Buyer", 36),
      commune,
      text("recorded_side", "Bên ghi", "Recorded by", 12),
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
      text("day", "Ngày", "Day", 14),
      cooperative,
      commune,
      text("product", "Sản phẩm", "Product", 36),
      text("product_group", "Nhóm sản phẩm", "Product group"),
      number("quantity", "Số lượng", "Quantity"),
      text("unit", "Đơn vị tính", "Unit", 12),
      number("value_vnd", "Giá trị (đồng)", "Value (VND)"),
      text("channel", "Kênh bán", "Channel"),
      text("buyer_kind", "Người mua", "Buyer"),
      text("source", "Nguồn", "Source", 14),
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
      text("report", "Mẫu báo cáo", "Report", 24),
      text("period", "Kỳ", "Period", 12),
      text("state", "Tình trạng", "State", 14),
      text("first_sent_on", "Gửi lần đầu", "First sent", 14),
      text("last_sent_on", "Gửi gần nhất", "Last sent", 14),
      number("times", "Số lần gửi", "Times sent", 12),
      number("sales_vnd", "Doanh số (đồng)", "Sales (VND)"),
    ],
    select: `o.name as cooperative, o.commune_code as commune, r.code as report, r.period, r.state,
             ${dayOf("r.first_submitted_at")}::text as first_sent_on, ${dayOf("r.submitted_at")}::text as last_sent_on,
             r.submission_count::text as times, s.ledger ->> 'total_vnd' as sales_vnd`,
    from: `report r
      join organization o on o.id = r.organization_id
      join report_submission s on s.report_id = r.id and s.number = r.submission_count
      where r.alliance_id = :alliance and ${within(dayOf("r.first_submitted_at"))} and ${inCommune("o.commune_code")}`,
    order: "r.period desc, o.name, r.id",
  },
  obstacles: {
    title: { vi: "Vướng mắc, kiến nghị", en: "Obstacles and petitions" },
    columns: [
      text("code", "Mã", "Code"),
      text("kind", "Loại", "Kind", 12),
      text("category", "Nhóm", "Category"),
      text("title", "Tiêu đề", "Title", 40),
      text("raised_by", "Bên nêu", "Raised by", 36),
      commune,
      text("state", "Tình trạng", "State", 14),
      text("raised_on", "Ngày nêu", "Raised on", 14),
      text("due_on", "Hạn trả lời", "Due on", 14),
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
      text("kind", "Loại", "Kind"),
      text("number", "Số", "Number", 24),
      text("issuer", "Nơi cấp", "Issued by", 36),
      number("stars", "Số sao", "Stars", 8),
      text("valid_from", "Từ ngày", "From", 14),
      text("valid_until", "Đến ngày", "Until", 14),
      text("revoked_on", "Ngày thu hồi", "Revoked on", 14),
      text("review", "Xác minh", "Review", 14),
    ],
    select: `o.name as cooperative, o.commune_code as commune, c.kind, c.number, c.issuer, c.stars::text as stars,
             c.valid_from::text as valid_from, c.valid_until::text as valid_until, c.revoked_on::text as revoked_on,
             c.review_state as review`,
    from: `trust_record c join organization o on o.id = c.organization_id
      where o.province_code = :province and ${within("c.valid_from")} and ${inCommune("o.commune_code")}`,
    order: "o.name, c.id",
  },
}
