import type { AgreementSettingName, UrgeRule } from "@lienket/contracts"
import type { Database } from "../../database/database"

/** When somebody is urged under the agreements that an alliance follows. In calendar days, but for hours. */
export type SettingsInForce = Readonly<Record<AgreementSettingName, number>>

/** Each change is another version. */
export interface Settings extends SettingsInForce {
  readonly alliance_id: string
  readonly version: number
  readonly changed_by: string
  readonly changed_at: Date
  readonly reason: string
}

/** Of an alliance that has set nothing; each has its reason here. */
export const usualSettings: SettingsInForce = {
  // A week: who was away at the weekend has had some days.
  answer_days: 7,
  // A month in which goods were due and nobody recorded anything: a week is only a late lorry.
  silent_days: 30,
  // Two months: the seller has been urged in vain, so the officer should telephone.
  silent_officer_days: 60,
  // A week: enough to harvest and to find a lorry.
  due_soon_days: 7,
  // Somebody who has nothing to record yet should not hear of it every week.
  silent_every_days: 14,
  // Deliveries come weekly in a season: one reminder between two of them.
  behind_every_days: 7,
  // As long as the warning is early: each window is warned of once.
  due_soon_every_days: 7,
  // An answer is two taps, and until it comes nothing counts.
  unanswered_every_days: 3,
  // The officer has to talk to both sides before deciding.
  overdue_every_days: 14,
  // Nobody should hear the same twice a day.
  hours_between_urges: 24,
}

/** For how many days a rule does not urge the same party for the same agreement again. */
export const intervalOf = (settings: SettingsInForce, rule: UrgeRule): number => settings[`${rule}_every_days`]

/** Newest first. */
export const settingsOf = async (db: Database, allianceId: string): Promise<Settings[]> =>
  await db("agreement_setting").where({ alliance_id: allianceId }).orderBy("version", "desc").select<Settings[]>("*")

/** What holds now for some alliances, in one query: the usual for those that have set nothing. */
export const settingsInForce = async (
  db: Database,
  allianceIds: readonly string[],
): Promise<(allianceId: string) => SettingsInForce> => {
  const { rows } = await db.raw<{ rows: Settings[] }>(
    `select distinct on (alliance_id) * from agreement_setting where alliance_id = any(?::text[])
      order by alliance_id, version desc`,
    [[...new Set(allianceIds)]],
  )
  const known = new Map(rows.map((row) => [row.alliance_id, row]))
  return (allianceId) => known.get(allianceId) ?? usualSettings
}

/** @returns false when somebody else has just written a version of that number. */
export const insertSettings = async (db: Database, settings: Settings): Promise<boolean> => {
  const written = await db("agreement_setting")
    .insert(settings)
    .onConflict(["alliance_id", "version"])
    .ignore()
    .returning("version")
  return written.length > 0
}
