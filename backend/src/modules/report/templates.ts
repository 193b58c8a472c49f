import type { ReportDefinition, ReporterKind } from "@lienket/contracts"
import type { ReportPeriod, ReportPeriodKind } from "@lienket/vietnam"
import type { Database } from "../../database/database"

/** What is reported, from when on. A version is never changed, so that the past stays reported by what was asked then. */
export interface Template {
  readonly id: string
  /** Null: it came with the product. */
  readonly alliance_id: string | null
  readonly code: string
  readonly version: number
  readonly title_vi: string
  readonly title_en: string
  readonly period_kind: ReportPeriodKind
  readonly is_first_half_only: boolean
  readonly reporters: readonly ReporterKind[]
  readonly due_days: number
  /** Business day: it holds for periods that end on it or later. */
  readonly valid_from: string
  readonly definition: ReportDefinition
  readonly changed_by: string | null
  readonly changed_at: Date
  readonly reason: string | null
}

const columns = `
  id, alliance_id, code, version, title_vi, title_en, period_kind, is_first_half_only, reporters, due_days,
  valid_from::text as valid_from, definition, changed_by, changed_at, reason`

/** Every version that an alliance's members report by: its own and those shipped. By code, the newest first. */
export const templatesFor = async (db: Database, allianceId: string): Promise<Template[]> => {
  const { rows } = await db.raw<{ rows: Template[] }>(
    `select ${columns} from report_template where alliance_id is null or alliance_id = ?
      order by code, report_template.valid_from desc, version desc`,
    [allianceId],
  )
  return rows
}

/** @returns false when somebody else has just written a version of that number. */
export const insertTemplate = async (db: Database, { reporters, definition, ...row }: Template): Promise<boolean> => {
  const written = await db("report_template")
    .insert({ ...row, reporters: [...reporters], definition: JSON.stringify(definition) })
    .onConflict(db.raw("(coalesce(alliance_id, ''), code, version)"))
    .ignore()
    .returning("id")
  return written.length > 0
}

/**
 * The template by which a period is reported: the one in force on its last day. An alliance's own takes the place of
 * what was shipped.
 * @returns undefined where no such report is asked for this period.
 */
export const templateFor = <T extends Omit<Template, "definition">>(
  templates: readonly T[],
  code: string,
  period: Pick<ReportPeriod, "kind" | "number" | "until">,
): T | undefined => {
  const [found] = templates
    .filter((template) => template.code === code && template.valid_from <= period.until)
    .toSorted(
      (one, other) =>
        Number(other.alliance_id !== null) - Number(one.alliance_id !== null) ||
        other.valid_from.localeCompare(one.valid_from) ||
        other.version - one.version,
    )
  if (found === undefined || found.period_kind !== period.kind) return undefined
  return found.is_first_half_only && period.number > 1 ? undefined : found
}
