import { expect, test } from "vitest"
import {
  communeBelongsTo,
  communesOf,
  findCommune,
  findProvince,
  formerNamesOf,
  provinceFormedFrom,
  provinces,
  successorsOf,
} from "./index"

// Decision 19/2025/QĐ-TTg and Resolution 202/2025/QH15: code, short name, formed from, communes.
const official = [
  ["01", "TP Hà Nội", "Hà Nội", 126],
  ["04", "Cao Bằng", "Cao Bằng", 56],
  ["08", "Tuyên Quang", "Tuyên Quang, Hà Giang", 124],
  ["11", "Điện Biên", "Điện Biên", 45],
  ["12", "Lai Châu", "Lai Châu", 38],
  ["14", "Sơn La", "Sơn La", 75],
  ["15", "Lào Cai", "Lào Cai, Yên Bái", 99],
  ["19", "Thái Nguyên", "Thái Nguyên, Bắc Kạn", 92],
  ["20", "Lạng Sơn", "Lạng Sơn", 65],
  ["22", "Quảng Ninh", "Quảng Ninh", 54],
  ["24", "Bắc Ninh", "Bắc Ninh, Bắc Giang", 99],
  ["25", "Phú Thọ", "Phú Thọ, Vĩnh Phúc, Hòa Bình", 148],
  ["31", "TP Hải Phòng", "Hải Phòng, Hải Dương", 114],
  ["33", "Hưng Yên", "Hưng Yên, Thái Bình", 104],
  ["37", "Ninh Bình", "Ninh Bình, Hà Nam, Nam Định", 129],
  ["38", "Thanh Hóa", "Thanh Hóa", 166],
  ["40", "Nghệ An", "Nghệ An", 130],
  ["42", "Hà Tĩnh", "Hà Tĩnh", 69],
  ["44", "Quảng Trị", "Quảng Trị, Quảng Bình", 78],
  ["46", "TP Huế", "Huế", 40],
  ["48", "TP Đà Nẵng", "Đà Nẵng, Quảng Nam", 94],
  ["51", "Quảng Ngãi", "Quảng Ngãi, Kon Tum", 96],
  ["52", "Gia Lai", "Gia Lai, Bình Định", 135],
  ["56", "Khánh Hòa", "Khánh Hòa, Ninh Thuận", 65],
  ["66", "Đắk Lắk", "Đắk Lắk, Phú Yên", 102],
  ["68", "Lâm Đồng", "Lâm Đồng, Bình Thuận, Đắk Nông", 124],
  ["75", "Đồng Nai", "Đồng Nai, Bình Phước", 95],
  ["79", "TP Hồ Chí Minh", "Hồ Chí Minh, Bình Dương, Bà Rịa - Vũng Tàu", 168],
  ["80", "Tây Ninh", "Tây Ninh, Long An", 96],
  ["82", "Đồng Tháp", "Đồng Tháp, Tiền Giang", 102],
  ["86", "Vĩnh Long", "Vĩnh Long, Bến Tre, Trà Vinh", 124],
  ["91", "An Giang", "An Giang, Kiên Giang", 102],
  ["92", "TP Cần Thơ", "Cần Thơ, Sóc Trăng, Hậu Giang", 103],
  ["96", "Cà Mau", "Cà Mau, Bạc Liêu", 64],
] as const

test("on the day of the reform there are the 34 provinces of the law with their communes", () => {
  const known = provinces("2025-07-01").map(({ code, name, formed_from }) => [
    code,
    name,
    formed_from.join(", "),
    communesOf(code).length,
  ])
  expect(known).toEqual(official)
})

test("the country has 3,321 communes, each with a code of five digits and in one province", () => {
  const communes = provinces().flatMap(({ code }) => communesOf(code))
  expect(communes).toHaveLength(3_321)
  expect(new Set(communes.map(({ code }) => code)).size).toBe(3_321)
  for (const { code, name } of communes) {
    expect(code).toMatch(/^\d{5}$/)
    expect(name).toMatch(/^(Xã|Phường|Đặc khu) /)
    expect(name).toBe(name.normalize("NFC"))
  }
  expect(communes.filter(({ kind }) => kind === "special_zone")).toHaveLength(13)
})

