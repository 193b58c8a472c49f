import { usualLowStock, type ListingDraft, type ListingVariantView } from "@lienket/contracts"
import { formatVnd, parseVndPhrase, units } from "@lienket/vietnam"
import { useRef, useState } from "react"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Field } from "~/ui/field"
import { Select } from "~/ui/select"

type Variant = NonNullable<ListingDraft["variants"]>[number]

type VariantRowsProps = {
  initial: readonly Variant[]
  /** How goods of the chosen kind are usually counted, the usual one first. */
  usualUnits: readonly string[]
  /** Of a product on sale: its stock is counted elsewhere. */
  published: readonly ListingVariantView[]
  errors: Readonly<Record<string, string>>
  max: number
  onChange: () => void
}

type Row = { number: number; variant: Variant }

/** Price, unit and stock; one row for most goods, more of them for several sizes. */
export function VariantRows({ initial, usualUnits, published, errors, max, onChange }: VariantRowsProps) {
  const t = useTranslations("sellerProducts.form")
  const [rows, setRows] = useState<readonly Row[]>(() =>
    (initial.length > 0 ? initial : [{}]).map((variant, number) => ({ number, variant })),
  )
  const next = useRef(rows.length)
  const change = (changed: readonly Row[]) => {
    setRows(changed)
    onChange()
  }
  return (
    <div className="grid gap-5">
      {rows.map(({ number, variant }, position) => (
        <VariantRow
          key={number}
          position={position}
          variant={variant}
          legend={rows.length > 1 ? t("size", { number: position + 1 }) : undefined}
          usualUnits={usualUnits}
          published={published.find(({ id }) => id === variant.id)}
          errors={errors}
          onRemove={rows.length > 1 ? () => change(rows.filter((row) => row.number !== number)) : undefined}
        />
      ))}
      {rows.length < max ? (
        <Button
          name="intent"
          value="add_variant"
          look="secondary"
          icon="plus"
          className="justify-self-start"
          onClick={(event) => {
            event.preventDefault()
            change([...rows, { number: next.current, variant: { unit: rows.at(-1)?.variant.unit } }])
            next.current += 1
          }}
        >
          {t("addSize")}
        </Button>
      ) : null}
    </div>
  )
}

type VariantRowProps = {
  position: number
  variant: Variant
  legend: string | undefined
  usualUnits: readonly string[]
  published: ListingVariantView | undefined
  errors: Readonly<Record<string, string>>
  onRemove: (() => void) | undefined
}

function VariantRow({ position, variant, legend, usualUnits, published, errors, onRemove }: VariantRowProps) {
  const t = useTranslations("sellerProducts.form")
  const locale = useLocale()
  const name = (field: string) => `variants.${position}.${field}`
  const [chosen, setChosen] = useState(variant.unit)
  const unit = chosen ?? usualUnits[0] ?? ""
  const [price, setPrice] = useState(variant.price_vnd ?? "")
  const reading = parseVndPhrase(price)
  const others = units.map(({ code }) => code).filter((code) => !usualUnits.includes(code))
  const choices = [...usualUnits, ...others].map((code) => ({ value: code, label: code }))
  return (
    <fieldset className={legend ? "min-w-0 rounded-md border border-clay p-4" : "min-w-0"}>
      <legend className={legend ? "px-1" : "sr-only"}>{legend ?? t("priceAndStock")}</legend>
      {variant.id ? <input type="hidden" name={name("id")} value={variant.id} /> : null}
      <div className="grid grid-cols-2 gap-x-3 gap-y-4 sm:grid-cols-4">
        <Select
          name={name("unit")}
          label={t("unit")}
          choices={choices}
          blank={unit === "" ? t("unitBlank") : undefined}
          value={unit}
          onChange={(event) => setChosen(event.currentTarget.value)}
          error={errors[name("unit")]}
        />
        <Field
          name={name("content")}
          label={t("content")}
          placeholder={t("contentExample")}
          autoComplete="off"
          maxLength={40}
          defaultValue={variant.content}
          error={errors[name("content")]}
        />
        <Field
          name={name("price_vnd")}
          label={t("price")}
          placeholder="45.000"
          autoComplete="off"
          maxLength={60}
          value={price}
          onChange={(event) => setPrice(event.currentTarget.value)}
          hint={price !== "" && reading.ok ? formatVnd(reading.amountVnd, locale) : t("priceHint")}
          error={errors[name("price_vnd")]}
        />
        {published ? (
          <div>
            <p className="mb-1.5 font-semibold">{t("stock")}</p>
            <p className="figures py-2.5">{t("stockElsewhere", { count: published.stocked })}</p>
          </div>
        ) : (
          <Field
            name={name("stock")}
            label={t("stock")}
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
            defaultValue={variant.stock}
            hint={t("stockHint")}
            error={errors[name("stock")]}
          />
        )}
        <Field
          name={name("low_stock")}
          label={t("lowStock")}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          defaultValue={variant.low_stock}
          hint={t("lowStockHint", { usual: usualLowStock })}
          error={errors[name("low_stock")]}
        />
      </div>
      {onRemove ? (
        <Button
          type="button"
          look="quiet"
          icon="trash-2"
          className="-ml-5 [@media(scripting:none)]:hidden"
          onClick={onRemove}
        >
          {t("removeSize")}
        </Button>
      ) : null}
    </fieldset>
  )
}
