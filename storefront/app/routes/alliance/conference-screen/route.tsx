import { getConference, type AgreementCard, type ConferenceDetail } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { shareText } from "~/figures/share-text"
import { shortVnd } from "~/figures/short-vnd"
import { localeOfPath, localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"

import type { Route } from "./+types/route"
import { GoodsText, PartiesText } from "../../agreement/agreement-card"
import { PaceMark } from "../../agreement/marks"
import { memberSessionMiddleware } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { gradeOf } from "../conference/grade"
import { shownOnScreen, slidesOf } from "../wall/slides"
import { useFreshFigures } from "../wall/use-fresh-figures"
import { Wall } from "../wall/wall"
import { WallFacts } from "../wall/wall-facts"

export const middleware: Route.MiddlewareFunction[] = [memberSessionMiddleware]

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  return {
    conference: await orNotFound(
      member.call(getConference, { params: { id: args.params.id }, query: { limit: String(shownOnScreen) } }),
    ),
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "alliance")("allianceAgreements.screen.title", {
        name: args.loaderData.conference.name,
      }),
      index: false,
    },
  )

/** A conference on the wall of a hall: nothing but figures and agreements, one after the other. */
export default function ConferenceScreen({ loaderData: { conference: first } }: Route.ComponentProps) {
  const t = useTranslations("allianceAgreements.screen")
  const words = useTranslations("allianceAgreements.conferences")
  const locale = useLocale()
  const path = `/lien-minh/hoi-nghi/${first.id}`
  const { figures: conference, isStale } = useFreshFigures(first, localePath(locale, `${path}/so-lieu`))
  const { name, held_on, place, as_of, agreements, figures } = conference
  return (
    <Wall
      title={name}
      note={words("when", { date: formatDate(held_on, locale), place })}
      slides={[
        <Overview conference={conference} />,
        ...slidesOf(agreements).map((some) => <AgreementRows agreements={some} />),
      ]}
      asOf={as_of}
      leftOut={
        agreements.length < figures.agreement_count
          ? t("first", { shown: agreements.length, count: figures.agreement_count })
          : undefined
      }
      isStale={isStale}
      path={path}
    />
  )
}

function Overview({ conference: { figures } }: { conference: ConferenceDetail }) {
  const t = useTranslations("allianceAgreements.evaluation")
  const locale = useLocale()
  const grade = gradeOf(figures.share_bp)
  const facts = [
    {
      label: t("share"),
      value: figures.share_bp === null ? t("noReport") : shareText(figures.share_bp, locale),
      note: grade === null ? t("shareOver", { count: figures.share_over }) : t(`grade.${grade}`),
    },
    {
      label: t("value"),
      value: `${shortVnd(figures.value_vnd, locale)} ₫`,
      note:
        figures.committed_value_vnd === null
          ? ""
          : t("valueOf", { value: `${shortVnd(figures.committed_value_vnd, locale)} ₫` }),
    },
    { label: t("agreements"), value: figures.agreement_count, note: "" },
    { label: t("noReport"), value: figures.by_pace.no_report ?? 0, note: "" },
    { label: t("atRisk"), value: figures.at_risk_count, note: "" },
    { label: t("disputed"), value: figures.disputed_count, note: "" },
  ]
  return <WallFacts facts={facts} />
}

function AgreementRows({ agreements }: { agreements: readonly AgreementCard[] }) {
  return (
    <ul className="grid gap-[2vh]">
      {agreements.map((agreement) => (
        <li key={agreement.id} className="rounded-lg border border-clay bg-sheet p-[1.2vw]">
          <AgreementRow agreement={agreement} />
        </li>
      ))}
    </ul>
  )
}

function AgreementRow({ agreement }: { agreement: AgreementCard }) {
  const words = useTranslations("agreement")
  const locale = useLocale()
  const { progress, state, goods } = agreement
  const isKnown = progress.share_bp !== null && progress.pace !== "no_report" && state !== "draft"
  const share = isKnown && progress.share_bp !== null ? progress.share_bp : null
  return (
    <div className="grid items-center gap-x-[2vw] gap-y-2 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="text-[clamp(1.125rem,2vw,4rem)] leading-snug font-semibold">
          <PartiesText agreement={agreement} />
        </p>
        <p className="text-[clamp(1rem,1.5vw,2.75rem)] leading-snug text-ink-soft">
          <GoodsText goods={goods} />
        </p>
        {share === null ? null : (
          <div aria-hidden="true" className="mt-[1vh] h-[1.4vh] min-h-2 overflow-hidden rounded-full bg-clay">
            <div className="h-full rounded-full bg-leaf" style={{ width: `${Math.min(100, share / 100)}%` }} />
          </div>
        )}
      </div>
      <div className="grid justify-items-end gap-1 max-md:justify-items-start">
        {share === null ? null : (
          <p className="figures text-[clamp(1.5rem,3.4vw,7rem)] leading-tight font-semibold text-leaf">
            {shareText(share, locale)}
          </p>
        )}
        <p className="[&>span]:text-[clamp(1rem,1.4vw,2.5rem)]">
          {state === "draft" ? words("state.draft") : <PaceMark pace={progress.pace} />}
        </p>
      </div>
    </div>
  )
}

export { FramedMemberError as ErrorBoundary } from "../../member/framed-error"
