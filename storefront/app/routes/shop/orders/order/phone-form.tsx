import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"

/** A purchase opens for whoever knows the phone number it was made with. */
export function PhoneForm({ refusal }: { refusal: Refusal | undefined }) {
  const t = useTranslations("orders.tracking")
  const sending = useNavigation().state === "submitting"
  return (
    <Form method="post" noValidate className="max-w-xl">
      <ErrorSummary refusal={refusal} labels={{ phone: t("phone") }} />
      <Field
        name="phone"
        label={t("phone")}
        hint={t("phoneHint")}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        required
        defaultValue={refusal?.values.phone}
        error={refusal?.fields.phone}
      />
      <Button className="mt-6 max-sm:w-full" aria-disabled={sending || undefined}>
        {t("open")}
      </Button>
    </Form>
  )
}
