import type { DemoAgreement, DemoAgreementLine, DemoConference, DemoDelivery } from "./demo-agreement"

/** The conference of the demo: its name follows the one of 2024, everything else is invented. */
export const demoConference: DemoConference = {
  alliance_handle: "lien-minh-htx-lang-son",
  name: "Hội nghị gặp mặt, kết nối tiêu thụ sản phẩm hợp tác xã (minh họa)",
  held_days_ago: 330,
  place: "Thành phố Lạng Sơn (minh họa)",
  organiser: "Liên minh HTX tỉnh Lạng Sơn",
  notice_number: "MH-01/TB-UBND",
  participants: [
    "Liên minh HTX tỉnh Lạng Sơn",
    "Sở Công Thương",
    "Sở Nông nghiệp và Môi trường",
    "13 hợp tác xã, 4 doanh nghiệp và siêu thị (minh họa)",
  ],
  note: "Số liệu, giá và các bên mua đều là minh họa.",
}

const line = (
  facts: Pick<DemoAgreementLine, "title" | "quantity" | "unit" | "price"> & Partial<DemoAgreementLine>,
): DemoAgreementLine => ({
  group: "food",
  product_handle: null,
  quality: "",
  pack_grams: null,
  tolerance_percent: 0,
  schedule: [],
  ...facts,
})

const confirmed = { kind: "confirmed", accepted: null } as const

interface Rhythm {
  /** The first and the last day, counted back from the day of seeding. */
  from: number
  until: number
  every: number
  /** Quantities, one after another and from the beginning again. */
  quantities: readonly string[]
  unit: string
  price_vnd?: number
  line?: number
  by?: DemoDelivery["by"]
  answer?: DemoDelivery["answer"]
}

/** Deliveries that come at even distances, as a lorry does. */
const rhythm = ({ from, until, every, quantities, ...rest }: Rhythm): DemoDelivery[] =>
  Array.from({ length: Math.floor((from - until) / every) + 1 }, (_, index) =>
    delivery({ ...rest, days_ago: from - index * every, quantity: quantities[index % quantities.length] ?? "1" }),
  )

const delivery = (
  facts: Pick<DemoDelivery, "days_ago" | "quantity" | "unit"> & {
    price_vnd?: number
    line?: number
    by?: DemoDelivery["by"]
    answer?: DemoDelivery["answer"]
    note?: string
  },
): DemoDelivery => ({
  days_ago: facts.days_ago,
  quantity: facts.quantity,
  unit: facts.unit,
  line: facts.line ?? 0,
  price_vnd: facts.price_vnd ?? null,
  by: facts.by ?? "seller",
  answer: facts.answer ?? confirmed,
  note: facts.note ?? "",
})

const ours = { handle: "cong-ty-minh-hoa-nong-san-dong-bang" } as const
const naChiLang = "htx-minh-hoa-na-chi-lang"

const agreement = (
  facts: Pick<DemoAgreement, "key" | "seller_handle" | "lines"> & Partial<DemoAgreement>,
): DemoAgreement => ({
  buyer: ours,
  kind: "minutes",
  number: `${facts.key}/BBTT-MH`,
  predecessor_key: null,
  linkage_form: "F3",
  signed_days_ago: demoConference.held_days_ago,
  starts_days_ago: demoConference.held_days_ago,
  ends_in_days: 35,
  place: "Tại kho của hợp tác xã",
  payment_days: 15,
  deliveries: [],
  payments: [],
  acts: [],
  ...facts,
})

