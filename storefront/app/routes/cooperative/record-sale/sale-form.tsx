import type { SaleChoice, SaleUnit, SaleWay } from "@lienket/contracts"
import { formatDecimal, formatVnd, goodsValue, unitOf, unitPriceOf } from "@lienket/vietnam"
import { useEffect, useId, useRef, useState } from "react"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import type { Locale } from "~/i18n/locale"
import { Form, Link, useLocale } from "~/i18n/navigation"
import { OfflineFields } from "~/offline/offline-fields"
import { OwnKey } from "~/offline/own-key"
import { Button } from "~/ui/button"
import { Checkbox } from "~/ui/checkbox"
import { ErrorSummary } from "~/ui/error-summary"
import { Field, LongField } from "~/ui/field"
import { Picture } from "~/ui/picture"
import { RadioChips } from "~/ui/radio-chips"
import { Select } from "~/ui/select"

import { formPath } from "./form-path"
import { readPrice, readQuantity } from "./read-typed"
import { likelyPrice, startingPoint, unitsFor } from "./starting-point"

const ways = ["market", "fair", "trader", "enterprise", "export"] as const satisfies readonly SaleWay[]
const groups = ["food", "drink", "medicinal", "craft", "ornamental", "tourism"] as const

type SaleFormProps = {
  /** Null for goods that the shop does not have. */
  choice: SaleChoice | null
  lastWay: SaleWay | null
  formKey: string
  refusal: Refusal | undefined
  /** What was typed before: kept on the device, or recorded wrongly. */
  before: Readonly<Record<string, string>> | undefined
}

