import type { OcopGroup } from "@lienket/contracts"
import type { OrganizationSector } from "@lienket/demo"
import {
  addDays,
  areHolidaysKnown,
  businessMonth,
  monthRange,
  previousMonths,
  publicHolidays,
  unitOf,
  type UnitCode,
} from "@lienket/vietnam"

/** Something that cooperatives sell. Prices are invented. */
export interface Good {
  readonly title: string
  readonly group: OcopGroup
  readonly unit: UnitCode
  /** For one of its unit, in VND. */
  readonly price_vnd: number
  /** What one buyer takes at the market. */
  readonly typical: number
  /** Months of the harvest; none: all the year round. */
  readonly harvest: readonly number[]
  /** How much more of it is sold in the weeks before Tết. */
  readonly tet: number
  readonly is_exported: boolean
  readonly grows: "north" | "south" | "everywhere"
  readonly sector: OrganizationSector
}

const good = (
  title: string,
  [group, unit, price_vnd, typical]: readonly [OcopGroup, UnitCode, number, number],
  more: Partial<Good> = {},
): Good => ({
  title,
  group,
  unit,
  price_vnd,
  typical,
  harvest: [],
  tet: 1,
  is_exported: false,
  grows: "everywhere",
  sector: "agriculture",
  ...more,
})

const exported = { is_exported: true } as const
const north = { grows: "north" } as const
const south = { grows: "south" } as const
const trade = { sector: "trade_services" } as const
const workshop = { sector: "industry_construction" } as const

export const goods: readonly Good[] = [
  good("Gạo tẻ", ["food", "kg", 18_000, 25], { tet: 1.4 }),
  good("Gạo nếp", ["food", "kg", 28_000, 8], { tet: 2.5 }),
  good("Gạo thơm xuất khẩu", ["food", "kg", 22_000, 40], { ...south, ...exported, harvest: [3, 4, 8, 9] }),
  good("Rau ăn lá", ["food", "kg", 16_000, 6], { tet: 1.5 }),
  good("Cà chua", ["food", "kg", 15_000, 6], { harvest: [11, 12, 1, 2, 3] }),
  good("Khoai tây", ["food", "kg", 14_000, 10], { ...north, harvest: [12, 1, 2] }),
  good("Vải thiều", ["food", "kg", 32_000, 10], { ...north, ...exported, harvest: [6, 7] }),
  good("Nhãn", ["food", "kg", 28_000, 10], { harvest: [7, 8, 9] }),
  good("Na", ["food", "kg", 45_000, 5], { ...north, harvest: [7, 8, 9, 10] }),
  good("Bưởi", ["food", "quả", 28_000, 6], { harvest: [9, 10, 11, 12, 1], tet: 2 }),
  good("Cam", ["food", "kg", 25_000, 8], { harvest: [10, 11, 12, 1], tet: 1.8 }),
  good("Thanh long", ["food", "kg", 20_000, 10], { ...south, ...exported, harvest: [5, 6, 7, 8, 9] }),
  good("Xoài", ["food", "kg", 30_000, 8], { ...south, ...exported, harvest: [3, 4, 5, 6] }),
  good("Sầu riêng", ["food", "kg", 75_000, 6], { ...south, ...exported, harvest: [5, 6, 7, 8] }),
  good("Dừa", ["food", "quả", 9_000, 20], { ...south, ...exported }),
  good("Chuối", ["food", "kg", 12_000, 10], { ...exported, tet: 2 }),
  good("Gà thả vườn", ["food", "con", 190_000, 2], { tet: 3 }),
  good("Lợn hơi", ["food", "kg", 58_000, 90], { tet: 1.6 }),
  good("Trứng gà", ["food", "quả", 3_000, 30], { tet: 1.5 }),
  good("Tôm thẻ", ["food", "kg", 135_000, 4], { ...south, ...exported, harvest: [4, 5, 6, 7, 8] }),
  good("Cá tra", ["food", "kg", 29_000, 20], { ...south, ...exported }),
  good("Mật ong", ["food", "chai", 120_000, 2], { harvest: [3, 4, 5, 10, 11], tet: 2 }),
  good("Miến dong", ["food", "kg", 65_000, 3], { ...north, harvest: [11, 12, 1], tet: 2.5 }),
  good("Nấm hương khô", ["food", "kg", 320_000, 1], { ...north, tet: 3 }),
  good("Hạt điều", ["food", "kg", 210_000, 2], { ...south, ...exported, tet: 3, harvest: [3, 4, 5] }),
  good("Chè xanh", ["drink", "kg", 260_000, 1], { ...north, ...exported, harvest: [4, 5, 6, 7, 8, 9, 10], tet: 2 }),
  good("Cà phê rang", ["drink", "kg", 190_000, 2], { ...south, ...exported, harvest: [11, 12, 1] }),
  good("Rượu nếp", ["drink", "l", 60_000, 3], { tet: 2.5 }),
  good("Nước mắm", ["food", "l", 70_000, 3], { tet: 1.8 }),
  good("Quế", ["medicinal", "kg", 85_000, 5], { ...north, ...exported, harvest: [3, 4, 8, 9] }),
  good("Hoa hồi", ["medicinal", "kg", 150_000, 4], { ...north, ...exported, harvest: [7, 8, 9] }),
  good("Nghệ, gừng", ["medicinal", "kg", 22_000, 5], { harvest: [11, 12, 1, 2] }),
  good("Mây tre đan", ["craft", "chiếc", 90_000, 4], { ...exported, ...workshop, tet: 1.5 }),
  good("Chiếu cói", ["craft", "chiếc", 160_000, 2], { ...workshop, tet: 1.6 }),
  good("Hoa, cây cảnh", ["ornamental", "cây", 120_000, 3], { tet: 8 }),
  good("Du lịch cộng đồng", ["tourism", "khách", 350_000, 4], { ...trade, harvest: [3, 4, 6, 7, 8, 10], tet: 1.5 }),
]

