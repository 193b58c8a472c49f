import {
  countedFigures,
  moneyFigures,
  type RegisterCounts,
  type RegisterKindCount,
  type RegisterSum,
  type UnitKind,
} from "@lienket/contracts"
import { amountInWords, businessDate, formatDecimal, formatVndPhrase, numberInWords } from "@lienket/vietnam"
import Big from "big.js"
import type { Database } from "../../database/database"
import type { PlaceSums, YearCount } from "../../modules/registry/counts"
import type { MemberCaller } from "../../policy/caller"
import { registryOf, type RegistryAct } from "../../workflows/registry/registry-act"
import { placeOf } from "./view-units"

interface Asking extends Pick<RegistryAct, "container"> {
  readonly db: Database
  readonly caller: MemberCaller
  readonly now: Date
}

type Counted = (typeof countedFigures)[number]
type Part = Pick<PlaceSums, "existing" | "sums">

const kinds: readonly UnitKind[] = ["cooperative", "union", "group"]
/** As the source texts count them. */
const units: Readonly<Record<UnitKind, string>> = { cooperative: "HTX", union: "liên hiệp HTX", group: "THT" }
const spoken: Readonly<Record<UnitKind, string>> = {
  cooperative: "hợp tác xã",
  union: "liên hiệp hợp tác xã",
  group: "tổ hợp tác",
}
const yearsShown = 6

/**
 * The register in figures at the end of a year, or today in the year that runs. Figures are those that were given for
 * that year: one of before is not carried on, and who gave none is not counted as nought. Texts are in Vietnamese, as
 * documents of the province have them, in either language.
 */
export const viewCounts = async ({ container, db, caller, now }: Asking, wanted?: number): Promise<RegisterCounts> => {
  const registry = registryOf({ container })
  const alliance = caller.organization.id
  const today = businessDate(now)
  const thisYear = Number(today.slice(0, 4))
  const year = Math.min(wanted ?? thisYear, thisYear)
  const until = year === thisYear ? today : `${year}-12-31`
  const byYear = await registry.foundedAndClosed(db, alliance, { from: year - yearsShown + 1, until })
  const places = await registry.sumsByKindAndCommune(db, alliance, until)
  const first = await registry.firstYear(db, alliance)
  return {
    year,
    years: Array.from({ length: thisYear - Math.min(first ?? thisYear, thisYear) + 1 }, (_, index) => thisYear - index),
    until,
    kinds: kinds.map((kind) =>
      kindCount(
        kind,
        places,
        byYear.find((row) => row.year === year && row.kind === kind),
      ),
    ),
    by_year: byYear,
    by_commune: byCommune(places),
    as_of: now.toISOString(),
  }
}

const kindCount = (kind: UnitKind, places: readonly PlaceSums[], yearly: YearCount | undefined): RegisterKindCount => {
  const parts = places.filter((place) => place.kind === kind)
  const total = (of: (place: PlaceSums) => number): number => parts.reduce((sum, place) => sum + of(place), 0)
  const existing = total((place) => place.existing)
  return {
    kind,
    existing,
    existing_digits: `${formatDecimal(String(existing), "vi")} ${units[kind]}`,
    existing_words: `${numberInWords(existing)} ${spoken[kind]}`,
    founding_unknown: total(({ founding_unknown }) => founding_unknown),
    founded: yearly?.founded ?? 0,
    closed: yearly?.closed ?? 0,
    alliance_members: total(({ alliance_members }) => alliance_members),
    sums: Object.fromEntries(
      countedFigures.map((name) => [name, sumOf(parts, name, kind === "group" ? "tổ viên" : "thành viên")]),
    ) as RegisterKindCount["sums"],
  }
}

const byCommune = (places: readonly PlaceSums[]): RegisterCounts["by_commune"] => {
  const codes = [...new Set(places.map(({ commune_code }) => commune_code))]
  const collator = new Intl.Collator("vi")
  return codes
    .map((code) => {
      const here = places.filter(({ commune_code }) => commune_code === code)
      const groups = here.filter(({ kind }) => kind === "group")
      const legal = here.filter(({ kind }) => kind !== "group")
      return {
        commune: placeOf(code),
        existing: Object.fromEntries(
          kinds.map((kind) => [kind, here.find((place) => place.kind === kind)?.existing ?? 0]),
        ) as Record<UnitKind, number>,
        members: sumOf(legal, "members_total", "thành viên"),
        group_members: sumOf(groups, "members_total", "tổ viên"),
        workers_members: sumOf(legal, "workers_members", "thành viên"),
        capital_charter: sumOf(legal, "capital_charter", ""),
      }
    })
    .toSorted((one, other) => {
      if (one.commune === null || other.commune === null) return one.commune === null ? 1 : -1
      return collator.compare(one.commune.name, other.commune.name)
    })
}

const sumOf = (parts: readonly Part[], name: Counted, member: string): RegisterSum => {
  const reporting = parts.reduce((sum, { sums }) => sum + sums[name].reporting, 0)
  const of = parts.reduce((sum, { existing }) => sum + existing, 0)
  if (reporting === 0) return { value: null, reporting, of, digits: null, words: null, average: null }
  const value = parts.reduce((sum, { sums }) => sum + sums[name].value, 0)
  const unit = name === "members_total" ? member : "lao động thường xuyên"
  const isMoney = moneyFigures.includes(name)
  return {
    value,
    reporting,
    of,
    digits: isMoney ? formatVndPhrase(value) : `${formatDecimal(String(value), "vi")} ${unit}`,
    words: isMoney ? amountInWords(value) : `${numberInWords(value)} ${unit}`,
    average: Big(value)
      .div(reporting)
      .toFixed(isMoney ? 0 : 2, Big.roundHalfUp),
  }
}
