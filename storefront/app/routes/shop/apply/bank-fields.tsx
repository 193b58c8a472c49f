import { banks } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Field } from "~/ui/field"
import { Select } from "~/ui/select"

type BankFieldsProps = {
  values: Readonly<Record<string, string | undefined>>
  errors: Readonly<Record<string, string>>
  required?: boolean
}

/** Names of the fields of an account, for the list of what is wrong. */
export function useBankLabels() {
  const t = useTranslations("joining.form")
  return { bank_bin: t("bankName"), bank_account_number: t("accountNumber"), bank_account_name: t("accountName") }
}

/** The account that buyers transfer to. */
export function BankFields({ values, errors, required = false }: BankFieldsProps) {
  const t = useTranslations("joining.form")
  const form = useTranslations("common.form")
  const labels = useBankLabels()
  const optional = required ? undefined : form("optional")
  return (
    <>
      <Select
        name="bank_bin"
        label={labels.bank_bin}
        optional={optional}
        blank={t("bankBlank")}
        choices={banks.map(({ bin, shortName, name }) => ({ value: bin, label: `${shortName} – ${name}` }))}
        defaultValue={values.bank_bin ?? ""}
        required={required}
        error={errors.bank_bin}
      />
      <Field
        name="bank_account_number"
        label={labels.bank_account_number}
        optional={optional}
        inputMode="numeric"
        autoComplete="off"
        maxLength={50}
        defaultValue={values.bank_account_number}
        required={required}
        error={errors.bank_account_number}
      />
      <Field
        name="bank_account_name"
        label={labels.bank_account_name}
        optional={optional}
        hint={t("accountNameHint")}
        autoComplete="off"
        maxLength={100}
        defaultValue={values.bank_account_name}
        required={required}
        error={errors.bank_account_name}
      />
    </>
  )
}