/** How much, for how much, where and when: filled in as the last time, so that the quantity is enough. */
export function SaleForm({ choice, lastWay, formKey, refusal, before }: SaleFormProps) {
  const t = useTranslations("sellerSales.form")
  const ways_ = useTranslations("sellerSales.way")
  const groupNames = useTranslations("catalog.group")
  const offline = useTranslations("offline")
  const locale = useLocale()
  const sending = useNavigation().formData !== undefined
  const start = startingPoint(choice, lastWay)
  const typed = refusal?.values ?? before ?? {}
  const [unit, setUnit] = useState<SaleUnit>(asUnit(typed.unit, choice) ?? start.unit)
  const [quantity, setQuantity] = useState(typed.quantity ?? "")
  const [price, setPrice] = useState(typed.price ?? priceText(likelyPrice(choice, unit), locale))
  const [per, setPer] = useState(typed.per ?? start.per)
  const [title, setTitle] = useState(typed.title ?? choice?.title ?? "")
  const firstField = useRef<HTMLDivElement>(null)
  const unitNames = new Map(unitsFor(choice).map((each) => [each, unitName(each, choice, locale)]))

  // The one thing that must be typed is ready to be typed.
  useEffect(() => firstField.current?.querySelector<HTMLInputElement>("input:not([type=hidden])")?.focus(), [])

  const changeUnit = (next: SaleUnit) => {
    if (price === priceText(likelyPrice(choice, unit), locale)) setPrice(priceText(likelyPrice(choice, next), locale))
    setUnit(next)
  }

  return (
    <Form method="post" action={formPath(choice ? { product: choice.variant_id } : { other: true })} noValidate>
      <OwnKey formKey={formKey} />
      <OfflineFields
        label={offline("entry.sale", { quantity: quantity.trim(), unit: unitNames.get(unit) ?? "", title })}
      />
      <ErrorSummary
        refusal={refusal}
        labels={{
          title: t("name"),
          group: t("group"),
          quantity: t("quantity"),
          price: t("price"),
          date: t("day.legend"),
        }}
      />
      {choice ? <Chosen choice={choice} /> : null}
      <div ref={firstField} className="mt-4 grid gap-5">
        {choice ? (
          <input type="hidden" name="variant_id" value={choice.variant_id} />
        ) : (
          <>
            <Field
              name="title"
              label={t("name")}
              required
              maxLength={200}
              value={title}
              onChange={({ currentTarget }) => setTitle(currentTarget.value)}
              error={refusal?.fields.title}
            />
            <Select
              name="group"
              label={t("group")}
              required
              blank={t("groupBlank")}
              choices={groups.map((group) => ({ value: group, label: groupNames(group) }))}
              defaultValue={typed.group ?? ""}
              error={refusal?.fields.group}
            />
          </>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-3">
          <Field
            name="quantity"
            label={t("quantity")}
            inputMode="decimal"
            autoComplete="off"
            required
            value={quantity}
            onChange={({ currentTarget }) => setQuantity(currentTarget.value)}
            error={refusal?.fields.quantity}
          />
          <Select
            name="unit"
            label={t("unit")}
            choices={[...unitNames].map(([value, label]) => ({ value, label }))}
            value={unit}
            onChange={({ currentTarget }) => changeUnit(asUnit(currentTarget.value, choice) ?? unit)}
            error={refusal?.fields.unit}
          />
        </div>
        <div className="grid gap-2">
          <Field
            name="price"
            label={t("price")}
            hint={t("priceHint")}
            autoComplete="off"
            required
            value={price}
            onChange={({ currentTarget }) => setPrice(currentTarget.value)}
            error={refusal?.fields.price}
          />
          <RadioChips
            name="per"
            legend={t("per.legend")}
            legendHidden
            choices={[
              { value: "unit", label: t("per.unit", { unit: unitNames.get(unit) ?? "" }) },
              { value: "total", label: t("per.total") },
            ]}
            defaultValue={per}
            onChange={setPer}
          />
        </div>
        <RadioChips
          name="way"
          legend={t("where")}
          choices={ways.map((way) => ({ value: way, label: ways_(way) }))}
          defaultValue={typed.way ?? start.way}
          error={refusal?.fields.way}
        />
        <Day typed={typed} error={refusal?.fields.date} />
        <Details choice={choice} typed={typed} refusal={refusal} />
      </div>
      <div className="sticky bottom-16 -mx-4 [:has([data-strip])_&]:bottom-28 mt-5 flex items-center justify-between gap-4 border-t border-clay bg-paper px-4 py-3 lg:static lg:mx-0 lg:px-0">
        <Sum
          quantity={readQuantity(quantity, locale)}
          price={readPrice(price, locale)}
          per={per}
          unit={unitNames.get(unit) ?? ""}
        />
        <Button disabled={sending} className="min-w-32 px-8">
          {sending ? t("sending") : t("submit")}
        </Button>
      </div>
    </Form>
  )
}

function Chosen({ choice }: { choice: SaleChoice }) {
  const t = useTranslations("sellerSales.form")
  return (
    <div className="flex items-center gap-3 rounded-lg border border-clay bg-sheet p-2 pr-3">
      <div className="w-16 shrink-0">
        <Picture picture={choice.picture} alt="" sizes="4rem" className="aspect-4/3 rounded-md" />
      </div>
      <div className="min-w-0">
        <p className="font-semibold">{choice.title}</p>
        <Link
          to={formPath({})}
          preventScrollReset
          data-needs-no-network
          className="link inline-flex min-h-11 items-center text-sm"
        >
          {t("change")}
        </Link>
      </div>
    </div>
  )
}

type Typed = Readonly<Record<string, string>>

/** Which day: the date is asked for only when it is another one, with and without JavaScript. */
function Day({ typed, error }: { typed: Typed; error: string | undefined }) {
  const t = useTranslations("sellerSales.form.day")
  return (
    <div className="group grid gap-3">
      <RadioChips
        name="day"
        legend={t("legend")}
        choices={(["today", "yesterday", "other"] as const).map((day) => ({ value: day, label: t(day) }))}
        defaultValue={typed.day ?? "today"}
        error={typed.day === "other" ? undefined : error}
      />
      <Field
        name="date"
        type="date"
        label={t("date")}
        defaultValue={typed.date}
        error={error}
        className="hidden group-has-[input[value=other]:checked]:block"
      />
    </div>
  )
}

type DetailsProps = { choice: SaleChoice | null; typed: Typed; refusal: Refusal | undefined }

function Details({ choice, typed, refusal }: DetailsProps) {
  const t = useTranslations("sellerSales.form")
  const fault = refusal?.fields.note ?? refusal?.fields.take_stock
  return (
    <details open={fault !== undefined || typed.take_stock === "on" || Boolean(typed.note)}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-leaf">
        {t("more")}
      </summary>
      <div className="mt-2 grid gap-4">
        {choice ? (
          <Checkbox
            name="take_stock"
            label={t("take", { available: choice.available, unit: choice.unit })}
            defaultChecked={typed.take_stock === "on"}
            error={refusal?.fields.take_stock}
          />
        ) : null}
        <LongField
          name="note"
          label={t("note")}
          optional={t("optional")}
          rows={2}
          maxLength={500}
          defaultValue={typed.note}
          error={refusal?.fields.note}
        />
      </div>
    </details>
  )
}

type SumProps = { quantity: string | null; price: number | null; per: string; unit: string }

/** What the other of price and total comes to, as it is typed. */
function Sum({ quantity, price, per, unit }: SumProps) {
  const t = useTranslations("sellerSales.form")
  const locale = useLocale()
  const id = useId()
  const sum = sumOf(quantity, price, per)
  return (
    <p className="min-w-0" aria-labelledby={id}>
      <span id={id} className="block text-sm text-ink-soft">
        {t("sum")}
      </span>
      <output className="figures block text-lg font-semibold">
        {sum === null ? (
          <span className="text-base font-normal text-ink-soft">{t("sumEmpty")}</span>
        ) : (
          formatVnd(sum.total, locale)
        )}
      </output>
      {sum !== null && per === "total" ? (
        <span className="figures block text-sm text-ink-soft">
          {t("sumEach", { price: formatVnd(sum.each, locale), unit })}
        </span>
      ) : null}
    </p>
  )
}

function sumOf(quantity: string | null, price: number | null, per: string): { total: number; each: number } | null {
  if (quantity === null || price === null || !/[1-9]/.test(quantity)) return null
  // Roughly first: what is far too much has no exact value.
  if (Number(quantity) * price > Number.MAX_SAFE_INTEGER / 2) return null
  return per === "total"
    ? { total: price, each: unitPriceOf(quantity, price) }
    : { total: goodsValue(quantity, price), each: price }
}

const asUnit = (text: string | undefined, choice: SaleChoice | null): SaleUnit | undefined =>
  unitsFor(choice).find((unit) => unit === text)

const unitName = (unit: SaleUnit, choice: SaleChoice | null, locale: Locale): string => {
  if (unit === "piece") return choice?.unit ?? ""
  return locale === "en" ? unitOf(unit).en[0] : unit
}

const priceText = (price: number | null, locale: Locale): string =>
  price === null ? "" : formatDecimal(String(price), locale)
