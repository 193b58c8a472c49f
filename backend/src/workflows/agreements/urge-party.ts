import type { AgreementSide, ReadyUrge } from "@lienket/contracts"
import { agreementSides } from "@lienket/contracts"
import { businessDate, formatDateTime } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf, type Database } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import type { Agreement } from "../../modules/agreement/agreements"
import { urgesDue } from "../../modules/agreement/urge-rules"
import type { SettingsInForce } from "../../modules/agreement/settings"
import { agreementsOf, holdAsOfficer, recordAgreementAct, type AgreementAct, type Held } from "./agreement-act"
import { sendUrges } from "./send-urges"
import { urgeables } from "./urge-facts"
import { readyText, urgeNotice } from "./urge-text"

interface Wish {
  readonly side: AgreementSide
  readonly text: string
}

/**
 * An officer urges a party in words of the own. The same key urges once.
 * @throws Refusal `not_found`, `agreement_not_running` for one that is over, `party_unreachable` for one that is only
 *   named, `urged_recently` within the hours that the alliance has set, `idempotency_conflict`.
 */
export const urgeParty = async (
  act: AgreementAct,
  agreementId: string,
  wish: Wish,
  idempotencyKey: string | undefined,
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const held = await holdAsOfficer(transaction, act, agreementId)
    const id = entityId("urge", act.caller.organization.id, idempotencyKey)
    if (await isUrged(transaction, act, id, agreementId, wish)) return
    if (isOver(held.agreement)) throw new Refusal("agreement_not_running")
    if (held.parties[wish.side].organization_id === null) throw new Refusal("party_unreachable", { field: "side" })
    const { hours_between_urges } = await settingsFor(transaction, act, held.agreement)
    const wait = await waitUntil(transaction, act, agreementId, wish.side, hours_between_urges)
    if (wait !== null)
      throw new Refusal("urged_recently", {
        values: { time: formatDateTime(wait.urged_at, "vi"), hours: String(hours_between_urges) },
      })
    const told = await sendUrges(act.container, transaction, [outgoing(act, held, id, wish)], act.at)
    if (told === 0) throw new Refusal("party_unreachable", { field: "side" })
    await recordAgreementAct(transaction, act, held.agreement, "agreement.urged", { urge_id: id, side: wish.side })
  })

/** Those of the alliance that follows the agreement. */
const settingsFor = async (
  db: Database,
  act: Pick<AgreementAct, "container">,
  { alliance_id }: Pick<Agreement, "alliance_id">,
): Promise<SettingsInForce> => (await agreementsOf(act).settingsInForce(db, [alliance_id]))(alliance_id)

const isOver = ({ state }: Pick<Agreement, "state">): boolean => state === "completed" || state === "ended_early"

/** @throws Refusal `idempotency_conflict` for a key that urged somebody else, or with other words. */
const isUrged = async (
  transaction: Knex.Transaction,
  act: AgreementAct,
  id: string,
  agreementId: string,
  { side, text }: Wish,
): Promise<boolean> => {
  const known = await agreementsOf(act).findUrge(transaction, id)
  if (known === null) return false
  if (known.agreement_id !== agreementId || known.target !== side || known.text !== text)
    throw new Refusal("idempotency_conflict")
  return true
}

/** When a side was urged by hand, if that is not long enough ago, and until when it is left alone. */
const waitUntil = async (
  db: Database,
  act: Pick<AgreementAct, "container" | "at">,
  agreementId: string,
  side: AgreementSide,
  hours: number,
): Promise<{ readonly urged_at: Date; readonly until: Date } | null> => {
  const urged_at = await agreementsOf(act).lastUrgeByHand(db, agreementId, side)
  if (urged_at === null) return null
  const until = new Date(urged_at.getTime() + hours * 3_600_000)
  return act.at < until ? { urged_at, until } : null
}

const outgoing = ({ caller }: AgreementAct, held: Held, id: string, { side, text }: Wish) => {
  const { code } = held.agreement
  const { name } = caller.organization
  return {
    id,
    of: held,
    cause: "by_hand" as const,
    target: side,
    notice: {
      vi: { title: `${name} đôn đốc thỏa thuận ${code}`, text },
      en: { title: `${name} urges you about agreement ${code}`, text },
    },
    by: caller.member,
  }
}

/** The parties of an agreement that an officer may urge, with words to begin from; none of one that is over. */
export const readyUrges = async (
  act: Pick<AgreementAct, "container" | "at">,
  db: Database,
  agreement: Agreement,
): Promise<{ items: ReadyUrge[]; hours_between_urges: number }> => {
  const settings = await settingsFor(db, act, agreement)
  const { hours_between_urges } = settings
  if (isOver(agreement)) return { items: [], hours_between_urges }
  const day = businessDate(act.at)
  const [of] = await urgeables(act.container, db, [agreement], day)
  if (of === undefined) return { items: [], hours_between_urges }
  const isDraft = agreement.state === "draft"
  const due = agreement.state === "signed" || agreement.state === "in_progress" ? urgesDue(of.facts, day, settings) : []
  const ready: ReadyUrge[] = []
  for (const side of agreementSides.filter((each) => of.facts.reachable.includes(each))) {
    const own = due.find(({ target }) => target === side)
    const notice = own === undefined ? null : urgeNotice(own, of.names).vi
    const wait = await waitUntil(db, act, agreement.id, side, hours_between_urges)
    ready.push({
      side,
      name: of.names.names[side],
      // As long as an urge may be; the officer sees where it ends.
      text: readyText(side, of.names, { isDraft, due: notice }).slice(0, 500),
      wait_until: wait?.until.toISOString() ?? null,
    })
  }
  return { items: ready, hours_between_urges }
}
