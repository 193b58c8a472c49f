import {
  enterAgreement,
  maxSpreadsheetRows,
  spreadsheetType,
  type AgreementImport,
  type ListSettings,
} from "@lienket/contracts"
import { businessDate, fold } from "@lienket/vietnam"
import { findProvince } from "@lienket/vietnam/units"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "zod"
import { databaseOf, type Database } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { environment, privateFolder } from "../../environment"
import { messageOf } from "../../http/message"
import type { ReceivedFile } from "../../http/receive-file"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { MEDIA_MODULE } from "../../modules/media"
import { storeDocument } from "../../modules/media/document-files"
import type { MediaModuleService } from "../../modules/media/service"
import { SPREADSHEET_IMPORT_MODULE } from "../../modules/spreadsheet-import"
import type { KeptList, WholeList } from "../../modules/spreadsheet-import/agreement-lists"
import type { SpreadsheetImportModuleService } from "../../modules/spreadsheet-import/service"
import { agreementsOf, recordAgreementActs } from "../agreements/agreement-act"
import { enterAgreementDrafts } from "../agreements/enter-agreement"
import type { Situation } from "../import/kind"
import { actorOf } from "../listing/actor"
import type { KnownOrganization } from "./parties"
import type { Known } from "./read-agreement"
import { readList } from "./read-list"
import { understandList } from "./understand"

const lifeMs = 24 * 3_600_000

const firstSettings: ListSettings = {
  header_row: null,
  kind: "minutes",
  conference_id: null,
  linkage_form: "F0",
  group: "food",
  prices: "reference",
  starts_on: null,
  ends_on: null,
  papers_kept: false,
  parties: [],
}

/**
 * Reads an alliance's own list of agreements as far as its words tell, and keeps it, so that it can be read in
 * another way and entered as it was shown. Nothing else is written.
 * @throws Refusal of the field `file` for what cannot be read at all; what is wrong with cells is in the answer.
 */
export const previewList = async (situation: Situation, file: ReceivedFile): Promise<AgreementImport> => {
  const { container, caller, at } = situation
  const sheet = await readList(file.path)
  const { preview, agreements } = understandList(sheet, firstSettings, await knownTo(situation, situation.db))
  const sha256 = await storeDocument(privateFolder(environment()), file.path)
  const id = generateEntityId("", "imp")
  await databaseOf(container).transaction(async (transaction) => {
    const { document } = await container.resolve<MediaModuleService>(MEDIA_MODULE).addDocument(transaction, {
      organizationId: caller.organization.id,
      sha256,
      name: file.name,
      type: spreadsheetType,
      bytes: file.bytes,
      memberId: caller.member.id,
      at,
    })
    await importsOf(situation).insertList(transaction, {
      id,
      organization_id: caller.organization.id,
      document_id: document.id,
      file_name: file.name,
      sheet,
      revision: 1,
      settings: firstSettings,
      preview,
      agreements,
      fault_count: preview.fault_count,
      agreement_ids: [],
      uploaded_by: caller.member.id,
      created_at: at,
      expires_at: new Date(at.getTime() + lifeMs),
      applied_at: null,
      undone_at: null,
    })
  })
  return await listOf(situation, id)
}

/** A list as it stands. @throws Refusal `not_found`, also for another alliance's. */
export const listOf = async (situation: Situation, id: string): Promise<AgreementImport> => {
  const found = await importsOf(situation).findList(situation.db, situation.caller.organization.id, id)
  if (found === null) throw new Refusal("not_found")
  return viewOf(found, situation)
}

/**
 * Reads a list in another way, until it is entered.
 * @throws Refusal `not_found` (list, conference, organisation), `import_expired`, `state_changed` once it is entered.
 */
export const readListAgain = async (
  situation: Situation,
  id: string,
  settings: ListSettings,
): Promise<AgreementImport> => {
  const { container, caller } = situation
  await databaseOf(container).transaction(async (transaction) => {
    const found = await held(transaction, situation, id)
    if (found.applied_at !== null) throw new Refusal("state_changed")
    if (situation.at > found.expires_at) throw new Refusal("import_expired")
    const known = await knownTo(situation, transaction)
    const { conference_id, parties } = settings
    if (
      conference_id !== null &&
      (await agreementsOf(situation).findConference(transaction, conference_id, caller.organization.id)) === null
    )
      throw new Refusal("not_found", { field: "conference_id" })
    const ids = new Set(known.organizations.map((organization) => organization.id))
    const missing = parties.findIndex(({ organization_id }) => organization_id !== null && !ids.has(organization_id))
    if (missing >= 0) throw new Refusal("not_found", { field: `parties.${missing}.organization_id` })
    const { preview, agreements } = understandList(found.sheet, settings, known)
    await importsOf(situation).updateList(transaction, id, {
      revision: found.revision + 1,
      settings,
      preview,
      agreements,
      fault_count: preview.fault_count,
    })
  })
  return await listOf(situation, id)
}

/**
 * Enters what a preview has shown as drafts, all of it or nothing, in one transaction. One that was entered already
 * is left as it is, so that confirming twice, or twice at once, happens once.
 * @throws Refusal `not_found`, `import_has_faults`, `import_expired`, `import_undone`, `state_changed` when the list
 *   was read in another way since, and what the agreements themselves come up against by then.
 */
