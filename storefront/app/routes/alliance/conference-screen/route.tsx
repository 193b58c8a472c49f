import { getConference, type AgreementCard, type ConferenceDetail } from "@lienket/contracts"
import { formatDate, formatDateTime } from "@lienket/vietnam"
import { useEffect, useState, type ReactNode } from "react"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { shareText } from "~/figures/share-text"
import { shortVnd } from "~/figures/short-vnd"
import { localeOfPath, localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Icon } from "~/ui/icon"
import type { IconName } from "~/ui/icon-names"
import { WovenBand } from "~/ui/woven-band"

import type { Route } from "./+types/route"
import { GoodsText, PartiesText } from "../../agreement/agreement-card"
import { PaceMark } from "../../agreement/marks"
import { memberSessionMiddleware } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { gradeOf } from "../conference/grade"
import { shownOnScreen, slidesOf } from "./slides"
import { useFreshFigures } from "./use-fresh-figures"

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

const slideMs = 12_000

/** A conference on the wall of a hall: nothing but figures and agreements, one after the other. */
export default function ConferenceScreen({ loaderData: { conference: first } }: Route.ComponentProps) {
  const t = useTranslations("allianceAgreements.screen")
  const words = useTranslations("allianceAgreements.conferences")
  const locale = useLocale()
  const path = `/lien-minh/hoi-nghi/${first.id}`
  const { conference, isStale } = useFreshFigures(first, localePath(locale, `${path}/so-lieu`))
  const portions = slidesOf(conference.agreements)
  const count = portions.length + 1
  const { slide, isHeld, setHeld } = useSlide(count)
  const { name, held_on, place, as_of } = conference
  return (
    <div data-screen="led" className="flex min-h-dvh flex-col bg-paper text-ink">
      <WovenBand />
      <header className="flex flex-wrap items-baseline justify-between gap-x-[3vw] gap-y-1 px-[3vw] pt-[2vh]">
        <h1 className="min-w-0 text-[clamp(1.5rem,2.8vw,5rem)] leading-snug">{name}</h1>
        <p className="figures text-[clamp(1rem,1.5vw,2.5rem)] text-ink-soft">
          {words("when", { date: formatDate(held_on, locale), place })}
        </p>
      </header>
      <main id="noi-dung" className="flex grow flex-col px-[3vw] py-[2vh]">
        <Slide isShown={slide === 0}>
          <Overview conference={conference} />
        </Slide>
        {portions.map((agreements, index) => (
          <Slide key={index} isShown={slide === index + 1}>
            <AgreementRows agreements={agreements} />
          </Slide>
        ))}
      </main>
      <footer className="flex flex-wrap items-center justify-between gap-x-[2vw] gap-y-1 border-t border-clay px-[3vw] py-[1vh] text-[clamp(1rem,1.2vw,2rem)] text-ink-soft">
        <p className="figures">
          {t("asOf", { time: formatDateTime(as_of, locale) })}
          {conference.agreements.length < conference.figures.agreement_count
            ? ` · ${t("first", { shown: conference.agreements.length, count: conference.figures.agreement_count })}`
            : ""}
          {isStale ? <b className="ml-3 text-lacquer">{t("stale")}</b> : null}
        </p>
        <div className="flex flex-wrap items-center gap-x-4">
          <span className="figures [@media(scripting:none)]:hidden">{t("of", { number: slide + 1, count })}</span>
          <Control icon={isHeld ? "chevron-right" : "circle-pause"} onClick={() => setHeld(!isHeld)}>
            {t(isHeld ? "play" : "pause")}
          </Control>
          <Control icon="presentation" onClick={() => void document.documentElement.requestFullscreen()}>
            {t("full")}
          </Control>
          <a href={localePath(locale, path)} className="inline-flex min-h-11 items-center hover:text-leaf">
            {t("back")}
          </a>
        </div>
      </footer>
    </div>
  )
}

/** Which part is shown: the next one after a while, unless it is held. */
function useSlide(count: number) {
  const [turn, setTurn] = useState(0)
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setInterval(() => setTurn((before) => before + 1), slideMs)
    return () => clearInterval(timer)
  }, [isHeld])
  return { slide: turn % count, isHeld, setHeld }
}

/** Without scripts nothing turns the pages: then all of them stand below each other. */
function Slide({ isShown, children }: { isShown: boolean; children: ReactNode }) {
  return (
    <section className={isShown ? "flex grow flex-col justify-center" : "hidden [@media(scripting:none)]:block"}>
      {children}
    </section>
  )
}

type ControlProps = { icon: IconName; onClick: () => void; children: string }

function Control({ icon, onClick, children }: ControlProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="inline-flex min-h-11 items-center gap-2 hover:text-leaf [@media(scripting:none)]:hidden"
    >
      <Icon name={icon} />
      {children}
    </button>
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
  return (
    <dl className="figures grid grow auto-rows-fr grid-cols-2 gap-[1.5vw] md:grid-cols-3">
      {facts.map(({ label, value, note }) => (
        <div key={label} className="flex flex-col rounded-lg border border-clay bg-sheet p-[1.5vw]">
          <dt className="text-[clamp(1rem,2.1vw,4rem)] leading-snug font-normal text-ink-soft">{label}</dt>
          <dd className="mt-auto text-[clamp(1.75rem,6vw,12rem)] leading-tight font-semibold text-leaf">{value}</dd>
          {note === "" ? null : <dd className="text-[clamp(1rem,1.8vw,3.5rem)] leading-snug">{note}</dd>}
        </div>
      ))}
    </dl>
  )
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
