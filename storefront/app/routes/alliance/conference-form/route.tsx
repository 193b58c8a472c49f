import {
  addAllianceDocument,
  addConference,
  changeConference,
  getConference,
  newConference,
  type ConferenceDetail,
} from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Checkbox } from "~/ui/checkbox"
import { DocumentField } from "~/ui/document-field"
import { Field, LongField } from "~/ui/field"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { FormPage } from "../../cooperative/form-page"
import { postedDocument, readFormWithFiles } from "../../cooperative/media/posted-files.server"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"

/** Enters a conference, or corrects what is written of one. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  if (member.membership.role === "viewer") throw localeRedirect(args.request, "/lien-minh/hoi-nghi")
  const { id } = args.params
  const conference = id === undefined ? null : await orNotFound(member.call(getConference, { params: { id } }))
  return { conference, today: businessDate(new Date()), formKey: crypto.randomUUID() }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const form = await readFormWithFiles(args.request)
  const document = await postedDocument(form, "document", member, addAllianceDocument)
  const values = textsOf(form)
  if (document.error !== undefined) return refuse({ values, fields: { document: document.error } })
  const filled = (name: string) => (values[name]?.trim() ? values[name] : undefined)
  const kept = form.getAll("kept").filter((value) => typeof value === "string")
  const reading = newConference.safeParse({
    name: values.name,
    held_on: values.held_on,
    place: values.place,
    organiser: values.organiser,
    notice_number: filled("notice_number"),
    notice_on: filled("notice_on"),
    note: filled("note"),
    participants: (values.participants ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
    document_ids: [...new Set(document.id === undefined ? kept : [...kept, document.id])],
  })
  if (!reading.success) return refuse({ values, fields: rowsAsOne(fieldFaults(reading.error, locale)) })
  const { id } = args.params
  let saved: ConferenceDetail
  try {
    const options = { idempotencyKey: values.key }
    saved =
      id === undefined
        ? await member.call(addConference, { body: reading.data }, options)
        : await member.call(changeConference, { params: { id }, body: reading.data }, options)
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  memberSessionOf(args.context).flash("said", translator(locale, "agreement")("agreement.done.conference"))
  return localeRedirect(args.request, `/lien-minh/hoi-nghi/${saved.id}`)
}

/** Participants are many for the contract, and one box on the page. */
const rowsAsOne = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, error]) => [name.replace(/^participants\.\d+$/, "participants"), error]),
  )

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(
        localeOfPath(args.location.pathname),
        "alliance",
      )(`allianceAgreements.form.${args.loaderData.conference === null ? "newTitle" : "editTitle"}`),
      index: false,
    },
  )

export default function ConferenceForm({ loaderData, actionData }: Route.ComponentProps) {
  const { conference, today, formKey } = loaderData
  const t = useTranslations("allianceAgreements.form")
  const refusal = refusalOf(actionData)
  const optional = t("optional")
  const labels = {
    name: t("name"),
    held_on: t("heldOn"),
    place: t("place"),
    organiser: t("organiser"),
    notice_number: t("noticeNumber"),
    notice_on: t("noticeOn"),
    note: t("note"),
    participants: t("participants"),
    document: t("document"),
  }
  const values: Readonly<Record<string, string | undefined>> = refusal?.values ?? valuesOf(conference, today)
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    defaultValue: values[name],
    error: refusal?.fields[name],
  })
  return (
    <FormPage
      title={t(conference === null ? "newTitle" : "editTitle")}
      back={{
        to: conference === null ? "/lien-minh/hoi-nghi" : `/lien-minh/hoi-nghi/${conference.id}`,
        label: t("back"),
      }}
      refusal={refusal}
      labels={labels}
      submit={t("submit")}
      files
    >
      <input type="hidden" name="key" value={formKey} />
      <Field {...field("name")} required maxLength={200} />
      <Field {...field("held_on")} type="date" required />
      <Field {...field("place")} required maxLength={200} />
      <Field {...field("organiser")} required maxLength={200} />
      <Field {...field("notice_number")} hint={t("noticeHint")} optional={optional} maxLength={60} autoComplete="off" />
      <Field {...field("notice_on")} type="date" optional={optional} />
      <LongField {...field("participants")} hint={t("participantsHint")} optional={optional} rows={5} />
      <LongField {...field("note")} optional={optional} rows={3} maxLength={500} />
      {conference === null || conference.documents.length === 0 ? null : (
        <fieldset>
          <legend className="font-semibold">{t("documents")}</legend>
          {conference.documents.map(({ id, name }) => (
            <Checkbox key={id} name="kept" value={id} label={t("keep", { name })} defaultChecked />
          ))}
        </fieldset>
      )}
      <DocumentField
        name="document"
        label={labels.document}
        hint={t("documentHint")}
        error={refusal?.fields.document}
        sendTo="/lien-minh/tai-giay-to"
        readAt={null}
      />
    </FormPage>
  )
}

const valuesOf = (conference: ConferenceDetail | null, today: string): Record<string, string> =>
  conference === null
    ? { held_on: today }
    : {
        name: conference.name,
        held_on: conference.held_on,
        place: conference.place,
        organiser: conference.organiser,
        notice_number: conference.notice_number ?? "",
        notice_on: conference.notice_on ?? "",
        note: conference.note,
        participants: conference.participants.join("\n"),
      }

export { AlliancePageError as ErrorBoundary } from "../page-error"
