import type { BuyerKind, MissingState, ReporterKind } from "@lienket/contracts"
import { formatDecimal } from "@lienket/vietnam"
import Big from "big.js"
import type { Locale } from "../../../http/locale"

/** What a consolidation says in tables, in either language; its text is Vietnamese and stands in `report-text.ts`. */
export const consolidationWords = {
  vi: {
    kind: { cooperative: "Hợp tác xã", union: "Liên hiệp hợp tác xã", group: "Tổ hợp tác" },
    buyer: { consumer: "Người tiêu dùng", enterprise: "Doanh nghiệp", trader: "Thương lái", other: "Khác" },
    missing: { none: "Chưa gửi", draft: "Đang soạn, chưa gửi", returned: "Bị trả lại, chưa gửi lại" },
    unknownCommune: "Chưa rõ xã, phường",
    asOf: "Số liệu lúc",
    filter: "Phạm vi",
    everyKind: "mọi loại hình",
    demo: "số liệu minh họa",
    sheets: { figures: "Chỉ tiêu", sales: "Doanh số", missing: "Chưa báo cáo" },
    field: "Chỉ tiêu",
    unit: "Đơn vị",
    state: "cuối kỳ",
    flow: "trong kỳ",
    when: "Tính",
    total: "Tổng số",
    over: "Số đơn vị có số liệu",
    asked: "Số đơn vị được hỏi",
    average: "Bình quân một đơn vị",
    previous: "Cùng kỳ năm trước",
    previousOver: "Số đơn vị có số liệu, cùng kỳ năm trước",
    part: "Phân theo",
    parts: {
      by_channel: "Kênh bán",
      by_group: "Nhóm sản phẩm",
      by_buyer: "Người mua",
      by_commune: "Xã, phường",
      agreements: "Thỏa thuận",
    },
    name: "Tên",
    value: "Doanh số (đồng)",
    units: "Số đơn vị có bán",
    reporting: "Số đơn vị báo cáo",
    previousValue: "Cùng kỳ năm trước (đồng)",
    who: "Đơn vị",
    kindHead: "Loại hình",
    commune: "Xã, phường",
    standing: "Tình trạng",
    count: "Số lượng",
    all: "Tất cả",
    agreements: {
      signed: "Thỏa thuận ký trong kỳ",
      running: "Thỏa thuận có hiệu lực trong kỳ",
      completed: "Thỏa thuận hoàn thành trong kỳ",
      ended_early: "Thỏa thuận kết thúc trước hạn trong kỳ",
      deliveries: "Lần giao hàng hai bên đã xác nhận",
      delivered_vnd: "Giá trị hàng đã giao theo thỏa thuận (đồng)",
    },
    others: "và {count} đơn vị khác, xem tệp Excel",
    page: "Trang",
  },
  en: {
    kind: { cooperative: "Cooperative", union: "Union of cooperatives", group: "Group" },
    buyer: { consumer: "Consumers", enterprise: "Enterprises", trader: "Traders", other: "Others" },
    missing: { none: "Not sent", draft: "Being written", returned: "Sent back, not sent again" },
    unknownCommune: "Commune not known",
    asOf: "As of",
    filter: "Scope",
    everyKind: "all kinds",
    demo: "demonstration data",
    sheets: { figures: "Figures", sales: "Sales", missing: "Not reported" },
    field: "Figure",
    unit: "Unit",
    state: "at the end",
    flow: "in the period",
    when: "Counted",
    total: "Total",
    over: "Units with a figure",
    asked: "Units asked",
    average: "Average of a unit",
    previous: "Same period last year",
    previousOver: "Units with a figure, last year",
    part: "By",
    parts: {
      by_channel: "Channel",
      by_group: "Product group",
      by_buyer: "Buyer",
      by_commune: "Commune",
      agreements: "Agreements",
    },
    name: "Name",
    value: "Sales (VND)",
    units: "Units that sold",
    reporting: "Units that reported",
    previousValue: "Same period last year (VND)",
    who: "Unit",
    kindHead: "Kind",
    commune: "Commune",
    standing: "State",
    count: "Number",
    all: "All",
    agreements: {
      signed: "Signed in the period",
      running: "In force in the period",
      completed: "Completed in the period",
      ended_early: "Ended early in the period",
      deliveries: "Deliveries confirmed by both sides",
      delivered_vnd: "Value delivered under agreements (VND)",
    },
    others: "and {count} others, see the Excel file",
    page: "Page",
  },
} as const satisfies Readonly<Record<Locale, Words>>

interface Words {
  readonly kind: Readonly<Record<ReporterKind, string>>
  readonly buyer: Readonly<Record<BuyerKind, string>>
  readonly missing: Readonly<Record<MissingState, string>>
  readonly [name: string]: unknown
}

/** A figure of a field for reading, without its unit: `30.255.200.000`, `16,44`. */
export const figureText = (value: string | null, locale: Locale): string =>
  value === null ? "" : formatDecimal(Big(value).round(2, Big.roundHalfUp).toFixed(), locale)
