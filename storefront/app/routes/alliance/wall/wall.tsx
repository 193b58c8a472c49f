import { formatDateTime } from "@lienket/vietnam"
import { useEffect, useState, type ReactNode } from "react"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"
import type { IconName } from "~/ui/icon-names"
import { WovenBand } from "~/ui/woven-band"

const slideMs = 12_000

type WallProps = {
  title: string
  /** Beside the title. */
  note: string
  /** Shown one after the other. */
  slides: readonly ReactNode[]
  asOf: string
  /** What the figures leave out, for the footer. */
  leftOut?: string
  /** The last try to renew them failed. */
  isStale: boolean
  /** Where the screen is left to, without a language. */
  path: string
}

/** Figures on the wall of a hall, readable from ten metres: nothing but slides that follow one another. */
export function Wall({ title, note, slides, asOf, leftOut, isStale, path }: WallProps) {
  const t = useTranslations("allianceHome.wall")
  const locale = useLocale()
  const { slide, isHeld, setHeld } = useSlide(slides.length)
  return (
    <div data-screen="led" className="flex min-h-dvh flex-col bg-paper text-ink">
      <WovenBand />
      <header className="flex flex-wrap items-baseline justify-between gap-x-[3vw] gap-y-1 px-[3vw] pt-[2vh]">
        <h1 className="min-w-0 text-[clamp(1.5rem,2.8vw,5rem)] leading-snug">{title}</h1>
        <p className="figures text-[clamp(1rem,1.5vw,2.5rem)] text-ink-soft">{note}</p>
      </header>
      <main id="noi-dung" className="flex grow flex-col px-[3vw] py-[2vh]">
        {slides.map((each, index) => (
          <Slide key={index} isShown={slide === index}>
            {each}
          </Slide>
        ))}
      </main>
      <footer className="flex flex-wrap items-center justify-between gap-x-[2vw] gap-y-1 border-t border-clay px-[3vw] py-[1vh] text-[clamp(1rem,1.2vw,2rem)] text-ink-soft">
        <p className="figures">
          {t("asOf", { time: formatDateTime(asOf, locale) })}
          {leftOut === undefined ? "" : ` · ${leftOut}`}
          {isStale ? <b className="ml-3 text-lacquer">{t("stale")}</b> : null}
        </p>
        <div className="flex flex-wrap items-center gap-x-4">
          <span className="figures [@media(scripting:none)]:hidden">
            {t("of", { number: slide + 1, count: slides.length })}
          </span>
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
