import type { OrganizationKind } from "@lienket/contracts"
import { addMonthsToDate } from "@lienket/vietnam"
import { communesOf, findProvince, type Commune } from "@lienket/vietnam/units"
import { chances, type Chance } from "../../chance"
import { goods, goodsOf, historyBegins, monthsOfHistory } from "./goods"
import { nationSeed, type Slice } from "./sizes"

export type Row = Readonly<Record<string, unknown>>

/** A cooperative, union or group of the seed: its row in the registry, and how much it sells. */
export interface Seller {
  readonly id: string
  readonly no: number
  readonly name: string
  readonly kind: OrganizationKind
  readonly state: "verified" | "suspended" | "closed"
  readonly commune_code: string
  /** Pareto: a few have most of it. */
  readonly weight: number
  /** Month of the three years in which it joined, from 0; -1: before them. */
  readonly joined: number
  /** Places in `goods`; empty: it sells nothing off the platform. */
  readonly goods: readonly number[]
  readonly row: Row
}

export interface Buyer {
  readonly id: string
  readonly name: string
  readonly row: Row
}

/** Before the number of whatever a slice plants; ids of people's own records look otherwise. */
export const planted = (prefix: string, provinceCode: string, no: number | string, digits: number): string =>
  `${prefix}_N${provinceCode}${String(no).padStart(digits, "0")}`

/** Who acts for an organisation of the seed: no person has this id. */
export const playedBy = (organizationId: string): string => `demo-${organizationId}`

/** Noon in Vietnam. */
export const momentOf = (day: string): string => `${day}T05:00:00.000Z`

/** The invented sellers of a province. Every commune has one before any has two. */
export const sellersOf = ({ province_code, cooperatives }: Slice, today: string): Seller[] => {
  const chance = chances(nationSeed * 3 + Number(province_code))
  const communes = communesOf(province_code)
  const sold = goodsOf(province_code)
  return Array.from({ length: cooperatives }, (_, index) => {
    const commune = communes[index < communes.length ? index : chance.whole(0, communes.length - 1)]
    if (commune === undefined) throw new Error(`the province ${province_code} has no communes`)
    return sellerOf({ province_code, no: index + 1, commune, sold, today }, chance)
  })
}

interface Place {
  readonly province_code: string
  readonly no: number
  readonly commune: Commune
  readonly sold: readonly number[]
  readonly today: string
}

/** With this exponent a fifth of them have four fifths of it. */
const pareto = 1 / 1.16
const shareThatSellsNothing = 0.1

const sellerOf = ({ province_code, no, commune, sold, today }: Place, chance: Chance): Seller => {
  const kind = kindOf(chance.share())
  const weight = (1 - chance.share() * 0.9998) ** -pareto
  const isOld = chance.share() < 0.78
  const joined = isOld ? -1 : chance.whole(0, monthsOfHistory - 12)
  const standing = chance.share()
  const state = standing < 0.97 ? "verified" : standing < 0.98 ? "suspended" : "closed"
  const main = sold[chance.whole(0, sold.length - 1)] ?? 0
  const others = Array.from({ length: chance.whole(0, 2) }, () => sold[chance.whole(0, sold.length - 1)] ?? 0)
  const sells = chance.share() >= shareThatSellsNothing
  const title = goods[main]?.title ?? ""
  const place = commune.name.replace(/^(Xã|Phường|Đặc khu) /, "")
  const name = `${called[kind].vi} Minh họa ${title} ${place} ${no}`
  const created = isOld
    ? `${addMonthsToDate(historyBegins(today), -chance.whole(1, 30))}T03:00:00Z`
    : `${addMonthsToDate(historyBegins(today), joined)}T03:00:00Z`
  const id = planted("org", province_code, no, 5)
  return {
    id,
    no,
    name,
    kind,
    state,
    commune_code: commune.code,
    weight,
    joined,
    goods: sells ? [...new Set([main, ...others])] : [],
    row: {
      ...common,
      id,
      handle: `minh-hoa-${province_code}-${no}`,
      kind,
      name,
      short_name: `${title} ${place} ${no} (minh họa)`,
      name_en: `${place} Demo ${called[kind].en} No. ${no}`,
      province_code,
      commune_code: commune.code,
      founded_on: addMonthsToDate(created.slice(0, 10), -chance.whole(1, 180)),
      sector: goods[main]?.sector ?? "agriculture",
      state,
      created_at: created,
      updated_at: created,
    },
  }
}

type SellerKind = "cooperative" | "union" | "group"

const kindOf = (share: number): SellerKind => (share < 0.004 ? "union" : share < 0.3 ? "group" : "cooperative")

const called: Readonly<Record<SellerKind, { readonly vi: string; readonly en: string }>> = {
  cooperative: { vi: "HTX", en: "Cooperative" },
  union: { vi: "Liên hiệp HTX", en: "Cooperative Union" },
  group: { vi: "Tổ hợp tác", en: "Cooperative Group" },
}

const common = { address_line: "Địa chỉ minh họa", is_demo: true, contact_is_demo: true } as const

/** The invented enterprises of a province. */
export const buyersOf = ({ province_code, enterprises }: Slice, today: string): Buyer[] => {
  const communes = communesOf(province_code)
  const created = `${addMonthsToDate(historyBegins(today), -6)}T03:00:00Z`
  return Array.from({ length: enterprises }, (_, index) => {
    const no = index + 1
    const id = planted("org", province_code, `E${String(no).padStart(4, "0")}`, 5)
    const name = `Công ty Minh họa Thu mua ${findProvince(province_code)?.name ?? province_code} ${no}`
    return {
      id,
      name,
      row: {
        ...common,
        id,
        handle: `minh-hoa-doanh-nghiep-${province_code}-${no}`,
        kind: "enterprise",
        name,
        short_name: name,
        name_en: null,
        province_code,
        commune_code: communes[index % communes.length]?.code ?? null,
        founded_on: null,
        sector: "trade_services",
        state: "verified",
        created_at: created,
        updated_at: created,
      },
    }
  })
}
