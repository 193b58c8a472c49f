import { obstacleCategories, type NewObstacleSettings } from "@lienket/contracts"

import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { chosenIn, coField, leadField } from "./rule-names"

type Wish = Pick<NewObstacleSettings, "rules"> &
  Record<"answer_days" | "remind_before_days" | "remind_every_days", number>

/** What a form of the settings says: its fields as they were typed, agencies that help as `a,b`, and the settings meant. */
export function readSettings(form: FormData): {
  values: Record<string, string>
  wish: Wish & { reason: string | undefined }
} {
  const values = textsOf(form)
  for (const category of obstacleCategories)
    values[coField(category)] = form
      .getAll(coField(category))
      .filter((value) => typeof value === "string")
      .join(",")
  return {
    values,
    wish: {
      answer_days: Number(values.answer_days),
      remind_before_days: Number(values.remind_before_days),
      remind_every_days: Number(values.remind_every_days),
      rules: obstacleCategories.flatMap((category) => {
        const lead_id = values[leadField(category)] || null
        // Who leads is asked already.
        const co_ids = chosenIn(values[coField(category)]).filter((id) => id !== lead_id)
        return lead_id === null && co_ids.length === 0 ? [] : [{ category, lead_id, co_ids }]
      }),
      reason: values.reason,
    },
  }
}

/** What was refused, by the fields of the form: a rule of the contract has a place in a list and no name. */
export function settingFaults(fields: Record<string, string>, { rules }: Pick<Wish, "rules">): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, words]) => {
      const [, index = "", part = ""] = /^rules\.(\d+)\.(lead_id|co_ids)/.exec(path) ?? []
      const rule = index === "" ? undefined : rules[Number(index)]
      if (rule === undefined) return [path, words]
      return [part === "co_ids" ? coField(rule.category) : leadField(rule.category), words]
    }),
  )
}