/** Provinces whose code is below this lie in the north. */
const firstOfTheSouth = "46"

/** What can be sold in a province, as places in `goods`. */
export const goodsOf = (provinceCode: string): number[] => {
  const grows = provinceCode < firstOfTheSouth ? "north" : "south"
  return goods.flatMap((each, index) => (each.grows === "everywhere" || each.grows === grows ? [index] : []))
}

/** Grams in one of a good's unit, null where it is not weighed. */
export const gramsOf = ({ unit }: Good): number | null => (unitOf(unit).kind === "mass" ? unitOf(unit).factor : null)

/** A month of the three years, and how much of a good is sold before its beginning and by its end. */
export interface SeasonMonth {
  readonly good: number
  /** From 0. */
  readonly month: number
  readonly first_day: string
  /** Those that have passed by the day of seeding. */
  readonly days: number
  /** Of all that is sold in the three years: 0 to 1. */
  readonly before: number
  readonly after: number
}

export const monthsOfHistory = 36

/** The seasons of every good in the months up to a business day: harvests, Tết, and a little more every month. */
export const seasonsUntil = (today: string): SeasonMonth[] => {
  const months = historyMonths(today)
  return goods.flatMap((each, index) => {
    const weights = months.map((month, position) => weightOf(each, month, position) * (daysOf(month, today) / 30))
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    let sold = 0
    return months.map((month, position) => {
      const before = sold / whole
      sold += weights[position] ?? 0
      const after = position === months.length - 1 ? 1 : sold / whole
      return { good: index, month: position, first_day: `${month}-01`, days: daysOf(month, today), before, after }
    })
  })
}

/** The first day of the three years that end on a business day. */
export const historyBegins = (today: string): string => `${historyMonths(today)[0] ?? today.slice(0, 7)}-01`

const historyMonths = (today: string): string[] => {
  const last = today.slice(0, 7)
  return [...previousMonths(last, monthsOfHistory - 1), last]
}

const daysOf = (month: string, today: string): number =>
  Number((month === today.slice(0, 7) ? today : monthRange(month).until).slice(8))

const growthPerMonth = 1.008
const offSeason = 0.12

const weightOf = ({ harvest, tet }: Good, month: string, position: number): number => {
  const isHarvest = harvest.length === 0 || harvest.includes(Number(month.slice(5)))
  return (
    growthPerMonth ** position * (isHarvest ? 1 : offSeason) * (month === busiestMonth(month.slice(0, 4)) ? tet : 1)
  )
}

/** The month in which most is bought for Tết: two weeks before it. */
const busiestMonth = (year: string): string => {
  if (!areHolidaysKnown(`${year}-01-01`)) return `${year}-01`
  const tet = publicHolidays(Number(year)).find(({ code }) => code === "tet")
  return tet === undefined ? `${year}-01` : businessMonth(new Date(`${addDays(tet.day, -12)}T05:00:00Z`))
}
