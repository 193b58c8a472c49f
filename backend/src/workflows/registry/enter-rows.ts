import {
  newRegisterUnit,
  maxRegisterRows,
  registerFigures,
  type RegisterFigure,
  type RegisterRows,
  type UnitKind,
  type UnitSector,
} from "@lienket/contracts"
import { businessDate, fold, parseDatePhrase } from "@lienket/vietnam"
import { communesOf } from "@lienket/vietnam/units"
import { databaseOf } from "../../database/database"
import { entityIds } from "../../database/entity-id"
import { invalid } from "../../http/invalid"
import { Refusal, type Fault } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import type { NewSnapshot } from "../../modules/registry/figures"
import type { RegisterUnitRow } from "../../modules/registry/units"
import { columnsOf, newUnit, orTaken } from "./keep-unit"
import { readFigures, type Figures } from "./read-figures"
import { registryOf, type RegistryAct } from "./registry-act"

/** A row as it was understood. */
export interface ReadRow {
  readonly row: number
  readonly kind: UnitKind | null
  readonly name: string
  readonly commune: string | null
  readonly figures: Figures
  readonly faults: readonly Fault[]
}

type Column = "kind" | "name" | "commune" | "sector" | "founded_on" | "member_since" | RegisterFigure

/** Where no row names the columns. */
const usualColumns: readonly Column[] = [
  "kind",
  "name",
  "commune",
  "sector",
  "founded_on",
  "member_since",
  ...registerFigures,
]

/** What a column may be called, folded. */
const headers: Readonly<Record<Column, readonly string[]>> = {
  kind: ["loai", "loai hinh", "kind"],
  name: ["ten", "ten don vi", "ten htx", "name"],
  commune: ["xa", "phuong", "xa, phuong", "xa/phuong", "dia ban", "commune"],
  sector: ["linh vuc", "nganh", "sector"],
  founded_on: ["ngay thanh lap", "thanh lap", "founded"],
  member_since: ["ngay ket nap", "ket nap", "thanh vien lien minh tu", "admitted"],
  members_total: ["thanh vien", "to vien", "so thanh vien", "tong so thanh vien", "thanh vien, to vien", "members"],
  members_official: ["thanh vien chinh thuc", "official members"],
  members_associate: ["thanh vien lien ket", "associate members"],
  associate_capital: ["lien ket gop von", "thanh vien lien ket gop von"],
  associate_no_capital: ["lien ket khong gop von", "thanh vien lien ket khong gop von"],
  workers_regular: ["lao dong thuong xuyen", "lao dong", "regular workers"],
  workers_members: ["lao dong la thanh vien", "lao dong thuong xuyen la thanh vien", "workers who are members"],
  capital_charter: ["von dieu le", "charter capital"],
  capital_total: ["tong von", "tong nguon von", "total capital"],
  revenue: ["doanh thu", "revenue"],
}

const kinds: Readonly<Record<string, UnitKind>> = {
  htx: "cooperative",
  "hop tac xa": "cooperative",
  lhhtx: "union",
  "lien hiep": "union",
  "lien hiep htx": "union",
  "lien hiep hop tac xa": "union",
  tht: "group",
  "to hop tac": "group",
}

const sectors: readonly (readonly [words: RegExp, sector: UnitSector])[] = [
  [/^nong|^lam|^ngu|^thuy san|^muoi|^agri/, "agriculture"],
  [/^cong nghiep|^xay dung|^industry/, "industry_construction"],
  [/^tai chinh|^ngan hang|^bao hiem|^tin dung|^finance/, "finance_insurance"],
  [/^thuong mai|^dich vu|^khac|^trade/, "trade_services"],
]

/**
 * Reads many units as they are copied out of a spreadsheet, and enters all of them or none.
 * @returns every row as it was understood, with what is wrong there, and how many were entered: none while it is only
 *   looked at.
 * @throws Refusal `rows_have_faults` when they are to be entered and something is wrong; `date_in_future`;
 *   `spreadsheet_too_many_rows`; `unit_taken` for one that somebody else has entered meanwhile.
 */
export const enterRows = async (
  act: RegistryAct,
  given: RegisterRows,
): Promise<{ readonly rows: readonly ReadRow[]; readonly added: number }> => {
  if (given.as_of > businessDate(act.at)) throw new Refusal("date_in_future", { field: "as_of" })
  return await databaseOf(act.container).transaction(async (transaction) => {
    const taken = new Set(
      (await registryOf(act).unitsWithFigures(transaction, act.caller.organization.id, { until: given.as_of, year: 0 }))
        .filter(({ closed_on }) => closed_on === null)
        .map(keyOf),
    )
    const read = readRows(act, given, taken)
    const rows = read.map(({ row }) => row)
    if (!given.is_final) return { rows, added: 0 }
    const faults = rows.flatMap(({ row, faults: found }) =>
      found.map((fault) => ({ ...fault, field: `rows.${row}.${fault.field}` })),
    )
    const faulty = rows.filter((row) => row.faults.length > 0).length
    if (faulty > 0) throw new Refusal("rows_have_faults", { faults, values: { count: faulty } })
    const units = read.flatMap(({ unit }) => unit ?? [])
    if (units.length === 0) throw new Refusal("required", { field: "text" })
    await orTaken(registryOf(act).insertUnits(transaction, units))
    await registryOf(act).insertFigures(
      transaction,
      read.flatMap(({ snapshot }) => snapshot ?? []),
    )
    const { member, organization } = act.caller
    await act.container.resolve<AuditModuleService>(AUDIT_MODULE).record(
      transaction,
      read.flatMap(({ unit, row }) =>
        unit === undefined
          ? []
          : [
              {
                organization_id: organization.id,
                actor: { type: "member" as const, id: member.id, name: member.name },
                action: "register_unit.added",
                subject_type: "register_unit",
                subject_id: unit.id,
                data: { name: unit.name, kind: unit.kind, as_of: given.as_of, ...row.figures, reason: given.source },
                at: act.at,
              },
            ],
      ),
    )
    return { rows, added: units.length }
  })
}

