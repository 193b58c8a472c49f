import type { NewConference } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { agreementsOf, type AgreementAct } from "./agreement-act"

/**
 * Enters a conference. @returns its id; the same for the same key.
 * @throws Refusal `not_found` for a document that the alliance did not hand in, `idempotency_conflict`.
 */
export const addConference = async (
  act: AgreementAct,
  wish: NewConference,
  idempotencyKey: string | undefined,
): Promise<string> => {
  const alliance = act.caller.organization.id
  const id = entityId("conf", alliance, idempotencyKey)
  return await databaseOf(act.container).transaction(async (transaction) => {
    await checkDocuments(transaction, act, wish.document_ids)
    const isNew = await agreementsOf(act).insertConference(transaction, {
      id,
      alliance_id: alliance,
      ...factsOf(wish),
      is_demo: false,
      created_at: act.at,
    })
    if (isNew) {
      await record(transaction, act, id, "conference.entered", wish)
      return id
    }
    const known = await agreementsOf(act).findConference(transaction, id, alliance)
    if (known?.name !== wish.name || known.held_on !== wish.held_on) throw new Refusal("idempotency_conflict")
    return id
  })
}

/** @throws Refusal `not_found`, also for another alliance's conference. */
export const changeConference = async (act: AgreementAct, id: string, wish: NewConference): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const known = await agreementsOf(act).findConference(transaction, id, act.caller.organization.id)
    if (known === null) throw new Refusal("not_found")
    await checkDocuments(transaction, act, wish.document_ids)
    await agreementsOf(act).updateConference(transaction, id, factsOf(wish))
    await record(transaction, act, id, "conference.changed", wish)
  })

const factsOf = ({ notice_number, notice_on, note, ...facts }: NewConference) => ({
  ...facts,
  notice_number: notice_number ?? null,
  notice_on: notice_on ?? null,
  note: note ?? "",
})

const checkDocuments = async (
  transaction: Knex.Transaction,
  { caller }: AgreementAct,
  ids: readonly string[],
): Promise<void> => {
  const wanted = [...new Set(ids)]
  const known = await transaction("document")
    .whereIn("id", wanted)
    .andWhere({ organization_id: caller.organization.id })
    .select("id")
  if (known.length < wanted.length) throw new Refusal("not_found", { field: "document_ids" })
}

const record = async (
  transaction: Knex.Transaction,
  { container, caller, at }: AgreementAct,
  id: string,
  action: string,
  wish: NewConference,
): Promise<void> =>
  await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
    {
      organization_id: caller.organization.id,
      actor: { type: "member", id: caller.member.id, name: caller.member.name },
      action,
      subject_type: "conference",
      subject_id: id,
      data: { ...wish },
      at,
    },
  ])
