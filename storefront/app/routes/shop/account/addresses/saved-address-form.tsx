import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { Button, LinkButton } from "~/ui/button"
import { Checkbox } from "~/ui/checkbox"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"

import { AddressFields, useAddressLabels } from "../../checkout/address/address-fields"
import type { CommuneChoice } from "../../checkout/address/match-communes"

type SavedAddressFormProps = {
  title: string
  provinces: readonly { code: string; name: string; formed_from: string[] }[]
  communes: readonly CommuneChoice[]
  values: Record<string, string>
  refusal: Refusal | undefined
}

/** An address to keep: who receives there, and where. */
export function SavedAddressForm({ title, provinces, communes, values, refusal }: SavedAddressFormProps) {
  const t = useTranslations("account.addresses")
  const addressLabels = useAddressLabels()
  const sending = useNavigation().state === "submitting"
  return (
    <Form method="post" noValidate className="max-w-2xl">
      <button type="submit" hidden />
      <h2 className="mb-4 text-xl">{title}</h2>
      <ErrorSummary refusal={refusal} labels={{ name: t("name"), phone: t("phone"), ...addressLabels }} />
      <div className="space-y-5">
        <Field
          name="name"
          label={t("name")}
          autoComplete="name"
          required
          maxLength={100}
          defaultValue={values.name}
          error={refusal?.fields.name}
        />
        <Field
          name="phone"
          label={t("phone")}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          required
          defaultValue={values.phone}
          error={refusal?.fields.phone}
        />
        <AddressFields provinces={provinces} communes={communes} values={values} errors={refusal?.fields ?? {}} />
        <Checkbox name="is_default" label={t("makeDefault")} defaultChecked={values.is_default === "on"} />
      </div>
      <div className="mt-6 flex flex-wrap-reverse items-center justify-between gap-3">
        <LinkButton to="/tai-khoan/dia-chi" look="quiet" icon="chevron-left" className="px-2">
          {t("title")}
        </LinkButton>
        <Button aria-disabled={sending || undefined} className="max-sm:w-full">
          {t("save")}
        </Button>
      </div>
    </Form>
  )
}
