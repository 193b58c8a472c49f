import type { DemoAgency, DemoObstacle, DemoRoutingRule } from "./demo-obstacle"

const agency = (facts: Pick<DemoAgency, "key" | "name"> & Partial<DemoAgency>): DemoAgency => ({
  organization_handle: null,
  commune_code: null,
  valid_from: "2025-03-01",
  valid_until: null,
  successor_keys: [],
  is_committee: false,
  ...facts,
})

const commune = (key: string, name: string, commune_code: string): DemoAgency =>
  agency({ key, name: `UBND ${name}`, commune_code, valid_from: "2025-07-01" })

/**
 * Agencies of Lạng Sơn as they are since 2025, and three that ended then: the departments that were merged on
 * 1 March and the city and a district that ended with June.
 */
export const demoAgencies: readonly DemoAgency[] = [
  agency({ key: "ubnd-tinh", name: "UBND tỉnh Lạng Sơn", valid_from: "2000-01-01", is_committee: true }),
  agency({
    key: "so-cong-thuong",
    name: "Sở Công Thương",
    organization_handle: "so-cong-thuong-lang-son",
    valid_from: "2008-01-01",
  }),
  agency({ key: "so-nong-nghiep-moi-truong", name: "Sở Nông nghiệp và Môi trường" }),
  agency({ key: "so-tai-chinh", name: "Sở Tài chính", valid_from: "2000-01-01" }),
  agency({ key: "so-khoa-hoc-cong-nghe", name: "Sở Khoa học và Công nghệ", valid_from: "2000-01-01" }),
  agency({ key: "so-noi-vu", name: "Sở Nội vụ", valid_from: "2000-01-01" }),
  agency({ key: "quy-ho-tro", name: "Quỹ hỗ trợ phát triển hợp tác xã", valid_from: "2010-01-01" }),
  agency({ key: "ngan-hang-nha-nuoc", name: "Ngân hàng Nhà nước chi nhánh khu vực" }),
  agency({ key: "ngan-hang-chinh-sach", name: "Ngân hàng Chính sách xã hội tỉnh", valid_from: "2003-01-01" }),
  agency({
    key: "so-ke-hoach-dau-tu",
    name: "Sở Kế hoạch và Đầu tư",
    valid_from: "2000-01-01",
    valid_until: "2025-02-28",
    successor_keys: ["so-tai-chinh"],
  }),
  agency({
    key: "ubnd-thanh-pho",
    name: "UBND thành phố Lạng Sơn",
    valid_from: "2002-10-17",
    valid_until: "2025-06-30",
    successor_keys: ["phuong-tam-thanh", "phuong-luong-van-tri"],
  }),
  agency({
    key: "ubnd-huyen-chi-lang",
    name: "UBND huyện Chi Lăng",
    valid_from: "2000-01-01",
    valid_until: "2025-06-30",
    successor_keys: ["xa-chi-lang", "xa-van-linh"],
  }),
  commune("phuong-tam-thanh", "phường Tam Thanh", "05986"),
  commune("phuong-luong-van-tri", "phường Lương Văn Tri", "05983"),
  commune("xa-chi-lang", "xã Chi Lăng", "06463"),
  commune("xa-van-linh", "xã Vạn Linh", "06505"),
]

const rule = (category: string, lead_key: string, ...co_keys: string[]): DemoRoutingRule => ({
  category,
  lead_key,
  co_keys,
})

