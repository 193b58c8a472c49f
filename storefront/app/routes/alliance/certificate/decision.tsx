import type { TrustDetail } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Card } from "~/ui/card"
import { ErrorSummary } from "~/ui/error-summary"
import { Field, LongField } from "~/ui/field"

type DecisionProps = { record: TrustDetail; today: string; refusal: Refusal | undefined }

/** What the alliance can say of a paper: yes, not like this, or not any more. */
export function Decision({ record, today, refusal }: DecisionProps) {
  const t = useTranslations("trustRecords.alliance")
  const waits = record.standing === "pending"
  const mayRevoke = record.standing !== "revoked" && record.standing !== "returned" && !waits
  return (
    <Card as="section">
      <h2 className="text-lg">{t("decide")}</h2>
      <ErrorSummary refusal={refusal} />
      {waits ? (
        <>
          <Form method="post" className="mt-3 grid gap-3">
            <input type="hidden" name="act" value="verify" />
            <p className="text-sm text-ink-soft">{t("verifyHint")}</p>
            <Button icon="badge-check">{t("verify")}</Button>
          </Form>
          <details className="mt-4 border-t border-clay pt-2" open={refusal?.values.act === "return"}>
            <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-leaf">
              {t("returnOpen")}
            </summary>
            <Form method="post" noValidate className="mt-2 grid gap-3">
              <input type="hidden" name="act" value="return" />
              <LongField
                name="reason"
                label={t("returnReason")}
                hint={t("returnHint")}
                rows={3}
                maxLength={500}
                required
                defaultValue={refusal?.values.reason}
                error={refusal?.fields.reason}
              />
              <Button look="danger" icon="undo-2">
                {t("return")}
              </Button>
            </Form>
          </details>
        </>
      ) : mayRevoke ? (
        <details className="mt-2" open={refusal?.values.act === "revoke"}>
          <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-lacquer">
            {t("revokeOpen")}
          </summary>
          <Form method="post" noValidate className="mt-2 grid gap-3">
            <input type="hidden" name="act" value="revoke" />
            <LongField
              name="revoke_reason"
              label={t("revokeReason")}
              hint={t("returnHint")}
              rows={3}
              maxLength={500}
              required
              defaultValue={refusal?.values.revoke_reason}
              error={refusal?.fields.revoke_reason}
            />
            <Field
              name="revoked_on"
              type="date"
              label={t("revokedOn")}
              min={record.valid_from}
              max={today}
              defaultValue={refusal?.values.revoked_on ?? today}
              error={refusal?.fields.revoked_on}
              required
            />
            <Button look="danger" icon="ban">
              {t("revoke")}
            </Button>
          </Form>
        </details>
      ) : (
        <p className="mt-2 text-ink-soft">{t("settled")}</p>
      )}
    </Card>
  )
}
