import type { CallOffLine } from "@lienket/contracts"
import { formatDecimal, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { quantityText } from "~/figures/quantity-text"
import type { Refusal } from "~/forms/refusal"
import { useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Card } from "~/ui/card"
import { Field } from "~/ui/field"
import { fieldId } from "~/ui/field-frame"
import { Icon } from "~/ui/icon"
import { Select } from "~/ui/select"

import { amountUnit } from "../version/terms-facts"
import { packField, quantityField } from "./read-call-off"

type LineFieldsetProps = {
  line: CallOffLine
  /** The seller sees the same and calls off nothing. */
  isBuyer: boolean
  refusal: Refusal | undefined
}

/** One line: what was agreed, what is taken of it, and how much is called off now, or why nothing can be. */
export function LineFieldset({ line, isBuyer, refusal }: LineFieldsetProps) {
  const t = useTranslations("agreement.callOff")
  const locale = useLocale()
  const amount = (quantity: string) => quantityText(quantity, line.unit, locale)
  const unit = amountUnit(line.unit, locale)
  const figures = [
    { label: t("committed"), value: line.committed },
    { label: t("calledOff"), value: line.called_off },
    { label: t("delivered"), value: line.delivered },
    { label: t("remaining"), value: line.remaining },
  ]
  return (
    <Card as="article">
      <h2 className="text-lg">{line.title}</h2>
      {line.agreed_price_vnd === null ? null : (
        <p className="figures text-sm text-ink-soft">
          {t(line.price_basis === "floor" ? "floor" : "price", {
            price: formatVnd(line.agreed_price_vnd, locale),
            unit,
          })}
        </p>
      )}
      <dl className="figures mt-3 grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-4">
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-sm font-normal text-ink-soft">{label}</dt>
            <dd className="font-semibold">{amount(value)}</dd>
          </div>
        ))}
      </dl>
      {line.obstacle === null ? (
        <Wish line={line} unit={unit} isBuyer={isBuyer} refusal={refusal} />
      ) : (
        <p className="mt-3 flex items-start gap-2.5 rounded-md bg-clay-wash px-4 py-3">
          <Icon name="info" className="mt-1 text-leaf" />
          {line.obstacle.message}
        </p>
      )}
    </Card>
  )
}

function Wish({ line, unit, isBuyer, refusal }: LineFieldsetProps & { unit: string }) {
  const t = useTranslations("agreement.callOff")
  const locale = useLocale()
  const { line_id, packs, due } = line
  const [quantityName, packName] = [quantityField(line_id), packField(line_id)]
  const choices = packs.map((pack) => ({
    value: pack.variant_id,
    label: t("pack", {
      unit: pack.unit,
      price: formatVnd(pack.agreed_price_vnd, locale),
      shop: formatVnd(pack.shop_price_vnd, locale),
    }),
  }))
  const takeDue = (quantity: string) => {
    const field = document.getElementById(fieldId(quantityName))
    if (!(field instanceof HTMLInputElement)) return
    field.value = formatDecimal(quantity, locale)
    field.focus()
  }
  if (!isBuyer)
    return (
      <ul className="figures mt-4 font-semibold">
        {choices.map(({ value, label }) => (
          <li key={value}>{label}</li>
        ))}
      </ul>
    )
  return (
    <div className="mt-4 grid gap-4">
      {choices.length === 1 ? (
        <p className="figures font-semibold">
          {choices[0]?.label}
          <input type="hidden" name={packName} value={choices[0]?.value} />
        </p>
      ) : (
        <Select
          name={packName}
          label={t("packChoice")}
          choices={choices}
          defaultValue={refusal?.values[packName]}
          error={refusal?.fields[packName]}
        />
      )}
      <Field
        name={quantityName}
        label={t("quantity", { unit })}
        hint={t("most", { most: quantityText(line.most, line.unit, locale) })}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={refusal?.values[quantityName]}
        error={refusal?.fields[quantityName]}
      />
      {due === null ? null : (
        <Button
          type="button"
          look="secondary"
          onClick={() => takeDue(due)}
          className="justify-self-start max-sm:w-full [@media(scripting:none)]:hidden"
        >
          {t("takeDue", { quantity: quantityText(due, line.unit, locale) })}
        </Button>
      )}
    </div>
  )
}
