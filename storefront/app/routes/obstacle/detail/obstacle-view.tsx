import type { AskedAgency, ObstacleDetail, ObstacleEvent } from "@lienket/contracts"
import { formatDate, formatDateTime } from "@lienket/vietnam"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"
import { FactList } from "~/ui/fact-list"
import { Icon } from "~/ui/icon"

import { DeadlineText, ObstacleStateMark } from "../marks"

type ObstacleViewProps = Readonly<{
  obstacle: ObstacleDetail
  /** Where documents of the case are read, without a language. */
  readAt: string
  /** Above the case: what has just been done. */
  said?: ReactNode
  back?: ReactNode
  /** What the reader may do now, before the case. */
  children?: ReactNode
  /** The same for somebody who has to read the case first. */
  below?: ReactNode
  level?: "h1" | "h2"
}>

/** A case with everything that was said about it, for whoever may see it. */
export function ObstacleView({
  obstacle,
  readAt,
  said,
  back,
  children,
  below,
  level: Heading = "h1",
}: ObstacleViewProps) {
  const t = useTranslations("obstacle")
  const { title, kind, category, code, state, is_escalated, is_demo, story, request, proposal, end_reason } = obstacle
  return (
    <>
      {back}
      {said}
      <p className="text-sm text-ink-soft">
        {t(`kind.${kind}`)} · {t(`category.${category}`)}
        {is_demo ? ` · ${t("demo")}` : ""}
      </p>
      <Heading className="text-2xl">{title}</Heading>
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <ObstacleStateMark state={state} />
        {is_escalated && state !== "escalated" ? (
          <span className="inline-flex items-center gap-1.5 text-sm font-semibold">
            <Icon name="landmark" size={16} />
            {t("escalated")}
          </span>
        ) : null}
        <span className="figures text-sm text-ink-soft">{code}</span>
      </p>
      <div className="mt-5 grid gap-5 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <div className="grid min-w-0 gap-5">
          {children}
          <Card>
            <Words title={t("story")} text={story} />
            <div className="mt-4">
              <Words title={t("request")} text={request} />
            </div>
            <Documents documents={obstacle.documents} readAt={readAt} />
          </Card>
          {below}
          {proposal === null ? null : (
            <Card>
              <Words title={t("proposal")} text={proposal} />
            </Card>
          )}
          {end_reason ? (
            <Card>
              <Words title={t("endReason")} text={end_reason} />
            </Card>
          ) : null}
        </div>
        <div className="grid min-w-0 gap-5">
          <Card>
            <Facts obstacle={obstacle} />
          </Card>
          <Card>
            <h2 className="text-lg">{t("events")}</h2>
            <Events events={obstacle.events} />
          </Card>
        </div>
      </div>
    </>
  )
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h2 className="text-lg">{title}</h2>
      <p className="reading mt-1 break-words whitespace-pre-line">{text}</p>
    </section>
  )
}

function Documents({ documents, readAt }: { documents: ObstacleDetail["documents"]; readAt: string }) {
  const t = useTranslations("obstacle")
  const locale = useLocale()
  if (documents.length === 0) return null
  return (
    <section className="mt-4">
      <h2 className="text-lg">{t("documents")}</h2>
      <ul>
        {documents.map(({ id, name }) => (
          <li key={id}>
            <a
              href={localePath(locale, `${readAt}/${id}`)}
              target="_blank"
              rel="noreferrer"
              className="link inline-flex min-h-11 items-center gap-2 break-all"
            >
              <Icon name="file-text" />
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Facts({ obstacle }: { obstacle: ObstacleDetail }) {
  const t = useTranslations("obstacle")
  const locale = useLocale()
  const { raised_by, raised_at, agreement, agencies, due_on } = obstacle
  const facts = [
    { label: t("raisedBy"), value: raised_by.organization },
    { label: t("raisedOn"), value: <span className="figures">{formatDate(raised_at, locale)}</span> },
    ...(agreement === null
      ? []
      : [{ label: t("agreement"), value: <span className="figures">{agreement.code}</span> }]),
    ...(agencies.length === 0 ? [] : [{ label: t("agencies"), value: <Agencies agencies={agencies} /> }]),
    ...(due_on === null
      ? []
      : [
          {
            label: t("due"),
            value: (
              <span className="figures">
                <DeadlineText {...obstacle} />
              </span>
            ),
          },
        ]),
  ]
  return <FactList facts={facts} narrow />
}

/** Agencies that were asked; one that stands in for another that has ended says so. */
function Agencies({ agencies }: { agencies: readonly AskedAgency[] }) {
  const t = useTranslations("obstacle")
  return (
    <ul>
      {agencies.map(({ id, name, role, succeeds }) => (
        <li key={id}>
          {name} ({t(role)})
          {succeeds === null ? null : (
            <span className="block text-sm text-ink-soft">{t("succeeds", { name: succeeds })}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Events({ events }: { events: readonly ObstacleEvent[] }) {
  const t = useTranslations("obstacle")
  const locale = useLocale()
  return (
    <ol className="mt-2 divide-y divide-clay">
      {events.map((event, index) => (
        <li key={index} className="py-3">
          <p className="font-semibold">{t(`event.${event.kind}`)}</p>
          <p className="figures text-sm text-ink-soft">
            {formatDateTime(event.at, locale)} · {event.actor_name}, {event.organization}
          </p>
          {event.agencies.length === 0 ? null : <Agencies agencies={event.agencies} />}
          {event.due_on === null ? null : (
            <p className="figures text-sm">{t("deadline.on", { date: formatDate(event.due_on, locale) })}</p>
          )}
          {event.kind === "raised" || event.kind === "escalated" || event.text === "" ? null : (
            <p className="mt-1 break-words whitespace-pre-line">{event.text}</p>
          )}
          {event.paper_number === null ? null : (
            <p className="text-sm text-ink-soft">{t("paper", { number: event.paper_number })}</p>
          )}
        </li>
      ))}
    </ol>
  )
}
