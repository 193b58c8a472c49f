import type { ProductChoice } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { Form } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Field } from "~/ui/field"
import { RadioCards } from "~/ui/radio-cards"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"

const origins = ["harvested", "produced"] as const

/** First: which product, and the day the lot begins with. */
export function WhatAndWhen({ products, first, today, wrongDay }: Route.ComponentProps["loaderData"]) {
  const t = useTranslations("sellerLots.form")
  const tError = useTranslations("common.fieldError")
  return (
    <Form method="get" className="grid gap-5">
      <Select
        name="variant"
        label={t("product")}
        blank={t("productBlank")}
        choices={products.flatMap(choicesOf)}
        defaultValue={first.variant}
        required
      />
      <RadioCards
        name="origin"
        legend={t("origin")}
        cards={origins.map((origin) => ({ value: origin, title: t(`originOf.${origin}`) }))}
        defaultValue={first.origin}
      />
      <Field
        name="produced_on"
        type="date"
        label={t("date")}
        max={today}
        defaultValue={first.produced_on}
        error={wrongDay ? tError("invalid_date") : undefined}
        required
      />
      <Button icon="arrow-right">{t("next")}</Button>
    </Form>
  )
}

/** Variants by name; one that is alone goes by its product. */
export const choicesOf = ({ title, variants }: ProductChoice) =>
  variants.map((variant) => ({
    value: variant.id,
    label: variants.length === 1 ? title : `${title} – ${variant.title}`,
  }))
