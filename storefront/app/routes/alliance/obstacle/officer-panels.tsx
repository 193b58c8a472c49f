import type { OfficerObstacle } from "@lienket/contracts"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Checkbox } from "~/ui/checkbox"
import { Field, LongField } from "~/ui/field"
import { Select } from "~/ui/select"

import { AnswerForm } from "../../obstacle/answer-form"
import { ReasonPanel } from "../reason-panel"

type OfficerPanelsProps = Readonly<{
  obstacle: OfficerObstacle
  /** Those that can be asked today. */
  agencies: readonly { readonly id: string; readonly name: string }[]
  today: string
  refusal: Refusal | undefined
}>

/** What an officer does with a case, each folded until it is wanted; what comes next is open. */
export function OfficerPanels(props: OfficerPanelsProps) {
  const t = useTranslations("allianceObstacles")
  const { obstacle, refusal } = props
  const { state, revision } = obstacle
  if (state === "solved" || state === "closed") return null
  const isAsked = state === "routed" || state === "in_progress" || state === "escalated"
  return (
    <section className="no-print grid gap-3">
      <h2 className="text-lg">{t("title")}</h2>
      <RoutePanel {...props} />
      {isAsked || state === "answered" ? <PaperPanel {...props} /> : null}
      {state === "escalated" ? null : <EscalatePanel {...props} />}
      <ReasonPanel
        intent="close"
        title={t("close.title")}
        text={t("close.text")}
        label={t("close.reason")}
        submit={t("close.submit")}
        icon="ban"
        danger
        refusal={refusal}
        revision={revision}
      />
    </section>
  )
}

type PanelProps = Readonly<{ title: string; isOpen: boolean; children: ReactNode }>

function Panel({ title, isOpen, children }: PanelProps) {
  return (
    <details open={isOpen} className="rounded-lg border border-clay bg-sheet">
      <summary className="flex min-h-14 cursor-pointer items-center px-4 font-semibold md:px-6">{title}</summary>
      <div className="px-4 pb-5 md:px-6">{children}</div>
    </details>
  )
}

const refusedAs = (refusal: Refusal | undefined, intent: string) =>
  refusal?.values.intent === intent ? refusal : undefined

function RoutePanel({ obstacle, agencies, today, refusal }: OfficerPanelsProps) {
  const t = useTranslations("allianceObstacles.route")
  const form = useTranslations("common.form")
  const mine = refusedAs(refusal, "route")
  const { suggestion, state, revision } = obstacle
  return (
    <Panel title={t(state === "raised" ? "title" : "again")} isOpen={state === "raised" || mine !== undefined}>
      <p className="text-ink-soft">{t(suggestion.lead_id === null ? "noRule" : "suggested")}</p>
      {suggestion.succeeded.map(({ ended, successor }) => (
        <p key={ended} className="mt-1 text-sm font-semibold">
          {t("succeeded", { ended, successor })}
        </p>
      ))}
      <Form method="post" noValidate className="mt-4 grid gap-4">
        <input type="hidden" name="revision" value={revision} />
        <Select
          name="lead_id"
          label={t("lead")}
          blank={t("choose")}
          choices={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={mine?.values.lead_id ?? suggestion.lead_id ?? ""}
          error={mine?.fields.lead_id}
          required
        />
        <fieldset>
          <legend className="font-semibold">{t("co")}</legend>
          <div className="sm:columns-2">
            {agencies.map(({ id, name }) => (
              <Checkbox
                key={id}
                name="co_ids"
                value={id}
                label={name}
                defaultChecked={suggestion.co_ids.includes(id)}
                className="break-inside-avoid"
              />
            ))}
          </div>
        </fieldset>
        <Field
          name="due_on"
          type="date"
          label={t("due")}
          hint={t("dueHint")}
          min={today}
          defaultValue={mine?.values.due_on ?? suggestion.due_on ?? ""}
          error={mine?.fields.due_on}
        />
        <LongField
          name="note"
          label={t("note")}
          optional={form("optional")}
          rows={2}
          maxLength={500}
          defaultValue={mine?.values.note}
          error={mine?.fields.note}
        />
        <Button name="intent" value="route" icon="send" className="justify-self-start max-sm:w-full">
          {t("submit")}
        </Button>
      </Form>
    </Panel>
  )
}

function EscalatePanel({ obstacle, today, refusal }: OfficerPanelsProps) {
  const t = useTranslations("allianceObstacles.escalate")
  const route = useTranslations("allianceObstacles.route")
  const mine = refusedAs(refusal, "escalate")
  const isCalledFor = obstacle.events.at(-1)?.kind === "beyond_authority"
  return (
    <Panel title={t("title")} isOpen={mine !== undefined || isCalledFor}>
      <p className="text-ink-soft">{t("text")}</p>
      <Form method="post" noValidate className="mt-4 grid gap-4">
        <input type="hidden" name="revision" value={obstacle.revision} />
        <LongField
          name="proposal"
          label={t("proposal")}
          rows={16}
          maxLength={6000}
          required
          defaultValue={mine?.values.proposal ?? obstacle.suggestion.proposal}
          error={mine?.fields.proposal}
        />
        <Field
          name="due_on"
          type="date"
          label={route("due")}
          hint={route("dueHint")}
          min={today}
          defaultValue={mine?.values.due_on ?? obstacle.suggestion.due_on ?? ""}
          error={mine?.fields.due_on}
        />
        <Button
          name="intent"
          value="escalate"
          look="secondary"
          icon="landmark"
          className="justify-self-start max-sm:w-full"
        >
          {t("submit")}
        </Button>
      </Form>
    </Panel>
  )
}

function PaperPanel({ obstacle, refusal }: OfficerPanelsProps) {
  const t = useTranslations("allianceObstacles.paper")
  const mine = refusedAs(refusal, "paper")
  const { agencies, revision, state } = obstacle
  return (
    <Panel title={t("title")} isOpen={mine !== undefined}>
      <p className="mb-4 text-ink-soft">{t("text")}</p>
      <AnswerForm
        refusal={mine}
        intent="paper"
        submit={t("submit")}
        acts={state === "answered" ? ["answer"] : undefined}
      >
        <input type="hidden" name="revision" value={revision} />
        <Select
          name="agency_id"
          label={t("agency")}
          choices={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={mine?.values.agency_id}
          error={mine?.fields.agency_id}
          required
        />
      </AnswerForm>
    </Panel>
  )
}