test("the old provinces were 63, and each belongs to one of today", () => {
  const old = provinces().flatMap(({ formed_from }) => formed_from)
  expect(old).toHaveLength(63)
  expect(new Set(old).size).toBe(63)
  expect(provinceFormedFrom("tỉnh Bắc Kạn")?.name).toBe("Thái Nguyên")
  expect(provinceFormedFrom("ninh thuan")?.code).toBe("56")
  expect(provinceFormedFrom("TP.HCM")?.code).toBe("79")
  expect(provinceFormedFrom("Bà Rịa–Vũng Tàu")?.code).toBe("79")
  expect(provinceFormedFrom("Hoà Bình")?.code).toBe("25")
  expect(provinceFormedFrom("Atlantis")).toBeNull()
})

test("Đồng Nai is a city from 30 April 2026 and a province before", () => {
  expect(findProvince("75", "2026-04-29")).toMatchObject({
    full_name: "Tỉnh Đồng Nai",
    name: "Đồng Nai",
    kind: "province",
  })
  expect(findProvince("75", "2026-04-30")).toMatchObject({
    full_name: "Thành phố Đồng Nai",
    name: "TP Đồng Nai",
    kind: "city",
    valid_from: "2026-04-30",
  })
  expect(findProvince("75")?.kind).toBe("city")
  expect(provinces("2026-11-22")).toHaveLength(34)
})

test("before the reform none of these units existed", () => {
  expect(provinces("2025-06-30")).toEqual([])
  expect(findProvince("20", "2025-06-30")).toBeNull()
  expect(() => provinces("hôm nay")).toThrow(RangeError)
})

test("a commune belongs to its own province only", () => {
  expect(communeBelongsTo("06463", "20")).toBe(true)
  expect(communeBelongsTo("06463", "19")).toBe(false)
  expect(communeBelongsTo("99999", "20")).toBe(false)
  expect(communeBelongsTo("6463", "20")).toBe(false)
  expect(findCommune("06463")).toEqual({
    code: "06463",
    name: "Xã Chi Lăng",
    kind: "commune",
    province_code: "20",
    valid_from: "2025-07-01",
  })
  expect(communesOf("99")).toEqual([])
})

test("the communes of a province come in the order of the Vietnamese alphabet", () => {
  const names = communesOf("20").map(({ name }) => name.replace(/^(Xã|Phường) /, ""))
  expect(names.slice(0, 4)).toEqual(["Ba Sơn", "Bắc Sơn", "Bằng Mạc", "Bình Gia"])
  expect(names.indexOf("Đồng Đăng")).toBeGreaterThan(names.indexOf("Công Sơn"))
})

test.each([
  ["xã Hoàng Đồng", "Thành phố Lạng Sơn", "Lạng Sơn", "05986 Phường Tam Thanh"],
  ["hoang dong", "lang son", "lang son", "05986 Phường Tam Thanh"],
  ["Quảng Lạc", "TP Lạng Sơn", "Lạng Sơn", "05983 Phường Lương Văn Tri"],
  ["thị trấn Bình Gia", "huyện Bình Gia", "Lạng Sơn", "06112 Xã Bình Gia"],
  ["Na Sầm", "Văn Lãng", "Lạng Sơn", "06124 Xã Na Sầm"],
  ["TT. Thất Khê", "Tràng Định", "Lạng Sơn", "06040 Xã Thất Khê"],
  ["Thị trấn Bắc Sơn", "Bắc Sơn", "Lạng Sơn", "06325 Xã Bắc Sơn"],
  ["Tân Lập", "Chợ Đồn", "Bắc Kạn", "02038 Xã Quảng Bạch"],
  ["Bằng Lũng", "Chợ Đồn", "Bắc Kạn", "02020 Xã Chợ Đồn"],
  ["Bằng Phúc", "Chợ Đồn", "Bắc Kạn", "01933 Xã Đồng Phúc"],
  ["Côn Minh", "Na Rì", "Bắc Kạn", "02185 Xã Côn Minh"],
  ["Nông Thượng", "Thành phố Bắc Kạn", "Bắc Kạn", "01843 Phường Bắc Kạn"],
  ["Vĩnh Hải", "Ninh Hải", "Ninh Thuận", "22846 Xã Vĩnh Hải"],
  ["An Hải", "Ninh Phước", "Ninh Thuận", "22888 Xã Phước Dinh"],
  ["Phước Vinh", "Ninh Phước", "Ninh Thuận", "22873 Xã Phước Hậu"],
  ["Rạch Gốc", "Ngọc Hiển", "Cà Mau", "32244 Xã Phan Ngọc Hiển"],
  ["Cái Đôi Vàm", "Phú Tân", "Cà Mau", "32212 Xã Cái Đôi Vàm"],
  ["Trí Lực", "Thới Bình", "Cà Mau", "32071 Xã Trí Phải"],
  ["Tam Giang", "Năm Căn", "Cà Mau", "32206 Xã Tam Giang"],
])("old %s, %s, %s is now %s", (commune, district, province, now) => {
  expect(named(successorsOf({ province, district, commune }))).toEqual([now])
})

