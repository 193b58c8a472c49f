import type { Agency, ObstacleCategory, RoutingRule } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Checkbox } from "~/ui/checkbox"
import { FieldError } from "~/ui/field-frame"
import { Select } from "~/ui/select"

import { chosenIn, coField, leadField } from "./rule-names"

type RuleFieldsProps = {
  category: ObstacleCategory
  rule: RoutingRule | undefined
  agencies: readonly Agency[]
  mayChange: boolean
  refusal: Refusal | undefined
}

/** Which agency cases of a category go to, and which are asked for their opinion besides. */
export function RuleFields({ category, rule, agencies, mayChange, refusal }: RuleFieldsProps) {
  const t = useTranslations("allianceObstacles.settings")
  const words = useTranslations("allianceObstacles.route")
  const categories = useTranslations("obstacle.category")
  const [lead, co] = [leadField(category), coField(category)]
  const chosen = refusal === undefined ? (rule?.co_ids ?? []) : chosenIn(refusal.values[co])
  const nameOf = ({ name, is_in_force }: Agency) => (is_in_force ? name : words("ended", { name }))
  const names = agencies.filter(({ id }) => chosen.includes(id)).map(nameOf)
  const told = names.length === 0 ? t("noCo") : t("co", { names: names.join(", ") })
  const error = refusal?.fields[co]
  return (
    <div>
      <Select
        name={lead}
        label={categories(category)}
        hint={mayChange || names.length === 0 ? undefined : told}
        blank={t("nobody")}
        choices={agencies.map((agency) => ({ value: agency.id, label: nameOf(agency) }))}
        defaultValue={refusal?.values[lead] ?? rule?.lead_id ?? ""}
        error={refusal?.fields[lead]}
        disabled={!mayChange}
      />
      {mayChange ? (
        <details open={error !== undefined} className="mt-1">
          <summary className="flex min-h-11 cursor-pointer items-center text-sm text-ink-soft">{told}</summary>
          <fieldset className="border-l-2 border-clay pl-3">
            <legend className="sr-only">{t("coOf", { category: categories(category) })}</legend>
            {agencies.map((agency) => (
              <Checkbox
                key={agency.id}
                name={co}
                value={agency.id}
                label={nameOf(agency)}
                defaultChecked={chosen.includes(agency.id)}
              />
            ))}
          </fieldset>
          {error === undefined ? null : <FieldError name={co} error={error} />}
        </details>
      ) : null}
    </div>
  )
}
