import type { ObstacleCategory, RoutingRule } from "@lienket/contracts"
import type { Database } from "../../database/database"

/** How an alliance handles cases; each change is another version. */
export interface Settings {
  readonly alliance_id: string
  readonly version: number
  /** Working days. */
  readonly answer_days: number
  readonly remind_before_days: number
  readonly remind_every_days: number
  readonly rules: readonly RoutingRule[]
  readonly changed_by: string
  readonly changed_at: Date
  readonly reason: string
}

/** Of an alliance that has set nothing. */
export const usualSettings = { answer_days: 15, remind_before_days: 3, remind_every_days: 5, rules: [] } as const

/** Newest first. */
export const settingsOf = async (db: Database, allianceId: string): Promise<Settings[]> =>
  await db("obstacle_setting").where({ alliance_id: allianceId }).orderBy("version", "desc").select<Settings[]>("*")

/** What holds now. */
export const settingsInForce = async (
  db: Database,
  allianceId: string,
): Promise<Pick<Settings, "answer_days" | "remind_before_days" | "remind_every_days" | "rules">> =>
  (await db("obstacle_setting")
    .where({ alliance_id: allianceId })
    .orderBy("version", "desc")
    .first<Settings | undefined>()) ?? usualSettings

/** @returns false when somebody else has just written a version of that number. */
export const insertSettings = async (db: Database, { rules, ...settings }: Settings): Promise<boolean> => {
  const row = { ...settings, rules: JSON.stringify(rules) }
  const written = await db("obstacle_setting")
    .insert(row)
    .onConflict(["alliance_id", "version"])
    .ignore()
    .returning("version")
  return written.length > 0
}

export const ruleFor = (rules: readonly RoutingRule[], category: ObstacleCategory): RoutingRule =>
  rules.find((rule) => rule.category === category) ?? { category, lead_id: null, co_ids: [] }
