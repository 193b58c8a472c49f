import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { LongField } from "~/ui/field"

/** Sends the figures of the ledger again, with what happened to them. */
export function ReviseForm({ version, refusal }: Readonly<{ version: number; refusal: Refusal | undefined }>) {
  const t = useTranslations("sellerReports.revise")
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      noValidate
      className="no-print grid gap-4"
      aria-label={t("title")}
    >
      <input type="hidden" name="version" value={version} />
      <LongField
        name="note"
        label={t("note")}
        hint={t("hint")}
        rows={2}
        maxLength={500}
        required
        defaultValue={refusal?.values.note}
        error={refusal?.fields.note}
      />
      <Button name="intent" value="revise" icon="send" className="justify-self-start max-sm:w-full">
        {t("submit")}
      </Button>
    </Form>
  )
}
