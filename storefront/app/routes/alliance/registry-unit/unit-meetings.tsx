import type { RegisterUnit } from "@lienket/contracts"
import { formatDate, formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { localePath } from "~/i18n/locale"
import { Form, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { DocumentField } from "~/ui/document-field"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"

import { MeetingMark } from "../registry/unit-words"
import { fold, foldTitle } from "./fold"

type Shown = Readonly<{ unit: RegisterUnit }>

/** General meetings by year, with their minutes. */
export function Meetings({ unit }: Shown) {
  const t = useTranslations("allianceRegistry")
  const locale = useLocale()
  if (unit.kind === "group") return null
  return (
    <section className="mt-6">
      <h2 className="mb-2 text-lg">{t("unit.meetings")}</h2>
      <p className="mb-2 flex flex-wrap items-center gap-2">
        <span className="figures">{unit.meeting.year}</span> <MeetingMark standing={unit.meeting.standing} />
      </p>
      {unit.meetings.length === 0 ? <p className="text-ink-soft">{t("unit.noMeetings")}</p> : null}
      <ul>
        {unit.meetings.map(({ year, held_on, document, note, recorded_by, recorded_at }) => (
          <li key={`${year} ${recorded_at}`} className="py-1.5">
            <span className="figures font-semibold">{year}</span>:{" "}
            {held_on === null ? t("unit.notHeldIn") : formatDate(held_on, locale)}
            {document === null ? null : (
              <>
                {" · "}
                <a
                  href={localePath(locale, `/lien-minh/tep/${document.id}`)}
                  target="_blank"
                  rel="noreferrer"
                  className="link inline-flex min-h-11 items-center break-all"
                >
                  {t("unit.minutes")}: {document.name}
                </a>
              </>
            )}
            {note === "" ? "" : ` · ${note}`}
            <span className="figures block text-sm text-ink-soft">
              {recorded_by} · {formatDateTime(recorded_at, locale)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Notes when the yearly meeting was held, or that it was not. */
export function MeetingForm({ unit, refusal }: Shown & Readonly<{ refusal: Refusal | undefined }>) {
  const t = useTranslations("allianceRegistry.meetingForm")
  const refused = refusal?.values.intent === "meeting" ? refusal : undefined
  const labels = { year: t("year"), held_on: t("heldOn"), document: t("document"), meeting_note: t("note") }
  return (
    <details open={refused !== undefined} className={fold}>
      <summary className={foldTitle}>{t("title")}</summary>
      <Form method="post" encType="multipart/form-data" noValidate className="grid gap-4 px-4 pb-5 md:px-6">
        <input type="hidden" name="intent" value="meeting" />
        <ErrorSummary refusal={refused} labels={labels} />
        <p className="reading text-sm text-ink-soft">{t("law")}</p>
        <Field
          name="year"
          label={labels.year}
          inputMode="numeric"
          defaultValue={refused?.values.year ?? String(unit.meeting.year)}
          error={refused?.fields.year}
          required
        />
        <Field
          name="held_on"
          type="date"
          label={labels.held_on}
          hint={t("heldHint")}
          defaultValue={refused?.values.held_on}
          error={refused?.fields.held_on}
        />
        <DocumentField
          name="document"
          label={labels.document}
          error={refused?.fields.document}
          sendTo="/lien-minh/tai-giay-to"
          readAt="/lien-minh/tep"
        />
        <Field
          name="meeting_note"
          label={labels.meeting_note}
          maxLength={150}
          defaultValue={refused?.values.meeting_note}
          error={refused?.fields.meeting_note}
        />
        <Button icon="check" className="justify-self-start max-sm:w-full">
          {t("submit")}
        </Button>
      </Form>
    </details>
  )
}