export const demoRoutingRules: readonly DemoRoutingRule[] = [
  rule("credit", "quy-ho-tro", "ngan-hang-nha-nuoc", "ngan-hang-chinh-sach"),
  rule("disease", "so-nong-nghiep-moi-truong"),
  rule("volume", "so-nong-nghiep-moi-truong"),
  rule("quality", "so-nong-nghiep-moi-truong", "so-cong-thuong"),
  rule("certificate", "so-nong-nghiep-moi-truong"),
  rule("label", "so-nong-nghiep-moi-truong", "so-khoa-hoc-cong-nghe"),
  rule("buyer_stopped", "so-cong-thuong"),
  rule("price", "so-cong-thuong"),
  rule("late_payment", "so-cong-thuong"),
  rule("no_contact", "so-cong-thuong"),
  rule("market", "so-cong-thuong"),
  rule("border", "so-cong-thuong", "so-nong-nghiep-moi-truong"),
  rule("transport", "so-cong-thuong"),
  rule("traceability", "so-khoa-hoc-cong-nghe"),
  // As it was written before the merger: the successor is asked, and the case says so.
  rule("public_money", "so-ke-hoach-dau-tu"),
  rule("procedure", "ubnd-thanh-pho"),
  rule("staff", "so-noi-vu"),
]