/** Fifteen agreements in every state that there is. */
export const demoAgreements: readonly DemoAgreement[] = [
  agreement({
    key: "01",
    seller_handle: "htx-quang-lac",
    lines: [
      line({
        title: "Mật ong ngũ gia bì",
        product_handle: "mat-ong-ngu-gia-bi",
        quality: "OCOP 4 sao, độ ẩm không quá 20 %",
        quantity: "6000",
        unit: "chai",
        pack_grams: 700,
        price: { mechanism: "fixed", fixed_vnd: 185_000 },
      }),
    ],
    deliveries: rhythm({ from: 315, until: 10, every: 30, quantities: ["480", "520", "500"], unit: "chai" }),
    payments: [
      { days_ago: 200, amount_vnd: 380_000_000 },
      { days_ago: 40, amount_vnd: 460_000_000 },
    ],
  }),
  agreement({
    key: "02",
    seller_handle: naChiLang,
    linkage_form: "F4",
    lines: [
      line({
        title: "Na Chi Lăng loại 1",
        product_handle: "na-chi-lang-loai-1",
        quality: "VietGAP, quả từ 300 g",
        quantity: "50",
        unit: "tấn",
        tolerance_percent: 5,
        price: { mechanism: "floor_market", floor_vnd: 28_000_000, reference_vnd: 38_000_000 },
        schedule: [
          { from_days_ago: 130, until_days_ago: 101, quantity: "20" },
          { from_days_ago: 100, until_days_ago: 61, quantity: "30" },
        ],
      }),
    ],
    deliveries: [
      ...rhythm({
        from: 128,
        until: 102,
        every: 13,
        quantities: ["6.5", "7", "6"],
        unit: "tấn",
        price_vnd: 41_000_000,
      }),
      delivery({
        days_ago: 90,
        quantity: "120",
        unit: "tạ",
        price_vnd: 36_000_000,
        by: "buyer",
        answer: { kind: "accepted", quantity: "125", reason: "Cân tại vườn 12,5 tấn, bên mua đồng ý" },
      }),
      delivery({ days_ago: 70, quantity: "16.5", unit: "tấn", price_vnd: 34_000_000 }),
    ],
    payments: [{ days_ago: 50, amount_vnd: 1_650_000_000 }],
  }),
  agreement({
    key: "03",
    seller_handle: naChiLang,
    lines: [
      line({
        title: "Cao khô Vạn Linh",
        product_handle: "cao-kho-van-linh",
        quantity: "9000",
        unit: "gói",
        pack_grams: 500,
        price: { mechanism: "fixed", fixed_vnd: 29_000 },
      }),
      line({
        title: "Bún ngô Thuận Anh",
        product_handle: "bun-ngo-thuan-anh",
        quantity: "4",
        unit: "tấn",
        price: { mechanism: "fixed", fixed_vnd: 66_000_000 },
      }),
    ],
    deliveries: [
      ...rhythm({ from: 310, until: 190, every: 40, quantities: ["700", "650"], unit: "gói" }),
      ...rhythm({ from: 300, until: 20, every: 40, quantities: ["480", "500"], unit: "kg", line: 1 }),
    ],
    payments: [{ days_ago: 100, amount_vnd: 150_000_000 }],
  }),
  agreement({
    key: "04",
    seller_handle: "htx-cong-nghe-cao-lang-son",
    lines: [
      line({
        title: "Ngồng hoa cải",
        product_handle: "ngong-hoa-cai",
        quality: "OCOP 4 sao, hái trong ngày",
        quantity: "24",
        unit: "tấn",
        price: { mechanism: "market", reference_vnd: 26_000_000 },
      }),
    ],
    deliveries: [
      ...rhythm({
        from: 300,
        until: 60,
        every: 30,
        quantities: ["1.9", "2.1", "2"],
        unit: "tấn",
        price_vnd: 25_000_000,
      }),
      delivery({
        days_ago: 25,
        quantity: "2.2",
        unit: "tấn",
        price_vnd: 25_000_000,
        answer: { kind: "disputed", quantity: "1.7", reason: "Nửa tấn dập nát khi mở xe, có biên bản" },
      }),
      delivery({
        days_ago: 9,
        quantity: "2",
        unit: "tấn",
        price_vnd: 26_000_000,
        answer: { kind: "none" },
        note: "Xe 15 tấn chở chung với hàng khác",
      }),
    ],
  }),
  agreement({
    key: "05",
    seller_handle: "htx-minh-hoa-hoi-van-quan",
    lines: [
      line({
        title: "Hoa hồi khô",
        product_handle: "hoa-hoi-kho",
        quantity: "12",
        unit: "tấn",
        price: { mechanism: "formula", formula: "Giá chợ Văn Quan ngày giao cộng 3 %", reference_vnd: 130_000_000 },
      }),
    ],
  }),
  agreement({
    key: "06",
    seller_handle: "htx-minh-hoa-thach-den-trang-dinh",
    ends_in_days: -30,
    lines: [
      line({
        title: "Thạch đen lá khô",
        product_handle: "thach-den-la-kho",
        quantity: "30",
        unit: "tấn",
        price: { mechanism: "fixed", fixed_vnd: 47_000_000 },
      }),
    ],
    deliveries: rhythm({ from: 300, until: 150, every: 30, quantities: ["6", "5.5"], unit: "tấn" }),
    payments: [{ days_ago: 120, amount_vnd: 1_600_000_000 }],
  }),
  agreement({
    key: "07",
    seller_handle: "htx-che-duoi-tan-hoi",
    buyer: { name: "Siêu thị Minh Họa Hà Nội" },
    linkage_form: "F0",
    lines: [
      line({
        title: "Chè dưới tán hồi Bình Gia",
        product_handle: "che-duoi-tan-hoi-binh-gia",
        group: "drink",
        quantity: "3000",
        unit: "gói",
        pack_grams: 200,
        price: { mechanism: "fixed", fixed_vnd: 72_000 },
      }),
    ],
    deliveries: rhythm({ from: 300, until: 30, every: 45, quantities: ["560", "620"], unit: "gói" }),
  }),
  agreement({
    key: "08",
    seller_handle: "htx-minh-hoa-trai-cay-van-lang",
    ends_in_days: -5,
    lines: [
      line({
        title: "Hồng vành khuyên Văn Lãng",
        product_handle: "hong-vanh-khuyen-van-lang",
        quantity: "40",
        unit: "tấn",
        tolerance_percent: 10,
        price: { mechanism: "floor_market", floor_vnd: 18_000_000, reference_vnd: 27_000_000 },
        schedule: [{ from_days_ago: 85, until_days_ago: 25, quantity: "40" }],
      }),
    ],
    deliveries: rhythm({
      from: 80,
      until: 20,
      every: 20,
      quantities: ["5", "4", "4.5"],
      unit: "tấn",
      price_vnd: 22_000_000,
    }),
  }),
  agreement({
    key: "09",
    seller_handle: "htx-quang-hong",
    buyer: { name: "Cửa hàng đặc sản Minh Họa" },
    kind: "memorandum",
    lines: [
      line({
        title: "Mật ong hương rừng Xứ Lạng",
        product_handle: "mat-ong-huong-rung-xu-lang",
        quantity: "800",
        unit: "chai",
        pack_grams: 700,
        price: { mechanism: "market", reference_vnd: 150_000 },
      }),
    ],
    deliveries: rhythm({ from: 280, until: 240, every: 40, quantities: ["120"], unit: "chai", price_vnd: 150_000 }),
    acts: [
      { days_ago: 180, act: "end_early", reason: "Cửa hàng bên mua ngừng hoạt động, hai bên thống nhất chấm dứt" },
    ],
  }),
  agreement({
    key: "10",
    seller_handle: "htx-minh-hoa-dac-san-mau-son",
    lines: [
      line({
        title: "Măng ớt Xứ Lạng",
        product_handle: "mang-ot-xu-lang",
        quantity: "10000",
        unit: "lọ",
        pack_grams: 500,
        price: { mechanism: "fixed", fixed_vnd: 42_000 },
      }),
    ],
    deliveries: rhythm({ from: 290, until: 230, every: 30, quantities: ["900"], unit: "lọ" }),
    acts: [{ days_ago: 60, act: "pause", reason: "Mưa lũ ngập xưởng, tạm dừng đến khi sửa xong" }],
  }),
  agreement({
    key: "11",
    seller_handle: "htx-hong-nhung",
    // Two cooperatives: one grows, the other makes and sells.
    buyer: { handle: naChiLang },
    linkage_form: "F5",
    lines: [
      line({
        title: "Củ dong riềng tươi",
        quantity: "60",
        unit: "tấn",
        price: { mechanism: "fixed", fixed_vnd: 2_600_000 },
        schedule: [{ from_days_ago: 45, until_days_ago: -20, quantity: "60" }],
      }),
    ],
    deliveries: [
      ...rhythm({ from: 42, until: 7, every: 7, quantities: ["6.5", "7", "6"], unit: "tấn" }),
      delivery({
        days_ago: 2,
        quantity: "7",
        unit: "tấn",
        answer: { kind: "corrected", quantity: "6.8", reason: "Trừ 2 % đất theo thỏa thuận" },
      }),
    ],
  }),
  agreement({
    key: "12",
    seller_handle: "htx-lua-vi",
    signed_days_ago: 100,
    starts_days_ago: 95,
    ends_in_days: 270,
    lines: [
      line({
        title: "Nông sản sấy (theo đơn)",
        quantity: "5",
        unit: "tấn",
        price: { mechanism: "market", reference_vnd: 90_000_000 },
      }),
    ],
    deliveries: rhythm({
      from: 88,
      until: 4,
      every: 21,
      quantities: ["0.4", "0.35"],
      unit: "tấn",
      price_vnd: 88_000_000,
    }),
  }),
  agreement({
    key: "13",
    seller_handle: "htx-quang-lac",
    kind: "framework_contract",
    predecessor_key: "01",
    number: "13/HĐNT-MH",
    signed_days_ago: 20,
    starts_days_ago: 15,
    ends_in_days: 350,
    lines: [
      line({
        title: "Mật ong ngũ gia bì",
        product_handle: "mat-ong-ngu-gia-bi",
        quantity: "8000",
        unit: "chai",
        pack_grams: 700,
        price: { mechanism: "fixed", fixed_vnd: 190_000 },
      }),
    ],
  }),
  agreement({
    key: "14",
    seller_handle: "htx-cong-nghe-cao-lang-son",
    signed_days_ago: null,
    starts_days_ago: -5,
    ends_in_days: 180,
    lines: [
      line({
        title: "Rau an toàn các loại",
        quantity: "18",
        unit: "tấn",
        price: { mechanism: "market", reference_vnd: 15_000_000 },
      }),
    ],
  }),
  agreement({
    key: "15",
    seller_handle: "htx-hoang-trung",
    buyer: { name: "Bếp ăn trường học Minh Họa" },
    linkage_form: "F0",
    ends_in_days: 120,
    lines: [
      line({
        title: "Lợn thịt hơi",
        quality: "Có giấy kiểm dịch",
        quantity: "120",
        unit: "tạ",
        price: { mechanism: "market", reference_vnd: 5_800_000 },
      }),
    ],
    deliveries: [
      ...rhythm({ from: 310, until: 220, every: 15, quantities: ["4.5", "5"], unit: "tạ", price_vnd: 5_900_000 }),
      ...rhythm({ from: 60, until: 15, every: 15, quantities: ["1.5"], unit: "tạ", price_vnd: 6_100_000 }),
    ],
  }),
]
