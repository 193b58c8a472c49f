import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Card } from "~/ui/card"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"

import { RoleCards } from "./role-cards"

/** Asks whom to invite, and as what. */
export function InviteForm({ refusal }: { refusal: Refusal | undefined }) {
  const t = useTranslations("organization.members")
  const sending = useNavigation().state === "submitting"
  return (
    <Card as="section">
      <h2 className="text-lg">{t("invite")}</h2>
      <p className="mt-1 text-sm text-ink-soft">{t("inviteText")}</p>
      <Form method="post" noValidate className="mt-4 grid gap-5">
        <ErrorSummary refusal={refusal} labels={{ email: t("email"), role: t("role") }} />
        <Field
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          label={t("email")}
          required
          defaultValue={refusal?.values.email}
          error={refusal?.fields.email}
        />
        <RoleCards value={refusal?.values.role ?? "staff"} error={refusal?.fields.role} />
        <Button icon="user-plus" aria-disabled={sending || undefined} className="justify-self-start max-sm:w-full">
          {t("create")}
        </Button>
      </Form>
    </Card>
  )
}
