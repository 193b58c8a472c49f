import {
  addAllianceDocument,
  allianceRegistry,
  groupFigures,
  newRegisterFigures,
  newRegisterMeeting,
  registerFigures,
  type RegisterFigure,
  type RegisterUnit,
} from "@lienket/contracts"
import { businessDate, formatDate, formatDateTime, formatDecimal, formatVnd } from "@lienket/vietnam"
import { data } from "react-router"
import { useTranslations } from "use-intl"

import { BackendError } from "~/backend/backend-error"
import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf, type Refusal } from "~/forms/refusal"
import { localePath } from "~/i18n/locale"
import { Form, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { Button, LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { DataTable } from "~/ui/data-table"
import { DocumentField } from "~/ui/document-field"
import { ErrorSummary } from "~/ui/error-summary"
import { FactList } from "~/ui/fact-list"
import { Field } from "~/ui/field"
import { PrintButton } from "~/ui/print-button"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { postedDocument, readFormWithFiles } from "../../cooperative/media/posted-files.server"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { registerPath, unitPath } from "../registry/paths"
import { FigureValue, MeetingMark, SizeWord, UnitState } from "../registry/unit-words"

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
        <Card as="section">
          <h2 className="text-lg">{t("unit.figures")}</h2>
          <FactList
            facts={asked(unit.kind).map((name) => ({
              label: t(`figure.${unit.kind === "group" && name === "members_total" ? "group_members" : name}`),
              value: <FigureValue name={name} value={unit.figures[name] ?? null} />,
            }))}
          />
        </Card>
      </div>
      <Size unit={unit} />
      {mayEdit ? <FiguresForm unit={unit} today={today} refusal={refusal} /> : null}
      <Snapshots unit={unit} />
      <Meetings unit={unit} />
      {mayEdit && unit.kind !== "group" ? <MeetingForm unit={unit} refusal={refusal} /> : null}
      <History unit={unit} />
    </main>
  )
}

const asked = (kind: RegisterUnit["kind"]): readonly RegisterFigure[] =>
  kind === "group" ? groupFigures : registerFigures

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

/** The class, the sums, and which threshold was met or missed. */
function Size({ unit: { size } }: Shown) {
  const t = useTranslations("allianceRegistry")
  const locale = useLocale()
  const number = (value: number) => <span className="figures">{formatDecimal(String(value), locale)}</span>
  const verdict = (isMet: boolean | null) => t(`step.${isMet === null ? "unknown" : isMet ? "met" : "missed"}`)
  return (
    <section className="mt-6">
      <h2 className="text-lg">{t("sizeTitle")}</h2>
      <p className="text-xl font-semibold">
        <SizeWord size={size} />
      </p>
      {size.reason !== null ? (
        <p className="reading text-ink-soft">{t(`noSizeText.${size.reason}`)}</p>
      ) : (
        <>
          <ul className="figures mt-1">
            <li>{t("sizeSums.members", { count: size.members_official ?? 0 })}</li>
            <li>
              {size.revenue === null
                ? t("sizeSums.noRevenue")
                : t("sizeSums.revenue", { year: String(size.revenue_year), value: formatVnd(size.revenue, locale) })}
            </li>
            <li>
              {size.capital_total === null
                ? t("sizeSums.noCapital")
                : t("sizeSums.capital", { value: formatVnd(size.capital_total, locale) })}
            </li>
          </ul>
          <p className="my-2 text-sm text-ink-soft">{t("sizeRule")}</p>
          <DataTable
            caption={t("sizeTitle")}
            captionHidden
            rows={size.steps}
            rowKey={(step) => step.size}
            columns={[
              { header: t("step.class"), cell: (step) => t(`size.${step.size}`) },
              {
                header: t("step.members"),
                cell: (step) => (
                  <>
                    {number(step.members_at_least)} · {verdict(step.has_members)}
                  </>
                ),
              },
              {
                header: t("step.revenue"),
                cell: (step) => `${formatVnd(step.revenue_at_least, locale)} · ${verdict(step.has_revenue)}`,
              },
              {
                header: t("step.capital"),
                cell: (step) => `${formatVnd(step.capital_at_least, locale)} · ${verdict(step.has_capital)}`,
              },
              { header: t("step.result"), cell: (step) => <strong>{verdict(step.is_met)}</strong> },
            ]}
          />
        </>
      )}
    </section>
  )
}

const summary = "flex min-h-14 cursor-pointer items-center px-4 font-semibold md:px-6"
const fold = "no-print mt-4 rounded-lg border border-clay bg-sheet"

