import { fold } from "../text/fold"

type UnitKind = "mass" | "volume" | "piece"

type UnitDefinition = {
  readonly kind: UnitKind
  /** Grams for masses, millilitres for volumes, 1 for pieces. */
  readonly factor: number
  readonly en: readonly [one: string, many: string]
  readonly alsoWritten?: readonly string[]
}

const definitions = {
  g: { kind: "mass", factor: 1, en: ["g", "g"], alsoWritten: ["gr", "gam", "gram"] },
  kg: { kind: "mass", factor: 1_000, en: ["kg", "kg"], alsoWritten: ["ký", "kí", "cân", "kilôgam", "kilogram"] },
  yến: { kind: "mass", factor: 10_000, en: ["yến (10 kg)", "yến (10 kg)"] },
  tạ: { kind: "mass", factor: 100_000, en: ["quintal", "quintals"] },
  tấn: { kind: "mass", factor: 1_000_000, en: ["tonne", "tonnes"], alsoWritten: ["t"] },
  ml: { kind: "volume", factor: 1, en: ["ml", "ml"] },
  l: { kind: "volume", factor: 1_000, en: ["l", "l"], alsoWritten: ["lít"] },
  hộp: { kind: "piece", factor: 1, en: ["box", "boxes"] },
  chai: { kind: "piece", factor: 1, en: ["bottle", "bottles"] },
  túi: { kind: "piece", factor: 1, en: ["bag", "bags"] },
  gói: { kind: "piece", factor: 1, en: ["pack", "packs"] },
  lọ: { kind: "piece", factor: 1, en: ["jar", "jars"] },
  hũ: { kind: "piece", factor: 1, en: ["crock", "crocks"] },
  lốc: { kind: "piece", factor: 1, en: ["multipack", "multipacks"] },
  thùng: { kind: "piece", factor: 1, en: ["case", "cases"] },
  bao: { kind: "piece", factor: 1, en: ["sack", "sacks"] },
  bó: { kind: "piece", factor: 1, en: ["bunch", "bunches"] },
  quả: { kind: "piece", factor: 1, en: ["piece", "pieces"], alsoWritten: ["trái"] },
  con: { kind: "piece", factor: 1, en: ["head", "head"] },
  cây: { kind: "piece", factor: 1, en: ["plant", "plants"] },
  chiếc: { kind: "piece", factor: 1, en: ["piece", "pieces"], alsoWritten: ["cái"] },
  bộ: { kind: "piece", factor: 1, en: ["set", "sets"] },
  khách: { kind: "piece", factor: 1, en: ["guest", "guests"] },
} as const satisfies Record<string, UnitDefinition>

/** How a quantity is counted; the code is the Vietnamese word for it. */
export type UnitCode = keyof typeof definitions

export type Unit = UnitDefinition & { readonly code: UnitCode }

/** All units, masses first. */
export const units: readonly Unit[] = unitCodes().map((code) => ({ code, ...definitions[code] }))

/** The definition of a unit. */
export function unitOf(code: UnitCode): Unit {
  return { code, ...definitions[code] }
}

/** Whether a text is the code of a unit, exactly (NFC). */
export function isUnitCode(text: string): text is UnitCode {
  return Object.hasOwn(definitions, text)
}

/**
 * The unit a person means: any case, with or without accents, or another usual
 * word ("lít", "ký"). Null when there is none, or when accents are missing that
 * would tell two apart ("bo": bó or bộ).
 */
export function findUnit(written: string): UnitCode | null {
  const exact = written.normalize("NFC").trim().toLowerCase()
  const named = units.find((unit) => spellings(unit).includes(exact))
  if (named) return named.code
  const key = fold(written)
  const alike = units.filter((unit) => spellings(unit).some((spelling) => fold(spelling) === key))
  return alike.length === 1 ? (alike[0]?.code ?? null) : null
}

function spellings(unit: Unit): readonly string[] {
  return [unit.code, ...(unit.alsoWritten ?? [])]
}

function unitCodes(): UnitCode[] {
  return Object.keys(definitions).filter(isUnitCode)
}
