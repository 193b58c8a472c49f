import { addMonthsToDate } from "@lienket/vietnam"
import { demoOrganizations } from "../organizations/demo-organizations"
import { demoProducts } from "./demo-products"
import type { DemoProduct } from "./product"

export type AuthorityLevel = "district" | "province" | "ministry"

/** An OCOP certificate. Dates are business dates, both ends of the validity included. */
export interface DemoCertificate {
  product_handle: string
  /** Marked MH (minh họa): the sources give no certificate numbers. */
  number: string
  decision_number: string
  decided_on: string
  authority_vi: string
  authority_level: AuthorityLevel
  stars: 3 | 4 | 5
  score: number
  valid_from: string
  valid_until: string
  /** True where no source gives a year, so that the whole validity is invented. */
  is_demo: boolean
}

/** A certificate lasts 36 months (Decision 148/QĐ-TTg). */
export const certificateMonths = 36

type Ranking =
  | { decided_on: string; score: number }
  | { months_ago: number; score: number }
  | { days_left: number; score: number }

/**
 * Where a source gives the year of the decision, the day within it is illustrative;
 * where it gives none, validity is laid out around the day of seeding.
 */
const rankings: Readonly<Record<string, Ranking>> = {
  "quyt-vang-bac-son": { decided_on: "2021-12-15", score: 76 },
  "tinh-dau-hoi-van-quan": { decided_on: "2021-12-15", score: 78 },
  "thach-den-trang-dinh-dang-bot": { decided_on: "2021-12-15", score: 74 },
  "quy-linh-cao": { decided_on: "2021-12-15", score: 72 },
  "che-duoi-tan-hoi-binh-gia": { decided_on: "2020-12-18", score: 61 },
  "mien-dong-tai-hoan": { decided_on: "2021-06-30", score: 92 },
  "giam-chuoi-manh-minh": { decided_on: "2021-11-26", score: 58 },
  "nho-xanh-nh01-152": { decided_on: "2020-11-20", score: 77 },
  "nho-do-thai-an": { decided_on: "2020-11-20", score: 63 },
  "tra-mang-tay": { decided_on: "2023-12-20", score: 60 },
  "mang-tay-xanh-tuoi": { decided_on: "2023-07-14", score: 66 },
  "tao-say-deo": { decided_on: "2023-07-14", score: 64 },
  "tao-tuoi-ninh-thuan": { decided_on: "2023-07-14", score: 59 },
  "ruoc-say": { decided_on: "2022-10-28", score: 62 },
  // The one score a source reports: 70 is the lowest that earns four stars.
  "ngong-hoa-cai": { months_ago: 14, score: 70 },
  "mat-ong-ngu-gia-bi": { months_ago: 9, score: 82 },
  "mat-ong-huong-rung-xu-lang": { months_ago: 41, score: 65 },
  "cao-kho-van-linh": { months_ago: 20, score: 60 },
  "bun-ngo-thuan-anh": { months_ago: 38, score: 57 },
  "vit-quay-hong-xiem": { months_ago: 7, score: 75 },
  "tinh-bot-nghe-nep-do": { days_left: 75, score: 80 },
  "tinh-bot-nghe-nep-den": { months_ago: 16, score: 79 },
  "ruou-men-la-thanh-tam": { months_ago: 25, score: 73 },
  "ruou-men-la-bang-phuc": { months_ago: 44, score: 71 },
  "nho-say-khong-duong": { days_left: 28, score: 67 },
  "mat-nho": { months_ago: 40, score: 55 },
  "mut-rau-cau-hong-van": { days_left: 54, score: 62 },
}

/** Former districts that certified three-star products from February 2023 to July 2025. */
const districtOfOrganization: Readonly<Record<string, string>> = {
  "htx-minh-hoa-na-chi-lang": "huyện Chi Lăng",
  "htx-quang-hong": "thành phố Lạng Sơn",
  "htx-thai-an": "huyện Ninh Hải",
  "htx-tuan-tu": "huyện Ninh Phước",
  "htx-phuoc-vinh-59": "huyện Ninh Phước",
}

const provinceBeforeMerger: Readonly<Record<string, string>> = {
  "19": "tỉnh Bắc Kạn",
  "20": "tỉnh Lạng Sơn",
  "56": "tỉnh Ninh Thuận",
  "96": "tỉnh Cà Mau",
}

const provinceSinceMerger: Readonly<Record<string, string>> = {
  "19": "tỉnh Thái Nguyên",
  "20": "tỉnh Lạng Sơn",
  "56": "tỉnh Khánh Hòa",
  "96": "tỉnh Cà Mau",
}

const districtsRankFrom = "2023-02-24"
const provincesRankAgainFrom = "2025-07-06"
const mergerOn = "2025-07-01"

/**
 * The OCOP certificates of the demo as of a business date (`YYYY-MM-DD`), one for
 * every ranked product. Throws RangeError when the text is no date.
 */
export function demoCertificates(today: string): DemoCertificate[] {
  return demoProducts.flatMap((product) => {
    const ranking = rankings[product.handle]
    if (product.stars === null || ranking === undefined) return []
    return [certificateOf(product, product.stars, ranking, today)]
  })
}

function certificateOf(product: DemoProduct, stars: 3 | 4 | 5, ranking: Ranking, today: string): DemoCertificate {
  const validFrom = startOf(ranking, today)
  const authority = authorityOf(product, stars, validFrom)
  const year = validFrom.slice(0, 4)
  const serial = String(product.no).padStart(3, "0")
  return {
    product_handle: product.handle,
    number: `OCOP-MH-${serial}-${year}`,
    decision_number: `MH-${serial}/${authority.decisionSuffix}`,
    decided_on: validFrom,
    authority_vi: authority.name,
    authority_level: authority.level,
    stars,
    score: ranking.score,
    valid_from: validFrom,
    valid_until: addMonthsToDate(validFrom, certificateMonths),
    is_demo: product.stars_year === null,
  }
}

function startOf(ranking: Ranking, today: string): string {
  if ("decided_on" in ranking) return ranking.decided_on
  if ("months_ago" in ranking) return addMonthsToDate(today, -ranking.months_ago)
  return addMonthsToDate(addDays(today, ranking.days_left), -certificateMonths)
}

/** Who ranked changed three times: see Decisions 1048, 148 and 1489/QĐ-TTg. */
function authorityOf(
  product: DemoProduct,
  stars: 3 | 4 | 5,
  decidedOn: string,
): { level: AuthorityLevel; name: string; decisionSuffix: string } {
  if (stars === 5) {
    return {
      level: "ministry",
      name: "Bộ Nông nghiệp và Phát triển nông thôn",
      decisionSuffix: "QĐ-BNN",
    }
  }
  const district = districtOfOrganization[product.organization_handle]
  const districtsRank = decidedOn >= districtsRankFrom && decidedOn < provincesRankAgainFrom
  if (stars === 3 && districtsRank && district !== undefined) {
    return { level: "district", name: `UBND ${district}`, decisionSuffix: "QĐ-UBND" }
  }
  return {
    level: "province",
    name: `UBND ${provinceName(product.organization_handle, decidedOn)}`,
    decisionSuffix: "QĐ-UBND",
  }
}

function provinceName(organizationHandle: string, date: string): string {
  const code = demoOrganizations.find((organization) => organization.handle === organizationHandle)?.province_code
  const names = date < mergerOn ? provinceBeforeMerger : provinceSinceMerger
  const name = code === undefined ? undefined : names[code]
  if (name === undefined) throw new Error(`No province for ${organizationHandle}`)
  return name
}

function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}
