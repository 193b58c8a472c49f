import type { SellerKind } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import type { ComponentProps, ReactNode } from "react"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"
import { Checkbox } from "~/ui/checkbox"
import { Field } from "~/ui/field"

import { AddressFields, useAddressLabels } from "../checkout/address/address-fields"
import { BankFields, useBankLabels } from "./bank-fields"

type IdentityFieldsProps = {
  kind: SellerKind
  provinces: ComponentProps<typeof AddressFields>["provinces"]
  communes: ComponentProps<typeof AddressFields>["communes"]
  values: Record<string, string>
  errors: Record<string, string>
}

/** Names of the fields, for the list of what is wrong. */
export function useIdentityLabels(kind: SellerKind): Readonly<Record<string, string>> {
  const t = useTranslations("joining.form")
  const address = useAddressLabels()
  const bank = useBankLabels()
  return {
    name: t("name"),
    tax_code: t("taxCode"),
    registration_number: t(`registration.${kind}`),
    ...address,
    representative_name: t("representativeName"),
    representative_title: t("representativeTitle"),
    phone: t("phone"),
    ...bank,
    terms_version: t("terms"),
  }
}

/** Who an organisation is: asked when it applies, and again when it mends its application. */
export function IdentityFields({ kind, provinces, communes, values, errors }: IdentityFieldsProps) {
  const t = useTranslations("joining.form")
  const form = useTranslations("common.form")
  const isGroup = kind === "group"
  const text = (name: string) => ({ name, defaultValue: values[name], error: errors[name] })
  const registration = (
    <Field
      {...text("registration_number")}
      label={t(`registration.${kind}`)}
      hint={t(`registrationHint.${kind}`)}
      optional={isGroup ? undefined : form("optional")}
      required={isGroup}
      autoComplete="off"
      maxLength={150}
    />
  )
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <Section title={t("organization")}>
        <Field
          {...text("name")}
          label={t("name")}
          hint={t(`nameHint.${kind}`)}
          autoComplete="organization"
          required
          maxLength={150}
        />
        {isGroup ? registration : null}
        <Field
          {...text("tax_code")}
          label={t("taxCode")}
          hint={t("taxCodeHint")}
          optional={isGroup ? form("optional") : undefined}
          inputMode="numeric"
          autoComplete="off"
          maxLength={32}
        />
        {isGroup ? null : registration}
      </Section>
      <Section title={t("address")}>
        <AddressFields provinces={provinces} communes={communes} values={values} errors={errors} />
      </Section>
      <Section title={t("representative")} text={t(`representativeText.${kind}`)}>
        <Field {...text("representative_name")} label={t("representativeName")} required maxLength={100} />
        <Field
          {...text("representative_title")}
          label={t("representativeTitle")}
          hint={t("representativeTitleHint")}
          autoComplete="organization-title"
          required
          maxLength={100}
        />
        <Field
          {...text("phone")}
          label={t("phone")}
          hint={t("phoneHint")}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          required
        />
      </Section>
      <Section title={t("bank")} text={t("bankText")}>
        <BankFields values={values} errors={errors} />
      </Section>
    </>
  )
}

type SectionProps = { title: string; text?: string; children: ReactNode }

/** One group of questions. */
export function Section({ title, text, children }: SectionProps) {
  return (
    <Card as="section">
      <h2 className="text-lg">{title}</h2>
      {text ? <p className="mt-1 text-sm text-ink-soft">{text}</p> : null}
      <div className="mt-4 grid gap-5">{children}</div>
    </Card>
  )
}

type TermsFieldProps = { version: string; error: string | undefined }

/** The rules with their version, never ticked beforehand. */
export function TermsField({ version, error }: TermsFieldProps) {
  const t = useTranslations("joining.form")
  const locale = useLocale()
  return (
    <Section title={t("terms")}>
      <div>
        <Checkbox
          name="terms_version"
          id="field-terms_version"
          value={version}
          required
          error={error}
          label={t.rich("termsAccept", {
            date: formatDate(version, locale),
            link: (words) => (
              <a href={localePath(locale, "/quy-che")} target="_blank" rel="noreferrer" className="link">
                {words}
              </a>
            ),
          })}
        />
        <p className="text-sm text-ink-soft">{t("privacy")}</p>
      </div>
    </Section>
  )
}