/** Cases at every step, told after those that the seeds of the project report; persons and figures are invented. */
export const demoObstacles: readonly DemoObstacle[] = [
  {
    key: "01",
    raised_by_handle: "htx-minh-hoa-na-chi-lang",
    is_about_agreement: false,
    kind: "obstacle",
    category: "market",
    title: "Chưa biết giá na vụ tới để thỏa thuận với bên mua (minh họa)",
    story: "Hợp tác xã chuẩn bị ký tiếp thỏa thuận nhưng chưa có thông tin giá ở các chợ đầu mối.",
    request: "Đề nghị cung cấp giá na hằng tuần ở chợ đầu mối Hà Nội.",
    days_ago: 6,
    steps: [],
  },
  {
    key: "02",
    raised_by_handle: "htx-quang-lac",
    is_about_agreement: false,
    kind: "petition",
    category: "procedure",
    title: "Cấp lại giấy đăng ký vì đổi địa chỉ theo phường mới (minh họa)",
    story: "Địa chỉ trên giấy đăng ký còn ghi thành phố Lạng Sơn, nay là phường Lương Văn Tri.",
    request: "Đề nghị hướng dẫn và cấp lại giấy đăng ký theo địa chỉ mới.",
    days_ago: 12,
    steps: [{ act: "route", days_ago: 10, lead_key: "ubnd-thanh-pho", co_keys: ["so-tai-chinh"], note: "" }],
  },
  {
    key: "03",
    raised_by_handle: "htx-cong-nghe-cao-lang-son",
    is_about_agreement: true,
    kind: "obstacle",
    category: "buyer_stopped",
    title: "Bên mua tạm ngừng nhận rau từ hai tuần nay (minh họa)",
    story: "Bên mua báo kho đầy, không hẹn ngày nhận lại; rau đến lứa phải bán lẻ giá thấp.",
    request: "Đề nghị làm việc với bên mua và giới thiệu thêm đầu mối tiêu thụ.",
    days_ago: 45,
    steps: [
      {
        act: "route",
        days_ago: 42,
        lead_key: "so-cong-thuong",
        co_keys: ["so-nong-nghiep-moi-truong"],
        note: "Việc gấp, rau đang vào lứa.",
      },
      {
        act: "working",
        days_ago: 35,
        agency_key: "so-cong-thuong",
        text: "Đã liên hệ bên mua, đang xếp lịch làm việc ba bên.",
      },
    ],
  },
  {
    key: "04",
    raised_by_handle: "htx-hoang-trung",
    is_about_agreement: false,
    kind: "petition",
    category: "disease",
    title: "Hỗ trợ thiệt hại do dịch tả lợn châu Phi (minh họa)",
    story: "Đàn lợn của thành viên phải tiêu hủy, chưa được hỗ trợ.",
    request: "Đề nghị xem xét hỗ trợ theo quy định cho các hộ có lợn bị tiêu hủy.",
    days_ago: 60,
    steps: [
      { act: "route", days_ago: 56, lead_key: "so-nong-nghiep-moi-truong", co_keys: [], note: "" },
      {
        act: "beyond_authority",
        days_ago: 45,
        agency_key: "so-nong-nghiep-moi-truong",
        text: "Mức hỗ trợ vượt định mức được giao, cần UBND tỉnh quyết định.",
      },
      { act: "escalate", days_ago: 12 },
    ],
  },
  {
    key: "05",
    raised_by_handle: "htx-quang-lac",
    is_about_agreement: false,
    kind: "obstacle",
    category: "label",
    title: "Nhãn mật ong chưa đúng quy định, siêu thị chưa nhận (minh họa)",
    story: "Siêu thị yêu cầu bổ sung ngày sản xuất và cảnh báo trên nhãn.",
    request: "Đề nghị hướng dẫn mẫu nhãn và hỗ trợ in.",
    days_ago: 30,
    steps: [
      {
        act: "route",
        days_ago: 28,
        lead_key: "so-nong-nghiep-moi-truong",
        co_keys: ["so-khoa-hoc-cong-nghe"],
        note: "",
      },
      {
        act: "answer",
        days_ago: 5,
        agency_key: "so-nong-nghiep-moi-truong",
        text: "Đã gửi mẫu nhãn đúng quy định; hợp tác xã được đưa vào đợt hỗ trợ in nhãn tháng này.",
      },
    ],
  },
  {
    key: "06",
    raised_by_handle: "htx-hoang-trung",
    is_about_agreement: false,
    kind: "petition",
    category: "credit",
    title: "Tiếp tục hỗ trợ lãi suất vay vốn (minh họa)",
    story: "Hợp đồng vay sắp hết kỳ hỗ trợ trong khi vườn cây chưa cho thu hoạch.",
    request: "Đề nghị kéo dài hỗ trợ lãi suất thêm một năm.",
    days_ago: 90,
    steps: [
      { act: "route", days_ago: 86, lead_key: "quy-ho-tro", co_keys: ["ngan-hang-chinh-sach"], note: "" },
      { act: "working", days_ago: 80, agency_key: "quy-ho-tro", text: "Đang thẩm định hồ sơ." },
      {
        act: "answer",
        days_ago: 62,
        agency_key: "quy-ho-tro",
        text: "Quỹ đồng ý hỗ trợ thêm mười hai tháng theo quy chế của Quỹ.",
      },
      { act: "agree", days_ago: 60 },
    ],
  },
  {
    key: "07",
    raised_by_handle: "lien-minh-htx-lang-son",
    is_about_agreement: false,
    kind: "petition",
    category: "public_money",
    title: "Kinh phí máy tính và màn hình cho việc theo dõi thỏa thuận (minh họa)",
    story: "Liên minh thiếu thiết bị để theo dõi thỏa thuận và duy trì trang thông tin.",
    request: "Đề nghị bố trí kinh phí mua máy tính và màn hình.",
    days_ago: 75,
    steps: [
      { act: "route", days_ago: 75, lead_key: "so-ke-hoach-dau-tu", co_keys: [], note: "" },
      { act: "close", days_ago: 40, reason: "Đã gộp vào dự toán năm sau (minh họa)." },
    ],
  },
  {
    key: "08",
    raised_by_handle: "cong-ty-minh-hoa-nong-san-dong-bang",
    is_about_agreement: true,
    kind: "obstacle",
    category: "transport",
    title: "Xe lạnh không vào được điểm thu gom (minh họa)",
    story: "Đường vào điểm thu gom hạn chế tải trọng, phải sang xe hai lần.",
    request: "Đề nghị bố trí điểm thu gom khác hoặc cho phép xe vào trong mùa thu hoạch.",
    days_ago: 20,
    steps: [
      { act: "route", days_ago: 19, lead_key: "so-cong-thuong", co_keys: [], note: "" },
      {
        act: "answer",
        days_ago: 9,
        agency_key: "so-cong-thuong",
        text: "Đã thống nhất điểm thu gom tạm ở bãi xe gần quốc lộ.",
      },
      { act: "disagree", days_ago: 7, reason: "Bãi xe chưa có điện cho xe lạnh." },
    ],
  },
]
