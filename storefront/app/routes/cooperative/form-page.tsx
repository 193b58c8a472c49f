import type { ReactNode } from "react"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { Button, LinkButton } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"

type FormPageProps = {
  title: string
  text?: string
  back: { to: string; label: string }
  refusal: Refusal | undefined
  labels: Readonly<Record<string, string>>
  /** Left out where there is nothing to save. */
  submit: string | undefined
  children: ReactNode
  /** Files are sent along with the form. */
  files?: boolean
  /** Above the form. */
  before?: ReactNode
  /** There is nothing left to fill in. */
  done?: boolean
  /** Below the form. */
  after?: ReactNode
}

/** A page of a portal that asks for something and saves it. */
export function FormPage({
  title,
  text,
  back,
  refusal,
  labels,
  submit,
  children,
  files,
  before,
  done,
  after,
}: FormPageProps) {
  const t = useTranslations("common.form")
  const sending = useNavigation().state === "submitting"
  return (
    <main id="noi-dung" className="page py-6">
      <div className="mx-auto max-w-2xl">
        <LinkButton to={back.to} look="quiet" icon="arrow-left" className="-ml-5">
          {back.label}
        </LinkButton>
        <h1 className="text-2xl">{title}</h1>
        {text ? <p className="mt-2 text-ink-soft">{text}</p> : null}
        {before}
        {done ? null : (
          <Form method="post" encType={files ? "multipart/form-data" : undefined} noValidate className="mt-5">
            {/* Enter in a field presses the first button of a form: it must be the one that saves. */}
            {submit === undefined ? null : <button type="submit" hidden />}
            <ErrorSummary refusal={refusal} labels={labels} />
            <div className="grid gap-5">{children}</div>
            {submit === undefined ? null : (
              <Button wide className="mt-6" aria-disabled={sending || undefined}>
                {sending ? t("saving") : submit}
              </Button>
            )}
          </Form>
        )}
        {after}
      </div>
    </main>
  )
}
