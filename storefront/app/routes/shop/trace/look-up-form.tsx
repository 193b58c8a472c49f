import { useTranslations } from "use-intl"

import { Form } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Field } from "~/ui/field"

/** For a label whose square cannot be scanned: the code below it. */
export function LookUpForm({ code, error }: { code?: string; error?: string }) {
  const t = useTranslations("trace.lookUp")
  return (
    <Form method="get" action="/truy-xuat" className="grid gap-4">
      <Field
        name="ma"
        label={t("code")}
        hint={t("text")}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={32}
        required
        defaultValue={code}
        error={error}
      />
      <Button icon="search">{t("button")}</Button>
    </Form>
  )
}