export const applyList = async (situation: Situation, id: string, revision: number): Promise<AgreementImport> => {
  const { container, caller, at } = situation
  await databaseOf(container).transaction(async (transaction) => {
    const found = await held(transaction, situation, id)
    const state = stateOf(found, at)
    if (state === "applied") return
    if (state === "undone") throw new Refusal("import_undone")
    if (state === "refused") throw new Refusal("import_has_faults")
    if (state === "expired") throw new Refusal("import_expired")
    if (found.revision !== revision) throw new Refusal("state_changed", { field: "revision" })
    const wishes = z.array(enterAgreement.body).parse(found.agreements)
    await refuseTaken(transaction, situation, wishes)
    const drafts = wishes.map((wish, position) => ({
      id: entityId("agr", caller.organization.id, `${id}-${position}`),
      wish,
    }))
    await enterAgreementDrafts(transaction, situation, drafts)
    const ids = drafts.map((draft) => draft.id)
    await importsOf(situation).updateList(transaction, id, { applied_at: at, agreement_ids: ids })
    await record(transaction, situation, found, "agreements.imported")
  })
  return await listOf(situation, id)
}

/**
 * Takes all drafts of a list back. What was undone stays so.
 * @throws Refusal `not_found`, `import_not_applied`, `import_in_use` once somebody has signed, changed, delivered or
 *   paid under one of them.
 */
export const undoList = async (situation: Situation, id: string): Promise<AgreementImport> => {
  const { container, caller, at } = situation
  await databaseOf(container).transaction(async (transaction) => {
    const found = await held(transaction, situation, id)
    if (found.undone_at !== null) return
    if (found.applied_at === null) throw new Refusal("import_not_applied")
    const agreements = agreementsOf(situation)
    const used = await agreements.draftsInUse(transaction, found.agreement_ids)
    if (used !== null) throw new Refusal("import_in_use", { values: { count: used.count, code: used.code } })
    await agreements.removeDrafts(transaction, found.agreement_ids)
    await importsOf(situation).updateList(transaction, id, { undone_at: at })
    await recordAgreementActs(
      transaction,
      situation,
      "agreement.import_undone",
      found.agreement_ids.map((each) => ({
        agreement: { id: each, alliance_id: caller.organization.id },
        data: { import_id: id },
      })),
    )
    await record(transaction, situation, found, "agreements.import_undone")
  })
  return await listOf(situation, id)
}

const held = async (transaction: Knex.Transaction, situation: Situation, id: string): Promise<WholeList> => {
  const found = await importsOf(situation).lockList(transaction, situation.caller.organization.id, id)
  if (found === null) throw new Refusal("not_found")
  return found
}

const sides = ["cooperative", "union", "group", "enterprise", "alliance"]

/** Whom and what a list is held against, as of now. */
const knownTo = async (situation: Situation, db: Database): Promise<Known> => {
  const organizations = await db("organization")
    .whereIn("kind", sides)
    .whereNot({ state: "closed" })
    .orderBy(["name", "id"])
    .select<
      (Omit<KnownOrganization, "province"> & { province_code: string })[]
    >("id", "name", "kind", "tax_code", "province_code")
  return {
    organizations: organizations.map(({ province_code, ...organization }) => ({
      ...organization,
      province: findProvince(province_code)?.name ?? province_code,
    })),
    numbers: await agreementsOf(situation).numbersOf(db, situation.caller.organization.id),
    today: businessDate(situation.at),
    maxRows: maxSpreadsheetRows,
  }
}

/** Another list may have been entered since this one was read. */
const refuseTaken = async (
  transaction: Knex.Transaction,
  situation: Situation,
  wishes: readonly z.output<typeof enterAgreement.body>[],
): Promise<void> => {
  const alliance = situation.caller.organization.id
  await transaction.raw(`select pg_advisory_xact_lock(hashtextextended('agreement-list:' || ?, 0))`, [alliance])
  const known = await agreementsOf(situation).numbersOf(transaction, alliance)
  const taken = new Set(known.map(({ number, seller_id }) => `${seller_id} ${fold(number)}`))
  const again = wishes.find(
    ({ number, seller }) => number !== undefined && taken.has(`${seller.organization_id} ${fold(number)}`),
  )
  if (again !== undefined) throw new Refusal("number_taken", { values: { number: again.number ?? "" } })
}

const stateOf = ({ applied_at, undone_at, fault_count, expires_at }: KeptList, now: Date): AgreementImport["state"] => {
  if (undone_at !== null) return "undone"
  if (applied_at !== null) return "applied"
  if (fault_count > 0) return "refused"
  return now > expires_at ? "expired" : "previewed"
}

const viewOf = (list: KeptList, { at, locale }: Situation): AgreementImport => ({
  id: list.id,
  file_name: list.file_name,
  state: stateOf(list, at),
  revision: list.revision,
  settings: list.settings,
  ...list.preview,
  faults: list.preview.faults.map(({ values, ...fault }) => ({
    ...fault,
    message: messageOf(fault.code, locale, { value: fault.value, ...values }),
  })),
  created_at: list.created_at.toISOString(),
  expires_at: list.expires_at.toISOString(),
  applied_at: list.applied_at?.toISOString() ?? null,
  undone_at: list.undone_at?.toISOString() ?? null,
})

const record = async (
  transaction: Knex.Transaction,
  { container, caller, at }: Situation,
  { id, file_name, preview }: KeptList,
  action: string,
): Promise<void> =>
  await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
    {
      organization_id: caller.organization.id,
      actor: actorOf(caller),
      action,
      subject_type: "spreadsheet_import",
      subject_id: id,
      data: { file_name, agreements: preview.agreement_count },
      at,
    },
  ])

const importsOf = ({ container }: Situation): SpreadsheetImportModuleService =>
  container.resolve<SpreadsheetImportModuleService>(SPREADSHEET_IMPORT_MODULE)
