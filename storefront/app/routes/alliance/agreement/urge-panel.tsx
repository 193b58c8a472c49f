import type { ReadyUrge } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { LongField } from "~/ui/field"

type UrgePanelProps = { ready: readonly ReadyUrge[]; hours: number; formKey: string; refusal: Refusal | undefined }

/** An officer urges a party, with words that are ready and can be changed. */
export function UrgePanel({ ready, hours, formKey, refusal }: UrgePanelProps) {
  const t = useTranslations("allianceAgreements.urge")
  const isMine = refusal?.values.intent === "urge"
  if (ready.length === 0) return null
  return (
    <section className="no-print">
      <details open={isMine} className="rounded-lg border border-clay bg-sheet">
        <summary className="flex min-h-14 cursor-pointer items-center px-4 font-semibold md:px-6">{t("title")}</summary>
        <div className="grid gap-5 px-4 pb-5 md:px-6">
          <p className="text-ink-soft">{t("text", { hours })}</p>
          {ready.map((party) => (
            <PartyForm key={party.side} party={party} formKey={formKey} refusal={isMine ? refusal : undefined} />
          ))}
        </div>
      </details>
    </section>
  )
}

type PartyFormProps = { party: ReadyUrge; formKey: string; refusal: Refusal | undefined }

function PartyForm({ party: { side, name, text, wait_until }, formKey, refusal }: PartyFormProps) {
  const t = useTranslations("allianceAgreements.urge")
  const locale = useLocale()
  const field = `text_${side}`
  if (wait_until !== null)
    return <p className="text-ink-soft">{t("wait", { name, time: formatDateTime(wait_until, locale) })}</p>
  return (
    <Form method="post" noValidate className="grid gap-3" aria-label={t("label", { name })}>
      <input type="hidden" name="key" value={`${formKey}-${side}`} />
      <input type="hidden" name="side" value={side} />
      <LongField
        name={field}
        label={t("label", { name })}
        rows={4}
        maxLength={500}
        required
        defaultValue={refusal?.values[field] ?? text}
        error={refusal?.fields[field]}
      />
      <Button name="intent" value="urge" look="secondary" icon="send" className="justify-self-start max-sm:w-full">
        {t(`submit.${side}`)}
      </Button>
    </Form>
  )
}
