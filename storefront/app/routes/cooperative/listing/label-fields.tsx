import type { ListingDraft } from "@lienket/contracts"
import type { ProductClass } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Field, LongField } from "~/ui/field"

type LabelField = keyof NonNullable<ListingDraft["label"]>

/** Where there is room for sentences. */
const long: ReadonlySet<LabelField> = new Set(["ingredients", "usage", "warnings", "included", "not_included"])

const foods: readonly LabelField[] = ["ingredients", "usage", "warnings", "declaration_number", "origin"]

/** What a class of goods says of itself; without a class, whatever may be asked. */
const fieldsOf: Readonly<Record<ProductClass, readonly LabelField[]>> = {
  fresh: ["origin", "usage"],
  live: ["origin", "usage"],
  dry: foods,
  frozen: foods,
  beverage: foods,
  medicinal: foods,
  spirits: ["ethanol_percent", "licence_number", "warnings", "ingredients", "origin"],
  craft: ["ingredients", "usage", "origin"],
  tour: ["included", "not_included", "duration"],
}

type LabelFieldsProps = {
  label: NonNullable<ListingDraft["label"]>
  productClass: ProductClass | undefined
  errors: Readonly<Record<string, string>>
}

/** What the label says beyond name, quantity and dates; what another class would say is kept, out of sight. */
export function LabelFields({ label, productClass, errors }: LabelFieldsProps) {
  const t = useTranslations("sellerProducts")
  const shown = fieldsOf[productClass ?? "dry"]
  const kept = Object.entries(label).filter(([name]) => !shown.some((field) => field === name))
  return (
    <>
      {shown.map((field) => {
        const common = {
          name: `label.${field}`,
          label: t(`field.${field === "ingredients" && productClass === "craft" ? "material" : field}`),
          hint: t(`fieldHint.${field}`),
          defaultValue:
            label[field] ?? (field === "warnings" && productClass === "spirits" ? t("form.spiritsWarning") : ""),
          error: errors[`label.${field}`],
        }
        return long.has(field) ? (
          <LongField
            key={`${field} ${field === "warnings" && productClass === "spirits"}`}
            rows={2}
            maxLength={1_000}
            {...common}
          />
        ) : (
          <Field key={field} autoComplete="off" maxLength={200} {...common} />
        )
      })}
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={`label.${name}`} value={value} />
      ))}
    </>
  )
}
