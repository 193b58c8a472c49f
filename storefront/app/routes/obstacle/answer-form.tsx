import type { AgencyAct } from "@lienket/contracts"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { Field, LongField } from "~/ui/field"
import { RadioCards } from "~/ui/radio-cards"

type AnswerFormProps = Readonly<{
  refusal: Refusal | undefined
  acts?: readonly AgencyAct[]
  /** Whoever answers without an account signs with a name. */
  signs?: boolean
  intent?: string
  submit?: string
  /** Fields before the answer. */
  children?: ReactNode
}>

const every = ["answer", "working", "beyond_authority"] as const

/** What an agency says of a case: at its portal, by the link of a letter, or typed in from paper. */
export function AnswerForm({ refusal, acts = every, signs = false, intent, submit, children }: AnswerFormProps) {
  const t = useTranslations("obstacle.answer")
  const form = useTranslations("common.form")
  const labels = { act: t("act"), text: t("text"), paper_number: t("paper"), name: t("name") }
  const details = {
    answer: t("answerDetail"),
    working: t("workingDetail"),
    beyond_authority: t("beyondDetail"),
  }
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    defaultValue: refusal?.values[name],
    error: refusal?.fields[name],
  })
  return (
    <Form method="post" noValidate className="grid gap-4">
      <ErrorSummary refusal={refusal} labels={labels} />
      {children}
      <RadioCards
        name="act"
        legend={labels.act}
        defaultValue={refusal?.values.act ?? "answer"}
        error={refusal?.fields.act}
        cards={acts.map((act) => ({ value: act, title: t(act), detail: details[act] }))}
      />
      <LongField {...field("text")} rows={6} maxLength={2000} required />
      <Field {...field("paper_number")} optional={form("optional")} maxLength={60} autoComplete="off" />
      {signs ? <Field {...field("name")} maxLength={100} autoComplete="name" required /> : null}
      <Button
        {...(intent === undefined ? {} : { name: "intent", value: intent })}
        icon="send"
        className="justify-self-start max-sm:w-full"
      >
        {submit ?? t("submit")}
      </Button>
    </Form>
  )
}
