import type { ReactNode } from "react"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { Form, NavLink, useLocale } from "~/i18n/navigation"

import { Icon } from "./icon"
import type { IconName } from "./icon-names"
import { LanguageSwitch } from "./language-switch"
import { Notice } from "./notice"
import { WovenBand } from "./woven-band"

export type PortalPlace = {
  to: string
  label: string
  icon: IconName
  end?: boolean
  /** How much waits there; 0 is not shown. */
  count?: number
  /** Outside of the portal: opened as a new document. */
  outside?: boolean
}

export type PortalPerson = {
  name: string
  role: string
  organization: string
  /** Whether there is another organisation to change to. */
  canSwitch: boolean
}

type PortalFrameProps = {
  portal: string
  person: PortalPerson
  places: readonly PortalPlace[]
  /** The way to what the organisation was told. */
  bell?: ReactNode
  /** What stands in the way of working as usual. */
  notice?: string
  children: ReactNode
}

const place =
  "relative flex min-h-16 flex-col items-center justify-center gap-0.5 px-1 text-center text-sm font-semibold text-ink-soft hover:text-leaf aria-[current=page]:bg-leaf-wash aria-[current=page]:text-leaf-deep lg:min-h-12 lg:flex-row lg:justify-start lg:gap-3 lg:rounded-md lg:px-4 lg:text-base"

/**
 * Frame of a place of work. On a phone the ways lie under the thumb, on a desk at the side; whose
 * work it is always stands above.
 */
export function PortalFrame({ portal, person, places, bell, notice, children }: PortalFrameProps) {
  const t = useTranslations("portal")
  return (
    <div className="flex min-h-dvh flex-col lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] lg:items-start print:block">
      <a href="#noi-dung" className="skip-link rounded-md bg-leaf px-4 py-3 font-semibold text-white">
        {t("skip")}
      </a>
      <div className="no-print contents lg:sticky lg:top-0 lg:flex lg:h-dvh lg:flex-col lg:overflow-y-auto lg:border-r lg:border-clay lg:bg-sheet">
        <header className="order-1 border-b border-clay bg-sheet lg:order-none lg:border-0">
          <WovenBand />
          <div className="flex items-center gap-2 py-2 pr-2 pl-4 lg:px-4 lg:py-5">
            <div className="min-w-0 grow">
              <p className="text-sm text-ink-soft">{portal}</p>
              <Organization person={person} />
            </div>
            {bell}
            <button
              type="button"
              popovertarget="account"
              className="inline-flex min-h-12 min-w-12 flex-col items-center justify-center rounded-md text-sm font-semibold hover:bg-clay-wash hover:text-leaf lg:hidden"
            >
              <Icon name="user" size={22} />
              {t("account")}
            </button>
          </div>
        </header>
        <nav
          aria-label={t("places")}
          className="sticky bottom-0 z-10 order-3 border-t border-clay bg-sheet pb-[env(safe-area-inset-bottom)] lg:static lg:order-none lg:grow lg:border-0 lg:px-2"
        >
          {/* More places than fit beside each other slide under the thumb. */}
          <ul className="grid auto-cols-[minmax(4.25rem,1fr)] grid-flow-col overflow-x-auto [scrollbar-width:none] lg:grid-flow-row lg:gap-1 lg:overflow-visible">
            {places.map((each) => (
              <li key={each.to}>
                <Place {...each} />
              </li>
            ))}
          </ul>
        </nav>
        <Account person={person} />
      </div>
      <div className="order-2 min-w-0 grow **:scroll-mb-24">
        {notice ? (
          <aside aria-label={t("standing")} className="page pt-4">
            <Notice icon="triangle-alert">{notice}</Notice>
          </aside>
        ) : null}
        {children}
      </div>
    </div>
  )
}

function Place({ to, label, icon, end, count = 0, outside }: PortalPlace) {
  const locale = useLocale()
  const content = (
    <>
      <Icon name={icon} size={22} />
      <span>
        {label}
        {count > 0 ? (
          <span className="figures absolute top-1.5 left-1/2 ml-2 min-w-5 rounded-full bg-leaf px-1.5 text-center text-xs leading-5 text-white lg:static lg:ml-2 lg:inline-block">
            {count}
          </span>
        ) : null}
      </span>
    </>
  )
  return outside ? (
    <a href={localePath(locale, to)} className={place}>
      {content}
    </a>
  ) : (
    <NavLink to={to} end={end} className={place}>
      {content}
    </NavLink>
  )
}

function Organization({ person: { organization, canSwitch } }: { person: PortalPerson }) {
  const t = useTranslations("portal")
  const locale = useLocale()
  if (!canSwitch) return <p className="line-clamp-2 font-semibold">{organization}</p>
  return (
    <a
      href={localePath(locale, "/chon-don-vi?switch=1")}
      className="-mx-2 flex min-h-11 items-center gap-2 rounded-md px-2 hover:bg-clay-wash"
    >
      <span className="line-clamp-2 min-w-0 grow font-semibold">{organization}</span>
      <span className="inline-flex shrink-0 items-center gap-1 text-sm font-semibold text-leaf">
        {t("switch")}
        <Icon name="chevron-down" size={18} />
      </span>
    </a>
  )
}

/** Who is signed in: unfolded at the side of a desk, behind a button on a phone. */
function Account({ person: { name, role } }: { person: PortalPerson }) {
  const t = useTranslations("portal")
  return (
    <section
      id="account"
      aria-label={t("account")}
      popover="auto"
      className="inset-x-4 top-20 bottom-auto m-0 w-auto rounded-lg border border-clay bg-sheet p-4 text-ink shadow-lift lg:static lg:block lg:rounded-none lg:border-0 lg:border-t lg:shadow-none"
    >
      <p className="font-semibold">{name}</p>
      <p className="text-sm text-ink-soft">{role}</p>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
        <Form method="post" action="/dang-xuat-don-vi">
          <button
            type="submit"
            className="-ml-2 inline-flex min-h-11 items-center gap-2 rounded-md px-2 text-sm font-semibold hover:bg-clay-wash hover:text-leaf"
          >
            <Icon name="log-out" />
            {t("signOut")}
          </button>
        </Form>
        <LanguageSwitch className="-mr-2" />
      </div>
    </section>
  )
}
