import type { AgreementAct, AgreementDetail, AgreementState } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { Button, LinkButton } from "~/ui/button"
import { DocumentField } from "~/ui/document-field"
import { Field } from "~/ui/field"
import { Select } from "~/ui/select"
import type { IconName } from "~/ui/icon-names"

import { ReasonPanel } from "../reason-panel"

type DecidePanelProps = {
  agreement: AgreementDetail
  /** Who of the alliance can follow it. */
  officers: readonly { id: string; name: string }[]
  formKey: string
  refusal: Refusal | undefined
}

const actsIn: Readonly<Record<AgreementState, readonly AgreementAct[]>> = {
  draft: ["end_early"],
  signed: ["pause", "end_early"],
  in_progress: ["complete", "pause", "end_early"],
  overdue: ["complete", "pause", "end_early"],
  paused: ["resume", "end_early"],
  completed: [],
  ended_early: [],
}

const icons = {
  pause: "circle-pause",
  resume: "rotate-ccw",
  complete: "circle-check",
  end_early: "ban",
} as const satisfies Record<AgreementAct, IconName>

/** What the alliance does with an agreement: the paper that was signed, its state, the contract that follows. */
export function DecidePanel({ agreement, officers, formKey, refusal }: DecidePanelProps) {
  const t = useTranslations("allianceAgreements.decide")
  return (
    <section className="no-print grid gap-3">
      <h2 className="text-lg">{t("title")}</h2>
      <PaperSignature agreement={agreement} formKey={formKey} refusal={refusal} />
      <OfficerChoice agreement={agreement} officers={officers} refusal={refusal} />
      {actsIn[agreement.state].map((act) => (
        <ReasonPanel
          key={act}
          intent={act}
          title={t(`act.${act}.title`)}
          text={t(`act.${act}.text`)}
          label={t("reason")}
          hint={t("reasonHint")}
          submit={t(`act.${act}.submit`)}
          icon={icons[act]}
          danger={act === "end_early"}
          refusal={refusal}
        />
      ))}
      {agreement.state === "draft" ? null : (
        <LinkButton
          to={`/lien-minh/thoa-thuan/moi?predecessor=${agreement.id}`}
          look="secondary"
          icon="file-plus"
          className="max-sm:w-full"
        >
          {t("follow")}
        </LinkButton>
      )}
    </section>
  )
}

function OfficerChoice({ agreement, officers, refusal }: Omit<DecidePanelProps, "formKey">) {
  const t = useTranslations("allianceAgreements.decide")
  const mine = refusal?.values.intent === "officer" ? refusal : undefined
  return (
    <details open={mine !== undefined} className="rounded-lg border border-clay bg-sheet">
      <summary className="flex min-h-14 items-center px-4 font-semibold md:px-6">{t("officerTitle")}</summary>
      <div className="px-4 pb-5 md:px-6">
        <p className="text-ink-soft">
          {agreement.officer_name === null ? t("officerNone") : t("officerNow", { name: agreement.officer_name })}
        </p>
        <Form method="post" noValidate className="mt-4 grid gap-4">
          <Select
            name="officer_id"
            label={t("officer")}
            blank={t("officerBlank")}
            choices={officers.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={mine?.values.officer_id}
            error={mine?.fields.officer_id}
          />
          <Button
            name="intent"
            value="officer"
            look="secondary"
            icon="user"
            className="justify-self-start max-sm:w-full"
          >
            {t("chooseOfficer")}
          </Button>
        </Form>
      </div>
    </details>
  )
}

function PaperSignature({ agreement: { proposal }, formKey, refusal }: Omit<DecidePanelProps, "officers">) {
  const t = useTranslations("allianceAgreements.decide")
  if (proposal === null) return null
  const mine = refusal?.values.intent === "paper" ? refusal : undefined
  return (
    <details open={mine !== undefined} className="rounded-lg border border-clay bg-sheet">
      <summary className="flex min-h-14 items-center px-4 font-semibold md:px-6">{t("paperTitle")}</summary>
      <div className="px-4 pb-5 md:px-6">
        <p className="text-ink-soft">{t("paperText", { number: proposal.number })}</p>
        <Form method="post" encType="multipart/form-data" noValidate className="mt-4 grid gap-4">
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="version" value={proposal.number} />
          <input type="hidden" name="hash" value={proposal.hash} />
          <Field
            name="signed_on"
            type="date"
            label={t("signedOn")}
            max={businessDate(new Date())}
            required
            defaultValue={mine?.values.signed_on}
            error={mine?.fields.signed_on}
          />
          <DocumentField
            name="document_id"
            label={t("scan")}
            error={mine?.fields.document_id}
            sendTo="/lien-minh/tai-giay-to"
            readAt={null}
          />
          <Button
            name="intent"
            value="paper"
            look="secondary"
            icon="file-check"
            className="justify-self-start max-sm:w-full"
          >
            {t("paper")}
          </Button>
        </Form>
      </div>
    </details>
  )
}
