import type { ListingDraft } from "@lienket/contracts"
import { findProductKind, productKinds, type ProductKindCode } from "@lienket/vietnam"
import { useState } from "react"
import { useTranslations } from "use-intl"

import { Field } from "~/ui/field"
import { Select } from "~/ui/select"

type Keeping = Readonly<{ storage: string; amount: string; unit: string }>

/** How goods of a kind are usually kept, and how long. */
const usual = (code: ProductKindCode | undefined): Keeping => {
  const kind = productKinds.find((each) => each.code === code)
  return {
    storage: kind?.storage ?? "",
    amount: kind?.shelf_life ? String(kind.shelf_life.amount) : "",
    unit: kind?.shelf_life?.unit ?? "",
  }
}

const isSame = (one: Keeping, other: Keeping) =>
  one.storage === other.storage && one.amount === other.amount && one.unit === other.unit

/** The kind of a draft, as far as it has been chosen. */
export const kindOf = ({ group = "", product_class = "" }: ListingDraft): ProductKindCode | undefined =>
  findProductKind(group, product_class)?.code

type KeepingFieldsProps = {
  initial: ListingDraft
  kind: ProductKindCode | undefined
  errors: Readonly<Record<string, string>>
}

/** Storage and shelf life, as the kind of goods usually has them until the seller says otherwise. */
export function KeepingFields({ initial, kind, errors }: KeepingFieldsProps) {
  const t = useTranslations("sellerProducts.form")
  const given: Keeping = {
    storage: initial.storage ?? "",
    amount: initial.shelf_life_amount ?? "",
    unit: initial.shelf_life_unit ?? "",
  }
  const isUntold = isSame(given, { storage: "", amount: "", unit: "" })
  const [keeping, setKeeping] = useState(given)
  const [followed, follow] = useState(isUntold ? undefined : kind)
  if (kind !== followed) {
    follow(kind)
    // What the seller has put in stays; what came with the kind before goes with it.
    if (isSame(keeping, usual(followed)) || isSame(keeping, usual(undefined))) setKeeping(usual(kind))
  }
  const set = (part: Partial<Keeping>) => setKeeping({ ...keeping, ...part })
  return (
    <>
      <Select
        name="storage"
        label={t("storage")}
        blank={t("storageBlank")}
        choices={(["ambient", "chilled", "frozen"] as const).map((value) => ({
          value,
          label: t(`storageOf.${value}`),
        }))}
        value={keeping.storage}
        onChange={(event) => set({ storage: event.currentTarget.value })}
        error={errors.storage}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field
          name="shelf_life_amount"
          label={t("shelfLife")}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          value={keeping.amount}
          onChange={(event) => set({ amount: event.currentTarget.value, unit: keeping.unit || "month" })}
          error={errors.shelf_life_amount}
        />
        <Select
          name="shelf_life_unit"
          label={t("shelfLifeUnit")}
          blank={t("storageBlank")}
          choices={(["day", "month"] as const).map((value) => ({ value, label: t(`unitOfTime.${value}`) }))}
          value={keeping.unit}
          onChange={(event) => set({ unit: event.currentTarget.value })}
          error={errors.shelf_life_unit}
        />
      </div>
      <p className="text-sm text-ink-soft">{t("lotHint")}</p>
    </>
  )
}