function FiguresForm({ unit, today, refusal }: Shown & Readonly<{ today: string; refusal: Refusal | undefined }>) {
  const t = useTranslations("allianceRegistry")
  const refused = refusal?.values.intent === "figures" ? refusal : undefined
  const labelOf = (name: RegisterFigure) =>
    t(`figure.${unit.kind === "group" && name === "members_total" ? "group_members" : name}`)
  const labels = {
    as_of: t("figuresForm.asOf"),
    source: t("figuresForm.source"),
    ...Object.fromEntries(asked(unit.kind).map((name) => [`figures.${name}`, labelOf(name)])),
  }
  return (
    <details open={refused !== undefined} className={fold}>
      <summary className={summary}>{t("figuresForm.title")}</summary>
      <Form method="post" encType="multipart/form-data" noValidate className="px-4 pb-5 md:px-6">
        <input type="hidden" name="intent" value="figures" />
        <ErrorSummary refusal={refused} labels={labels} />
        <p className="reading mb-4 text-ink-soft">{t("figuresForm.text")}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            name="as_of"
            type="date"
            label={labels.as_of}
            max={today}
            defaultValue={refused?.values.as_of ?? `${Number(today.slice(0, 4)) - 1}-12-31`}
            error={refused?.fields.as_of}
            required
          />
          <Field
            name="source"
            label={labels.source}
            hint={t("figuresForm.sourceHint")}
            maxLength={200}
            defaultValue={refused?.values.source}
            error={refused?.fields.source}
            required
          />
          {asked(unit.kind).map((name) => (
            <Field
              key={name}
              name={`figures.${name}`}
              label={labelOf(name)}
              maxLength={100}
              autoComplete="off"
              defaultValue={refused?.values[`figures.${name}`]}
              error={refused?.fields[`figures.${name}`]}
            />
          ))}
        </div>
        <Button icon="check" className="mt-5 max-sm:w-full">
          {t("figuresForm.submit")}
        </Button>
      </Form>
    </details>
  )
}

function Snapshots({ unit }: Shown) {
  const t = useTranslations("allianceRegistry")
  const locale = useLocale()
  return (
    <section className="mt-6">
      <h2 className="mb-2 text-lg">{t("unit.snapshots")}</h2>
      {unit.snapshots.length === 0 ? (
        <p className="text-ink-soft">{t("unit.noFigures")}</p>
      ) : (
        <ol className="divide-y divide-clay rounded-lg border border-clay bg-sheet px-4 md:px-6">
          {unit.snapshots.map((snapshot) => (
            <li key={snapshot.id} className="py-3">
              <p className="font-semibold">
                {t("unit.asOf")} {formatDate(snapshot.as_of, locale)}
              </p>
              <ul className="flex flex-wrap gap-x-5">
                {asked(unit.kind).map((name) => {
                  const value = snapshot.figures[name] ?? null
                  if (value === null) return null
                  return (
                    <li key={name}>
                      {t(`figure.${unit.kind === "group" && name === "members_total" ? "group_members" : name}`)}:{" "}
                      <FigureValue name={name} value={value} />
                    </li>
                  )
                })}
              </ul>
              <p className="figures text-sm text-ink-soft">
                {snapshot.origin === "report" ? t("unit.fromReport") : t("unit.source")}: {snapshot.source} ·{" "}
                {snapshot.recorded_by} · {formatDateTime(snapshot.recorded_at, locale)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Meetings({ unit }: Shown) {
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

function MeetingForm({ unit, refusal }: Shown & Readonly<{ refusal: Refusal | undefined }>) {
  const t = useTranslations("allianceRegistry.meetingForm")
  const refused = refusal?.values.intent === "meeting" ? refusal : undefined
  const labels = { year: t("year"), held_on: t("heldOn"), document: t("document"), meeting_note: t("note") }
  return (
    <details open={refused !== undefined} className={fold}>
      <summary className={summary}>{t("title")}</summary>
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

function History({ unit }: Shown) {
  const t = useTranslations("allianceRegistry.unit")
  const locale = useLocale()
  return (
    <details className={fold}>
      <summary className={summary}>{t("history")}</summary>
      <ol className="divide-y divide-clay px-4 md:px-6">
        {unit.history.map(({ action, at, actor_name, reason }) => (
          <li key={`${at} ${action}`} className="figures py-2 text-sm">
            {formatDateTime(at, locale)} · {actor_name} · {action}
            {reason === null ? "" : ` · ${reason}`}
          </li>
        ))}
      </ol>
    </details>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
