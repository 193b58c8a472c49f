import { assertIsoDate } from "../dates/business-date"
import { provinceKey } from "./name-keys"

export type Province = {
  /** Two digits, as text. */
  readonly code: string
  /** Short form: `Lạng Sơn`, `TP Hà Nội`. */
  readonly name: string
  /** As documents give it: `Tỉnh Lạng Sơn`, `Thành phố Hà Nội`. */
  readonly full_name: string
  readonly kind: "province" | "city"
  /** First business date of this form of the unit. */
  readonly valid_from: string
  /** The provinces of before 1 July 2025 that it was made of, itself included. */
  readonly formed_from: readonly string[]
}

/**
 * The provinces as they stood on a business date, in the order of their codes; as
 * they stand by the latest law known here when no date is given. None before
 * 2025-07-01 (Resolution 202/2025/QH15). Throws RangeError on a bad date.
 */
export function provinces(onDate?: string): readonly Province[] {
  if (onDate === undefined) return latest
  assertIsoDate(onDate)
  return inForce(versions.filter((version) => version.valid_from <= onDate))
}

/** A province by its code, on a business date or as it stands; null when there is none. */
export function findProvince(code: string, onDate?: string): Province | null {
  return provinces(onDate).find((province) => province.code === code) ?? null
}

/** The province to which a province of before July 2025 belongs now: Bắc Kạn gives Thái Nguyên. */
export function provinceFormedFrom(oldName: string): Province | null {
  const key = provinceKey(oldName)
  return latest.find(({ formed_from }) => formed_from.some((name) => provinceKey(name) === key)) ?? null
}

const reform = "2025-07-01"

const versions: readonly Province[] = [
  city("01", "Hà Nội"),
  province("04", "Cao Bằng"),
  province("08", "Tuyên Quang", ["Hà Giang"]),
  province("11", "Điện Biên"),
  province("12", "Lai Châu"),
  province("14", "Sơn La"),
  province("15", "Lào Cai", ["Yên Bái"]),
  province("19", "Thái Nguyên", ["Bắc Kạn"]),
  province("20", "Lạng Sơn"),
  province("22", "Quảng Ninh"),
  province("24", "Bắc Ninh", ["Bắc Giang"]),
  province("25", "Phú Thọ", ["Vĩnh Phúc", "Hòa Bình"]),
  city("31", "Hải Phòng", ["Hải Dương"]),
  province("33", "Hưng Yên", ["Thái Bình"]),
  province("37", "Ninh Bình", ["Hà Nam", "Nam Định"]),
  province("38", "Thanh Hóa"),
  province("40", "Nghệ An"),
  province("42", "Hà Tĩnh"),
  province("44", "Quảng Trị", ["Quảng Bình"]),
  city("46", "Huế"),
  city("48", "Đà Nẵng", ["Quảng Nam"]),
  province("51", "Quảng Ngãi", ["Kon Tum"]),
  province("52", "Gia Lai", ["Bình Định"]),
  province("56", "Khánh Hòa", ["Ninh Thuận"]),
  province("66", "Đắk Lắk", ["Phú Yên"]),
  province("68", "Lâm Đồng", ["Bình Thuận", "Đắk Nông"]),
  province("75", "Đồng Nai", ["Bình Phước"]),
  // Resolutions 30/2026/QH16 and 237/NQ-UBTVQH16.
  city("75", "Đồng Nai", ["Bình Phước"], "2026-04-30"),
  city("79", "Hồ Chí Minh", ["Bình Dương", "Bà Rịa - Vũng Tàu"]),
  province("80", "Tây Ninh", ["Long An"]),
  province("82", "Đồng Tháp", ["Tiền Giang"]),
  province("86", "Vĩnh Long", ["Bến Tre", "Trà Vinh"]),
  province("91", "An Giang", ["Kiên Giang"]),
  city("92", "Cần Thơ", ["Sóc Trăng", "Hậu Giang"]),
  province("96", "Cà Mau", ["Bạc Liêu"]),
]

const latest = inForce(versions)

// Versions of one code stand in the order of their dates, so the later one wins.
function inForce(known: readonly Province[]): readonly Province[] {
  return Object.freeze([...new Map(known.map((version) => [version.code, version])).values()])
}

function province(code: string, name: string, joined: string[] = [], validFrom = reform): Province {
  return unit({
    code,
    name,
    full_name: `Tỉnh ${name}`,
    kind: "province",
    valid_from: validFrom,
    formed_from: [name, ...joined],
  })
}

function city(code: string, name: string, joined: string[] = [], validFrom = reform): Province {
  return unit({
    code,
    name: `TP ${name}`,
    full_name: `Thành phố ${name}`,
    kind: "city",
    valid_from: validFrom,
    formed_from: [name, ...joined],
  })
}

function unit(version: Province): Province {
  Object.freeze(version.formed_from)
  return Object.freeze(version)
}
