import type { ReactNode } from "react"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { Button, LinkButton } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"

type StepFormProps = {
  refusal: Refusal | undefined
  /** Labels of the fields, for the list of what is wrong. */
  labels?: Readonly<Record<string, string>>
  /** The step before, without a language. */
  back: string
  backLabel: string
  children: ReactNode
  buttonClassName?: string
}

/** One question of the purchase. The server checks it, so that the words of an error are ours in either language. */
export function StepForm({ refusal, labels, back, backLabel, children, buttonClassName = "" }: StepFormProps) {
  const t = useTranslations("checkout")
  const sending = useNavigation().state === "submitting"
  return (
    <Form method="post" noValidate className="max-w-2xl">
      {/* Enter in a field presses the first button of a form: it must be the one that goes on. */}
      <button type="submit" hidden />
      <ErrorSummary refusal={refusal} labels={labels} />
      <div className="space-y-5">{children}</div>
      <div className={`mt-8 flex flex-wrap-reverse items-center justify-between gap-3 ${buttonClassName}`}>
        <LinkButton to={back} look="quiet" icon="chevron-left" className="px-2">
          {backLabel}
        </LinkButton>
        <Button aria-disabled={sending || undefined} className="max-sm:w-full">
          {t("continue")}
        </Button>
      </div>
    </Form>
  )
}
