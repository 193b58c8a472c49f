import {
  addAllianceDocument,
  allianceRegistry,
  newRegisterFigures,
  newRegisterMeeting,
  registerFigures,
  type RegisterUnit,
} from "@lienket/contracts"
import { businessDate, formatDate } from "@lienket/vietnam"
import { data } from "react-router"
import { useTranslations } from "use-intl"

import { BackendError } from "~/backend/backend-error"
import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { FactList } from "~/ui/fact-list"
import { PrintButton } from "~/ui/print-button"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { postedDocument, readFormWithFiles } from "../../cooperative/media/posted-files.server"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { FoldedHistory } from "../folded-history"
import { registerPath, unitPath } from "../registry/paths"
import { UnitState } from "../registry/unit-words"
import { FiguresForm, Snapshots, UnitFigures } from "./unit-figures"
import { MeetingForm, Meetings } from "./unit-meetings"
import { UnitSize } from "./unit-size"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  return {
    unit: await orNotFound(member.call(allianceRegistry.get, { params: args.params })),
    mayEdit: member.membership.role !== "viewer",
    today: businessDate(new Date()),
    said: memberSessionOf(args.context).get("said"),
  }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const form = await readFormWithFiles(args.request)
  const values = textsOf(form)
  const { params } = args
  const t = translator(locale, "register")
  try {
    if (values.intent === "figures") {
      const figures = Object.fromEntries(
        registerFigures.flatMap((name) => (values[`figures.${name}`] ? [[name, values[`figures.${name}`]]] : [])),
      )
      const reading = newRegisterFigures.safeParse({ as_of: values.as_of, source: values.source, figures })
      if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
      await member.call(allianceRegistry.addFigures, { params, body: reading.data })
      memberSessionOf(args.context).flash("said", t("allianceRegistry.figuresForm.done"))
    } else if (values.intent === "meeting") {
      const document = await postedDocument(form, "document", member, addAllianceDocument)
      if (document.error !== undefined) return refuse({ values, fields: { document: document.error } })
      const reading = newRegisterMeeting.safeParse({
        year: Number(values.year?.trim() || Number.NaN),
        held_on: values.held_on?.trim() || null,
        document_id: document.id ?? null,
        note: values.meeting_note ?? "",
      })
      if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
      await member.call(allianceRegistry.addMeeting, { params, body: reading.data })
      memberSessionOf(args.context).flash("said", t("allianceRegistry.meetingForm.done"))
    } else throw data({ reason: "unknown_intent" }, { status: 400 })
  } catch (error) {
    if (!(error instanceof BackendError) || error.faults.length === 0) return refuseAsBackend(error, values)
    const fields = Object.fromEntries(error.faults.map(({ field, message }) => [field, message]))
    return refuse({ values, fields, code: error.code }, error.status)
  }
  return localeRedirect(args.request, unitPath(params.id))
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, args.loaderData && { title: args.loaderData.unit.name, index: false })

/** One unit of the register: what it is, how its size comes about, and its figures over time. */
export default function RegistryUnit({ loaderData, actionData }: Route.ComponentProps) {
  const { unit, mayEdit, today, said } = loaderData
  const t = useTranslations("allianceRegistry")
  const portal = useTranslations("portal")
  const refusal = refusalOf(actionData)
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4 print:max-w-none print:p-0 print:[zoom:0.75]">
      <div className="no-print">
        <Breadcrumbs crumbs={[{ label: t("title"), to: registerPath }, { label: unit.name }]} />
      </div>
      <SaidNotice said={said} />
      <div className="mt-2 flex flex-wrap items-start justify-between gap-3">
        <h1 className="text-2xl break-words">{unit.name}</h1>
        <div className="no-print flex flex-wrap gap-3">
          <PrintButton>{portal("print")}</PrintButton>
          {mayEdit ? (
            <LinkButton to={`${unitPath(unit.id)}/sua`} look="secondary" icon="pencil">
              {t("unit.edit")}
            </LinkButton>
          ) : null}
        </div>
      </div>
      <p className="mt-2">
        <UnitState unit={unit} />
      </p>
      <div className="mt-4 grid items-start gap-6 lg:grid-cols-2">
        <Facts unit={unit} />
        <UnitFigures unit={unit} />
      </div>
      <UnitSize unit={unit} />
      {mayEdit ? <FiguresForm unit={unit} today={today} refusal={refusal} /> : null}
      <Snapshots unit={unit} />
      <Meetings unit={unit} />
      {mayEdit && unit.kind !== "group" ? <MeetingForm unit={unit} refusal={refusal} /> : null}
      <FoldedHistory
        title={t("unit.history")}
        entries={unit.history}
        wordOf={(action) => t(`act.${acts[action] ?? "changed"}`)}
      />
    </main>
  )
}

type Shown = Readonly<{ unit: RegisterUnit }>

function Facts({ unit }: Shown) {
  const t = useTranslations("allianceRegistry")
  const locale = useLocale()
  const none = t("unit.none")
  const day = (value: string | null) => (value === null ? none : formatDate(value, locale))
  return (
    <Card as="section">
      <h2 className="text-lg">{t("unit.facts")}</h2>
      <FactList
        facts={[
          { label: t("unit.kind"), value: t(`kind.${unit.kind}`) },
          { label: t("unit.sector"), value: unit.sector === null ? none : t(`sector.${unit.sector}`) },
          { label: t("unit.commune"), value: unit.commune?.name ?? none },
          { label: t("unit.registration"), value: unit.registration_number ?? none },
          { label: t("unit.founded"), value: day(unit.founded_on) },
          { label: t("unit.memberSince"), value: day(unit.member_since) },
          ...(unit.member_until === null ? [] : [{ label: t("unit.memberUntil"), value: day(unit.member_until) }]),
          ...(unit.stopped_on === null ? [] : [{ label: t("unit.stopped"), value: day(unit.stopped_on) }]),
          ...(unit.resumed_on === null ? [] : [{ label: t("unit.resumed"), value: day(unit.resumed_on) }]),
          ...(unit.closed_on === null ? [] : [{ label: t("unit.closed"), value: day(unit.closed_on) }]),
          { label: t("unit.organization"), value: unit.organization?.name ?? t("unit.notOnPlatform") },
          ...(unit.note === "" ? [] : [{ label: t("unit.note"), value: unit.note }]),
        ]}
      />
    </Card>
  )
}

const acts: Readonly<Record<string, "added" | "changed" | "figures" | "taken" | "meeting">> = {
  "register_unit.added": "added",
  "register_unit.changed": "changed",
  "register_figure.added": "figures",
  "register_figure.taken": "taken",
  "register_meeting.added": "meeting",
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
