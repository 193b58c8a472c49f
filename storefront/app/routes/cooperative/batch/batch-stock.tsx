import type { BatchDetail } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Card } from "~/ui/card"
import { Field } from "~/ui/field"

type BatchStockProps = { batch: BatchDetail; formKey: string; refusal: Refusal | undefined }

/** More comes in, or nothing is sold of it any more. */
export function BatchStock({ batch, formKey, refusal }: BatchStockProps) {
  const t = useTranslations("sellerLots")
  return (
    <Card as="section">
      <Form method="post" noValidate preventScrollReset className="grid gap-3">
        <h2 className="text-lg">{t("detail.receive")}</h2>
        <input type="hidden" name="act" value="receive" />
        <input type="hidden" name="key" value={formKey} />
        <Field
          name="quantity"
          label={t("form.quantity", { unit: batch.unit })}
          inputMode="numeric"
          defaultValue={refusal?.values.quantity}
          error={refusal?.fields.quantity}
        />
        <Button look="secondary" icon="plus">
          {t("detail.receiveButton")}
        </Button>
      </Form>
      <Form method="post" preventScrollReset className="mt-5 grid gap-3 border-t border-clay pt-4">
        <input type="hidden" name="act" value="close" />
        <input type="hidden" name="key" value={formKey} />
        <p className="text-sm text-ink-soft">{t("detail.closeHint", { count: batch.remaining })}</p>
        <Button look="secondary" icon="archive">
          {t("detail.close")}
        </Button>
      </Form>
    </Card>
  )
}