interface Understood {
  readonly row: ReadRow
  readonly unit?: RegisterUnitRow
  readonly snapshot?: NewSnapshot
}

const readRows = (act: RegistryAct, given: RegisterRows, taken: ReadonlySet<string>): Understood[] => {
  const lines = given.text
    .normalize("NFC")
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ row: index + 1, cells: line.split("\t").map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""))
  const named = columnsNamedIn(lines[0]?.cells ?? [])
  const body = named === null ? lines : lines.slice(1)
  if (body.length > maxRegisterRows)
    throw new Refusal("spreadsheet_too_many_rows", {
      field: "text",
      values: { count: body.length, max: maxRegisterRows },
    })
  const seen = new Set(taken)
  const unitId = entityIds("regu")
  const figureId = entityIds("regf")
  return body.map(({ row, cells }) => {
    const cellOf = (column: Column): string => cells[(named ?? usualColumns).indexOf(column)] ?? ""
    return understand(act, given, { row, cellOf, seen, unitId, figureId })
  })
}

/** The columns that a row names; null where it names none, and so is a unit itself. */
const columnsNamedIn = (cells: readonly string[]): (Column | null)[] | null => {
  const columns = cells.map((cell) => usualColumns.find((column) => headers[column].includes(fold(cell))) ?? null)
  return columns.includes("name") ? columns : null
}

interface Line {
  readonly row: number
  readonly cellOf: (column: Column) => string
  readonly seen: Set<string>
  readonly unitId: () => string
  readonly figureId: () => string
}

const understand = (act: RegistryAct, given: RegisterRows, line: Line): Understood => {
  const { row, cellOf, seen } = line
  const faults: Fault[] = []
  const fault = (field: string, code: Fault["code"]): void => void faults.push({ field, code })
  const kind = kinds[fold(cellOf("kind"))] ?? null
  if (kind === null) fault("kind", cellOf("kind") === "" ? "required" : "invalid_choice")
  const wanted = cellOf("commune")
  const commune = wanted === "" ? null : findPlace(wanted, act.caller.organization.province_code)
  if (wanted !== "" && commune === null) fault("commune", "commune_not_in_province")
  const sector = sectors.find(([words]) => words.test(fold(cellOf("sector"))))?.[1] ?? null
  if (cellOf("sector") !== "" && sector === null) fault("sector", "invalid_choice")
  const day = (column: "founded_on" | "member_since"): string | null => {
    if (cellOf(column) === "") return null
    const date = dayOf(cellOf(column))
    if (date === null) fault(column, "invalid_date")
    else if (date > businessDate(act.at)) fault(column, "date_in_future")
    return date
  }
  const parsed = newRegisterUnit.safeParse(
    {
      kind: kind ?? "cooperative",
      name: cellOf("name"),
      commune_code: commune?.code ?? null,
      sector,
      founded_on: day("founded_on"),
      member_since: day("member_since"),
    },
    { reportInput: true },
  )
  if (!parsed.success) {
    const { field = "name", code } = invalid(parsed.error)
    fault(field, code)
  }
  const typed = Object.fromEntries(registerFigures.map((name) => [name, cellOf(name)]))
  const { figures, faults: misread } = readFigures(kind ?? "cooperative", given.as_of, typed)
  faults.push(...misread)
  const columns = parsed.success ? columnsOf(parsed.data) : undefined
  if (columns !== undefined && kind !== null) {
    if (seen.has(keyOf(columns))) fault("name", "unit_taken")
    seen.add(keyOf(columns))
  }
  const read = { row, kind, name: cellOf("name"), commune: commune?.name ?? null, figures, faults }
  if (columns === undefined || faults.length > 0) return { row: read }
  const unit = newUnit(act, line.unitId(), columns)
  if (Object.keys(figures).length === 0) return { row: read, unit }
  return {
    row: read,
    unit,
    snapshot: {
      id: line.figureId(),
      unit_id: unit.id,
      as_of: given.as_of,
      figures,
      origin: "typed",
      source: given.source,
      report_id: null,
      report_number: null,
      recorded_by_id: act.caller.member.id,
      recorded_by: act.caller.member.name,
      recorded_at: act.at,
    },
  }
}

const keyOf = ({ kind, name_key, commune_code }: Pick<RegisterUnitRow, "kind" | "name_key" | "commune_code">): string =>
  `${kind} ${commune_code ?? ""} ${name_key}`

/** By its code, or by its name with or without what it is; null where the province has no such or several. */
const findPlace = (written: string, provinceCode: string): { code: string; name: string } | null => {
  const bare = (name: string): string => fold(name).replace(/^(xa|phuong|dac khu) /, "")
  const communes = communesOf(provinceCode)
  const exact = communes.filter(({ code, name }) => code === written || fold(name) === fold(written))
  const found = exact.length > 0 ? exact : communes.filter(({ name }) => bare(name) === bare(written))
  const [only, ...others] = found
  return only !== undefined && others.length === 0 ? only : null
}

const dayOf = (written: string): string | null => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return written
  const phrase = parseDatePhrase(written)
  return phrase.ok && phrase.precision === "day" ? phrase.date : null
}
