import { type BatchDetail, type BatchEventKind } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Card } from "~/ui/card"
import { Field } from "~/ui/field"
import { Icon } from "~/ui/icon"
import { Select } from "~/ui/select"

const kinds: readonly BatchEventKind[] = ["care", "harvest", "prepare", "pack", "test", "transport", "other"]

type BatchDiaryProps = { batch: BatchDetail; today: string; formKey: string; refusal: Refusal | undefined }

/** What was done to the lot, and a line more. */
export function BatchDiary({ batch, today, formKey, refusal }: BatchDiaryProps) {
  const t = useTranslations("sellerLots.detail")
  const tTrace = useTranslations("trace.event")
  const locale = useLocale()
  return (
    <Card as="section">
      <h2 className="text-lg">{t("events")}</h2>
      {batch.events.length === 0 ? <p className="text-ink-soft">{t("noEvents")}</p> : null}
      <ol className="mt-2 divide-y divide-clay">
        {batch.events.map(({ id, kind, happened_on, text }) => (
          <li key={id} className="grid gap-x-4 py-2 sm:grid-cols-[7rem_1fr]">
            <p className="figures text-sm text-ink-soft">{formatDate(happened_on, locale)}</p>
            <div className="min-w-0">
              <p className="font-semibold">{tTrace(kind)}</p>
              <p className="break-words">{text}</p>
            </div>
          </li>
        ))}
      </ol>
      <details className="mt-3 border-t border-clay pt-2" open={refusal?.values.act === "event"}>
        <summary className="flex min-h-11 cursor-pointer items-center gap-2 font-semibold text-leaf">
          <Icon name="plus" />
          {t("addEvent")}
        </summary>
        <Form method="post" noValidate preventScrollReset className="mt-3 grid gap-4">
          <input type="hidden" name="act" value="event" />
          <input type="hidden" name="key" value={formKey} />
          <Select
            name="kind"
            label={t("kind")}
            choices={kinds.map((kind) => ({ value: kind, label: tTrace(kind) }))}
            defaultValue={refusal?.values.kind}
            error={refusal?.fields.kind}
          />
          <Field
            name="happened_on"
            type="date"
            label={t("happened_on")}
            max={today}
            defaultValue={refusal?.values.happened_on ?? today}
            error={refusal?.fields.happened_on}
          />
          <Field
            name="text"
            label={t("text")}
            hint={t("textHint")}
            maxLength={300}
            defaultValue={refusal?.values.text}
            error={refusal?.fields.text}
          />
          <p className="text-sm text-ink-soft">{t("eventsHint")}</p>
          <Button look="secondary">{t("add")}</Button>
        </Form>
      </details>
    </Card>
  )
}
