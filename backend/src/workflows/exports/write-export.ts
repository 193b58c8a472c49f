import { createHash } from "node:crypto"
import { createWriteStream } from "node:fs"
import { mkdir, rm } from "node:fs/promises"
import { Readable, Transform } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { ReadableStream } from "node:stream/web"
import { formatDateTime } from "@lienket/vietnam"
import { findCommune } from "@lienket/vietnam/units"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { now } from "../../clock"
import { databaseOf } from "../../database/database"
import type { Task } from "../../job-queue/task"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { PROVINCE_EXPORT_MODULE } from "../../modules/province-export"
import type { Export } from "../../modules/province-export/exports"
import type { ProvinceExportModuleService } from "../../modules/province-export/service"
import { dataSets, type DataSet, type ExportColumn } from "./data-sets"
import { exportFile, exportFolder } from "./export-file"

type CellValue = string | number | Date | null

/** How many rows are in memory at once. */
const rowsAtOnce = 1_000
/** After so many beginnings that ended badly it is given up. */
const mostAttempts = 3

/** It was cancelled, or somebody else writes it. */
class Abandoned extends Error {}

/**
 * Writes the file of an export, row by row from a cursor of the database, so that a million rows need no more memory
 * than a thousand. All rows are of one moment. A process that dies over it leaves a job that begins anew.
 */
export const writeExport: Task = async (payload, { container, logger }) => {
  const db = databaseOf(container)
  const exports = container.resolve<ProvinceExportModuleService>(PROVINCE_EXPORT_MODULE)
  const begun = await exports.beginExport(db, idIn(payload), now())
  if (begun === null) return
  if (begun.attempt > 1) await rm(exportFile({ ...begun, attempt: begun.attempt - 1 }), { force: true })
  const file = exportFile(begun)
  try {
    const alliance = await container
      .resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
      .findById(db, begun.alliance_id)
    if (alliance === null) throw new Error(`the alliance of ${begun.id} is gone`)
    await mkdir(exportFolder(), { recursive: true })
    const written = await db.transaction(
      async (transaction) => await write(db, transaction, exports, begun, alliance.province_code, file),
      { isolationLevel: "repeatable read", readOnly: true },
    )
    if (!(await exports.endExport(db, begun, { state: "done", ...written }))) throw new Abandoned()
  } catch (error) {
    await rm(file, { force: true })
    if (error instanceof Abandoned) return
    if (begun.attempt < mostAttempts) throw error
    logger.error(`export ${begun.id} is given up`, error instanceof Error ? error : new Error(String(error)))
    await exports.endExport(db, begun, { state: "failed" })
  }
}

const idIn = (payload: unknown): string => {
  if (typeof payload === "object" && payload !== null && "id" in payload && typeof payload.id === "string")
    return payload.id
  throw new TypeError("a job to write an export names it")
}

const write = async (
  db: Knex,
  transaction: Knex.Transaction,
  exports: ProvinceExportModuleService,
  begun: Export,
  province: string,
  file: string,
): Promise<{ rows_done: number; byte_count: number; sha256: string }> => {
  const set = dataSets[begun.data_set]
  const values = {
    // Only the one that a data set goes by is bound.
    ...(set.from.includes(":alliance") ? { alliance: begun.alliance_id } : { province }),
    from: begun.from_day,
    until: begun.until_day,
    commune: begun.commune_code,
  }
  const { rows: counted } = await transaction.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from ${set.from}`,
    values,
  )
  await exports.noteProgress(db, begun, { row_count: counted[0]?.count ?? 0 })
  await transaction.raw(
    `declare taken no scroll cursor for select ${set.select} from ${set.from} order by ${set.order}`,
    { ...values, ...(set.select.includes(":locale") ? { locale: begun.locale } : {}) },
  )
  let rows_done = 0
  const rows = async function* (): AsyncGenerator<CellValue[]> {
    yield* headRows(set, begun)
    for (;;) {
      const { rows: page } = await transaction.raw<{ rows: Record<string, string | null>[] }>(
        `fetch forward ${rowsAtOnce} from taken`,
      )
      for (const row of page) yield set.columns.map((column) => cellOf(row[column.key] ?? null, column, begun))
      rows_done += page.length
      if (!(await exports.noteProgress(db, begun, { rows_done }))) throw new Abandoned()
      if (page.length < rowsAtOnce) return
    }
  }
  const hash = createHash("sha256")
  let byte_count = 0
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      byte_count += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(Readable.fromWeb(await streamOf(rows(), set, begun)), counting, createWriteStream(file))
  return { rows_done, byte_count, sha256: hash.digest("hex") }
}

/** How Excel shows them. */
const formats = { number: "#,##0.###", day: "dd/mm/yyyy" } as const

const streamOf = async (
  rows: AsyncGenerator<CellValue[]>,
  set: DataSet,
  { format, locale }: Export,
): Promise<ReadableStream<Uint8Array>> => {
  // An ES module alone.
  const [{ writeXlsxStream }, { writeCsvStream }] = await Promise.all([import("hucre/xlsx"), import("hucre/csv")])
  const stream =
    format === "xlsx"
      ? writeXlsxStream(rows, {
          name: set.title[locale].slice(0, 31),
          columns: set.columns.map(({ width, kind }) => ({
            width,
            ...(kind === "text" ? {} : { numFmt: formats[kind] }),
          })),
          repeatHeaders: false,
        })
      : writeCsvStream(rows, { bom: true, escapeFormulae: true })
  return stream as ReadableStream<Uint8Array>
}

const words = {
  vi: { asOf: "Số liệu lúc", filter: "Bộ lọc", none: "không lọc", from: "từ ngày", until: "đến ngày" },
  en: { asOf: "As of", filter: "Filter", none: "none", from: "from", until: "until" },
} as const

/** What the rows are, of which moment and under which filter; then what the columns are called. */
const headRows = (set: DataSet, { locale, as_of, from_day, until_day, commune_code }: Export): CellValue[][] => {
  const say = words[locale]
  const filter = [
    ...(from_day === null ? [] : [`${say.from} ${from_day}`]),
    ...(until_day === null ? [] : [`${say.until} ${until_day}`]),
    ...(commune_code === null ? [] : [findCommune(commune_code)?.name ?? commune_code]),
  ]
  return [
    [set.title[locale]],
    [`${say.asOf}: ${as_of === null ? "" : formatDateTime(as_of.toISOString(), locale)}`],
    [`${say.filter}: ${filter.length === 0 ? say.none : filter.join("; ")}`],
    set.columns.map((column) => column[locale]),
  ]
}

/** Figures as numbers, days as such where the format has them, everything else as text, whatever sign it begins with. */
const cellOf = (
  value: string | null,
  { kind, written }: ExportColumn,
  { format, locale }: Pick<Export, "format" | "locale">,
): CellValue => {
  if (value === null) return null
  if (kind === "number") return Number(value)
  if (kind === "day" && format === "xlsx") return new Date(`${value}T00:00:00Z`)
  return written === undefined ? value : written(value, locale)
}
