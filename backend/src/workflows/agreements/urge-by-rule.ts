import { businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { notUrgedLately, urgesDue } from "../../modules/agreement/urge-rules"
import { agreementsOf } from "./agreement-act"
import { sendUrges, type OutgoingUrge } from "./send-urges"
import { grouped, urgeables } from "./urge-facts"
import { urgeNotice } from "./urge-text"

/**
 * Urges everybody whom a rule asks to be urged today, under every agreement: once within the interval of the rule,
 * however often it is called.
 * @returns how many were urged.
 */
export const urgeByRule = async (container: MedusaContainer, at: Date): Promise<number> =>
  await databaseOf(container).transaction(async (transaction) => {
    const day = businessDate(at)
    const module = agreementsOf({ container })
    const open = await module.openAgreements(transaction)
    const ids = open.map(({ id }) => id)
    const settingsFor = await module.settingsInForce(
      transaction,
      open.map(({ alliance_id }) => alliance_id),
    )
    const last = grouped(await module.lastUrges(transaction, ids))
    const outgoing = (await urgeables(container, transaction, open, day)).flatMap((of): OutgoingUrge[] => {
      const settings = settingsFor(of.agreement.alliance_id)
      const before = last.get(of.agreement.id) ?? []
      return notUrgedLately(urgesDue(of.facts, day, settings), before, day, settings).map((due) => ({
        id: entityId("urge", of.agreement.alliance_id, undefined),
        of,
        cause: due.rule,
        target: due.target,
        notice: urgeNotice(due, of.names),
        by: null,
      }))
    })
    return await sendUrges(container, transaction, outgoing, at)
  })
