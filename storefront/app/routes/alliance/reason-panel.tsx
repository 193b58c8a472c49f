import type { Refusal } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { LongField } from "~/ui/field"
import type { IconName } from "~/ui/icon-names"

type ReasonPanelProps = {
  /** Which decision the form sends; part of the names of its fields, so that two forms on a page do not mix. */
  intent: string
  title: string
  text: string
  label: string
  hint?: string
  submit: string
  icon: IconName
  danger?: boolean
  refusal: Refusal | undefined
  revision?: number
}

/** A decision that needs its reason, folded until it is wanted. */
export function ReasonPanel({
  intent,
  title,
  text,
  label,
  hint,
  submit,
  icon,
  danger = false,
  refusal,
  revision,
}: ReasonPanelProps) {
  const mine = refusal?.values.intent === intent ? refusal : undefined
  return (
    <details open={mine !== undefined} className="rounded-lg border border-clay bg-sheet">
      <summary className="flex min-h-14 cursor-pointer items-center px-4 font-semibold md:px-6">{title}</summary>
      <div className="px-4 pb-5 md:px-6">
        <p className="text-ink-soft">{text}</p>
        <Form method="post" noValidate className="mt-4 grid gap-4" aria-label={title}>
          {revision === undefined ? null : <input type="hidden" name="revision" value={revision} />}
          <LongField
            name={`reason_${intent}`}
            label={label}
            hint={hint}
            rows={3}
            maxLength={500}
            required
            defaultValue={mine?.values[`reason_${intent}`]}
            error={mine?.fields[`reason_${intent}`] ?? mine?.fields.reason}
          />
          <Button
            name="intent"
            value={intent}
            look={danger ? "danger" : "secondary"}
            icon={icon}
            className="justify-self-start max-sm:w-full"
          >
            {submit}
          </Button>
        </Form>
      </div>
    </details>
  )
}