test("old Mẫu Sơn stood in two districts, and the district decides", () => {
  expect(named(successorsOf({ province: "Lạng Sơn", commune: "Mẫu Sơn" }))).toEqual([
    "06196 Xã Ba Sơn",
    "06541 Xã Mẫu Sơn",
  ])
  expect(named(successorsOf({ district: "Cao Lộc", commune: "mau son" }))).toEqual(["06196 Xã Ba Sơn"])
  expect(successorsOf({ district: "Lộc Bình", commune: "Mẫu Sơn" })[0]?.former).toEqual({
    province: "Tỉnh Lạng Sơn",
    district: "Huyện Lộc Bình",
    commune: "Xã Mẫu Sơn",
  })
})

test("a whole old district leads to all communes it became", () => {
  const became = (district: string, province: string) =>
    [...new Set(named(successorsOf({ district, province })))].sort()
  expect(became("huyện Chi Lăng", "Lạng Sơn")).toEqual([
    "06463 Xã Chi Lăng",
    "06475 Xã Bằng Mạc",
    "06481 Xã Chiến Thắng",
    "06496 Xã Nhân Lý",
    "06505 Xã Vạn Linh",
    "06517 Xã Quan Sơn",
  ])
  expect(became("U Minh", "Cà Mau")).toEqual([
    "32044 Xã Nguyễn Phích",
    "32047 Xã U Minh",
    "32059 Xã Khánh An",
    "32062 Xã Khánh Lâm",
  ])
})

test("names that begin like the word for a district or ward are taken whole", () => {
  expect(successorsOf({ district: "Quản Bạ" }).every(({ former }) => former.district === "Huyện Quản Bạ")).toBe(true)
  expect(successorsOf({ district: "quan ba" }).length).toBeGreaterThan(0)
  const [first] = successorsOf({ province: "Hà Giang", commune: "phuong thien" })
  expect(first?.former.commune).toBe("Xã Phương Thiện")
})

test("numbered wards are found with and without zero", () => {
  const ward = { province: "TP HCM", district: "Quận 4" }
  expect(named(successorsOf({ ...ward, commune: "Phường 06" }))).toEqual(
    named(successorsOf({ ...ward, commune: "P.6" })),
  )
  expect(successorsOf({ ...ward, commune: "P.6" })).not.toEqual([])
})

test("an unknown old place has no successor, and a province alone is not enough", () => {
  expect(successorsOf({ commune: "Không Có" })).toEqual([])
  expect(() => successorsOf({ province: "Lạng Sơn" })).toThrow(RangeError)
})

test("a commune knows the names it was made of", () => {
  expect(formerNamesOf("05986").map(({ commune }) => commune)).toContain("Xã Hoàng Đồng")
  expect(formerNamesOf("99999")).toEqual([])
})

test("no old commune of one province is led into a province not made of it", () => {
  for (const province of provinces()) {
    for (const { code } of communesOf(province.code)) {
      for (const former of formerNamesOf(code)) {
        expect(provinceFormedFrom(former.province)?.code, `${former.commune}, ${former.district}`).toBe(province.code)
      }
    }
  }
})

test("all communes but six are known to have former names", () => {
  const without = provinces().flatMap(({ code }) =>
    communesOf(code).filter((one) => formerNamesOf(one.code).length === 0),
  )
  expect(without.map(({ name }) => name).sort((a, b) => a.localeCompare(b, "vi"))).toEqual([
    "Đặc khu Bạch Long Vĩ",
    "Đặc khu Cồn Cỏ",
    "Đặc khu Côn Đảo",
    "Đặc khu Hoàng Sa",
    "Đặc khu Lý Sơn",
    "Xã Ia Mơ",
  ])
})

test("what one caller receives another cannot have changed", () => {
  expect(Object.isFrozen(provinces())).toBe(true)
  expect(Object.isFrozen(provinces()[0])).toBe(true)
  expect(Object.isFrozen(communesOf("20"))).toBe(true)
  expect(Object.isFrozen(findCommune("06463"))).toBe(true)
})

function named(communes: readonly { code: string; name: string }[]): string[] {
  return communes.map(({ code, name }) => `${code} ${name}`)
}
