import { rm } from "node:fs/promises"
import type { NewProvinceExport } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import type { Locale } from "../../http/locale"
import { Refusal } from "../../http/refusal"
import { enqueue } from "../../job-queue/enqueue"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { PROVINCE_EXPORT_MODULE } from "../../modules/province-export"
import type { Export } from "../../modules/province-export/exports"
import type { ProvinceExportModuleService } from "../../modules/province-export/service"
import type { MemberCaller } from "../../policy/caller"
import { exportFile, keptDays } from "./export-file"

/** Who takes something out, and when. */
export interface ExportAct {
  readonly container: MedusaContainer
  readonly caller: MemberCaller
  readonly at: Date
}

/** How many an alliance may have written at once: they share the machine with its orders. */
const mostAtOnce = 3
const askAgainSeconds = 30

export const exportsOf = ({ container }: Pick<ExportAct, "container">): ProvinceExportModuleService =>
  container.resolve(PROVINCE_EXPORT_MODULE)

/**
 * Has a set of data written to a file. What is sent again under the same key is taken out once.
 * @returns the id.
 * @throws Refusal `too_many_requests` while others of the alliance are being written.
 */
export const takeOut = async (
  act: ExportAct,
  { data_set, format, from, until, commune }: NewProvinceExport,
  locale: Locale,
  idempotencyKey: string | undefined,
): Promise<string> => {
  const { organization, member } = act.caller
  const id = entityId("pexp", organization.id, idempotencyKey)
  return await databaseOf(act.container).transaction(async (transaction) => {
    await transaction.raw(`select pg_advisory_xact_lock(hashtextextended('export:' || ?, 0))`, [organization.id])
    if ((await exportsOf(act).findExport(transaction, id)) !== null) return id
    if ((await exportsOf(act).countUnfinished(transaction, organization.id)) >= mostAtOnce)
      throw new Refusal("too_many_requests", { values: { seconds: askAgainSeconds } })
    await exportsOf(act).insertExport(transaction, {
      id,
      alliance_id: organization.id,
      data_set,
      format,
      locale,
      from_day: from ?? null,
      until_day: until ?? null,
      commune_code: commune ?? null,
      requested_by_id: member.id,
      requested_by: member.name,
      requested_at: act.at,
    })
    await enqueue(transaction, [{ task: "write_export", payload: { id } }])
    await record(transaction, act, "export.taken", id, { data_set, format, from, until, commune })
    return id
  })
}

/** @throws Refusal `not_found`, also for another alliance's. */
export const ownExport = async (act: Pick<ExportAct, "container" | "caller">, id: string): Promise<Export> => {
  const found = await exportsOf(act).findExport(databaseOf(act.container), id)
  if (found?.alliance_id !== act.caller.organization.id) throw new Refusal("not_found")
  return found
}

/**
 * Gives an export up and removes what was written of it.
 * @throws Refusal `not_found`; `invalid_transition` for one that is over.
 */
export const giveUpExport = async (act: ExportAct, id: string): Promise<void> => {
  await ownExport(act, id)
  await databaseOf(act.container).transaction(async (transaction) => {
    if (!(await exportsOf(act).cancelExport(transaction, id))) throw new Refusal("invalid_transition")
    await record(transaction, act, "export.cancelled", id, {})
  })
  // Whoever writes it removes it too, when it notices.
  await rm(exportFile(await ownExport(act, id)), { force: true })
}

/** Removes files, and what is known of them, some days after they were asked for; the log of acts keeps who did. */
export const removeOldExports = async (container: MedusaContainer, at: Date): Promise<void> => {
  const before = new Date(at.getTime() - keptDays * 86_400_000)
  const removed = await exportsOf({ container }).removeExportsBefore(databaseOf(container), before)
  for (const each of removed) await rm(exportFile(each), { force: true })
}

const record = async (
  transaction: Parameters<AuditModuleService["record"]>[0],
  { container, caller, at }: ExportAct,
  action: string,
  id: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> =>
  await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
    {
      organization_id: caller.organization.id,
      actor: { type: "member", id: caller.member.id, name: caller.member.name },
      action,
      subject_type: "export",
      subject_id: id,
      data,
      at,
    },
  ])
