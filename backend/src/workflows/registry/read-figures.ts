import {
  groupFigures,
  moneyFigures,
  readReportValue,
  registerFigures,
  type RegisterFigure,
  type UnitKind,
} from "@lienket/contracts"
import { Refusal, type Fault } from "../../http/refusal"

export type Figures = Readonly<Partial<Record<RegisterFigure, number>>>

const units: Readonly<Partial<Record<RegisterFigure, string>>> = {
  members_total: "thành viên",
  members_official: "thành viên",
  members_associate: "thành viên",
  associate_capital: "thành viên",
  associate_no_capital: "thành viên",
  workers_regular: "người",
  workers_members: "người",
}

/**
 * Reads figures as they were typed, "1.036 tổ viên" and "30 tỷ 255 triệu 200 nghìn đồng" alike, and looks whether they
 * fit each other. What is left empty is left out.
 */
export const readFigures = (
  kind: UnitKind,
  asOf: string,
  typed: Readonly<Partial<Record<RegisterFigure, string>>>,
): { readonly figures: Figures; readonly faults: readonly Fault[] } => {
  const faults: Fault[] = []
  const figures: Partial<Record<RegisterFigure, number>> = {}
  for (const name of registerFigures) {
    const written = typed[name]
    if (written === undefined || written.trim() === "") continue
    const field = `figures.${name}`
    if (kind === "group" && !groupFigures.includes(name)) {
      faults.push({ field, code: "unknown_field" })
      continue
    }
    const unit = kind === "group" && name === "members_total" ? "tổ viên" : units[name]
    const reading = readReportValue(
      moneyFigures.includes(name) ? { kind: "vnd" } : { kind: "integer", ...(unit === undefined ? {} : { unit }) },
      written,
    )
    if (reading.ok) figures[name] = Number(reading.value)
    else faults.push({ field, code: reading.code })
  }
  if (figures.revenue !== undefined && !asOf.endsWith("-12-31"))
    faults.push({ field: "figures.revenue", code: "revenue_needs_year_end" })
  return { figures, faults: faults.length > 0 ? faults : misfits(figures) }
}

/** Which part is no more than which whole. */
const parts: readonly (readonly [part: RegisterFigure, whole: RegisterFigure])[] = [
  ["members_official", "members_total"],
  ["members_associate", "members_total"],
  ["associate_capital", "members_associate"],
  ["associate_no_capital", "members_associate"],
  ["workers_members", "members_total"],
  ["workers_members", "workers_regular"],
]
/** Parts that sum to their whole, where all are said. */
const sums: readonly (readonly [one: RegisterFigure, other: RegisterFigure, whole: RegisterFigure])[] = [
  ["members_official", "members_associate", "members_total"],
  ["associate_capital", "associate_no_capital", "members_associate"],
]

const wholes: Readonly<Partial<Record<RegisterFigure, { readonly vi: string; readonly en: string }>>> = {
  members_total: { vi: "Tổng số thành viên", en: "Members" },
  members_associate: { vi: "Thành viên liên kết", en: "Associate members" },
  workers_regular: { vi: "Lao động thường xuyên", en: "Regular workers" },
}

const misfits = (figures: Figures): Fault[] => [
  ...parts.flatMap(([part, whole]): Fault[] => {
    const [some, all] = [figures[part], figures[whole]]
    if (some === undefined || all === undefined || some <= all) return []
    return [{ field: `figures.${part}`, code: "more_than_whole", values: { whole: wholes[whole] ?? whole } }]
  }),
  ...sums.flatMap(([one, other, whole]): Fault[] => {
    const [first, second, all] = [figures[one], figures[other], figures[whole]]
    if (first === undefined || second === undefined || all === undefined || first + second === all) return []
    return [{ field: `figures.${whole}`, code: "parts_do_not_sum", values: { sum: first + second } }]
  }),
]

/** @throws Refusal with the first thing that is wrong, and all of it. */
export const refuseFaults = (faults: readonly Fault[]): void => {
  const [first] = faults
  if (first !== undefined) throw new Refusal(first.code, { field: first.field, values: first.values ?? {}, faults })
}
