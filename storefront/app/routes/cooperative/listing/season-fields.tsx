import type { ListingDraft } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { Field } from "~/ui/field"
import { FieldError, fieldId } from "~/ui/field-frame"

type SeasonFieldsProps = { initial: ListingDraft; earliest: string; errors: Readonly<Record<string, string>> }

/** The months of the season, and the day from which what is ordered ahead leaves. */
export function SeasonFields({ initial, earliest, errors }: SeasonFieldsProps) {
  const t = useTranslations("sellerProducts.form")
  return (
    <>
      <fieldset id={fieldId("season_months")} className="min-w-0">
        <legend className="mb-1.5">{t("season")}</legend>
        <div className="grid grid-cols-4 gap-2 sm:grid-cols-6">
          {Array.from({ length: 12 }, (_, index) => String(index + 1)).map((month) => (
            <label
              key={month}
              className="figures flex min-h-11 items-center justify-center rounded-md border-[1.5px] border-clay-line bg-sheet text-sm has-checked:border-leaf has-checked:bg-leaf-wash has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-leaf"
            >
              <input
                type="checkbox"
                name="season_months"
                value={month}
                defaultChecked={initial.season_months?.includes(month)}
                className="sr-only"
              />
              {t("month", { month })}
            </label>
          ))}
        </div>
        {errors.season_months ? <FieldError name="season_months" error={errors.season_months} /> : null}
      </fieldset>
      <Field
        name="preorder_ships_on"
        label={t("preorder")}
        hint={t("preorderHint")}
        type="date"
        min={earliest}
        defaultValue={initial.preorder_ships_on}
        error={errors.preorder_ships_on}
      />
    </>
  )
}
