import { formatDate } from "@lienket/vietnam"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import { refusalOf } from "~/forms/refusal"
import { Form, useLocale } from "~/i18n/navigation"
import { Button, LinkButton } from "~/ui/button"
import { Checkbox } from "~/ui/checkbox"
import { ErrorSummary } from "~/ui/error-summary"
import { Field, LongField } from "~/ui/field"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { choicesOf } from "./what-and-when"

type Loaded = Route.ComponentProps["loaderData"]

/** Then the rest, with what follows from product and day filled in. */
export function RestOfLot({
  products,
  first,
  second,
  actionData,
}: Loaded & { second: NonNullable<Loaded["second"]>; actionData: unknown }) {
  const t = useTranslations("sellerLots.form")
  const locale = useLocale()
  const sending = useNavigation().formMethod === "POST"
  const refusal = refusalOf(actionData)
  const { chosen, suggestion, plantingAreas, formKey } = second
  const values: Record<string, string> = {
    lot_code: suggestion.lot_code,
    expires_on: suggestion.expires_on ?? "",
    add_to_stock: "on",
    ...(refusal === undefined ? {} : { add_to_stock: "", ...refusal.values }),
  }
  const label = products.flatMap(choicesOf).find(({ value }) => value === first.variant)?.label ?? chosen.title
  return (
    <Form method="post" noValidate className="grid gap-5">
      <ErrorSummary
        refusal={refusal}
        labels={{
          lot_code: t("lot_code"),
          expires_on: t("expires_on"),
          quantity: t("quantity", { unit: chosen.unit }),
          inputs: t("inputs"),
          produced_on: t(`originOf.${first.origin}`),
        }}
      />
      <div>
        <p className="text-lg font-semibold">{label}</p>
        <p className="figures">
          {t(`originOf.${first.origin}`)}: {formatDate(first.produced_on, locale)}
        </p>
        <LinkButton
          to={`/kenh-htx/lo-hang/moi?${new URLSearchParams({ variant: first.variant, origin: first.origin })}`}
          look="quiet"
          className="-ml-5"
        >
          {t("change")}
        </LinkButton>
      </div>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="variant_id" value={first.variant} />
      <input type="hidden" name="origin" value={first.origin} />
      <input type="hidden" name="produced_on" value={first.produced_on} />
      <Field
        name="quantity"
        label={t("quantity", { unit: chosen.unit })}
        inputMode="numeric"
        required
        defaultValue={values.quantity}
        error={refusal?.fields.quantity}
      />
      <div>
        <Checkbox name="add_to_stock" label={t("add_to_stock")} defaultChecked={values.add_to_stock === "on"} />
        <p className="text-sm text-ink-soft">{t("addHint")}</p>
      </div>
      <Field
        name="expires_on"
        type="date"
        label={t("expires_on")}
        hint={suggestion.expires_on === null ? t("expiresNone") : t("expiresHint")}
        min={first.produced_on}
        defaultValue={values.expires_on}
        error={refusal?.fields.expires_on}
      />
      <Field
        name="lot_code"
        label={t("lot_code")}
        hint={t("lotHint")}
        maxLength={40}
        autoComplete="off"
        required
        defaultValue={values.lot_code}
        error={refusal?.fields.lot_code}
      />
      {plantingAreas.length === 0 ? null : (
        <Select
          name="planting_area_id"
          label={t("planting_area_id")}
          optional={t("optional")}
          blank={t("plantingBlank")}
          choices={plantingAreas}
          defaultValue={values.planting_area_id}
          error={refusal?.fields.planting_area_id}
        />
      )}
      <LongField
        name="inputs"
        label={t("inputs")}
        optional={t("optional")}
        hint={t("inputsHint")}
        rows={3}
        maxLength={500}
        defaultValue={values.inputs}
        error={refusal?.fields.inputs}
      />
      <Button aria-disabled={sending || undefined}>{sending ? t("saving") : t("save")}</Button>
    </Form>
  )
}
