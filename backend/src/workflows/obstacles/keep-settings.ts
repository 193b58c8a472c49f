import type { NewObstacleSettings } from "@lienket/contracts"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { actorOf, obstaclesOf, recordForAlliance, type ObstacleAct } from "./obstacle-act"

/**
 * Changes how an alliance handles cases from now on: another version, those before are kept.
 * @throws Refusal `not_found` for an agency that is not its own, `state_changed` when somebody else has just done it.
 */
export const changeSettings = async (
  act: ObstacleAct,
  { reason, rules, ...days }: NewObstacleSettings,
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const alliance = act.caller.organization.id
    const module = obstaclesOf(act)
    const known = new Set((await module.agenciesOf(transaction, alliance)).map(({ id }) => id))
    for (const [index, { lead_id, co_ids }] of rules.entries()) {
      if (lead_id !== null && !known.has(lead_id)) throw new Refusal("not_found", { field: `rules.${index}.lead_id` })
      if (!co_ids.every((id) => known.has(id))) throw new Refusal("not_found", { field: `rules.${index}.co_ids` })
    }
    const [before] = await module.settingsOf(transaction, alliance)
    const isWritten = await module.insertSettings(transaction, {
      alliance_id: alliance,
      version: (before?.version ?? 0) + 1,
      ...days,
      rules,
      changed_by: act.caller.member.name,
      changed_at: act.at,
      reason,
    })
    if (!isWritten) throw new Refusal("state_changed")
    await recordForAlliance(transaction, act, alliance, actorOf(act), {
      action: "obstacle_setting.changed",
      subject: { type: "obstacle_setting", id: alliance },
      data: { ...days, rules, reason },
    })
  })
