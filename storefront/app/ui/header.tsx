import { useLocation, useRouteLoaderData } from "react-router"
import { useTranslations } from "use-intl"

import { Link, NavLink, useLocale } from "~/i18n/navigation"
import { localePath, pathWithoutLocale } from "~/i18n/locale"
import type { loader } from "~/root"

import { Icon } from "./icon"
import { Logo } from "./logo"
import { SearchBox } from "./search-box"
import { WovenBand } from "./woven-band"

const tool =
  "inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md px-2 text-sm font-semibold hover:bg-clay-wash hover:text-leaf"

const place =
  "inline-flex min-h-11 items-center border-b-[3px] border-transparent text-sm font-semibold hover:text-leaf aria-[current=page]:border-leaf aria-[current=page]:text-leaf"

/** Top of the consumer's pages. The home page brings its own, larger search box. */
export function Header() {
  const t = useTranslations("common.header")
  const { pathname } = useLocation()
  const visitor = useRouteLoaderData<typeof loader>("root")
  const cartCount = visitor?.cartCount ?? 0
  const atHome = pathWithoutLocale(pathname) === "/"
  return (
    <header className="no-print border-b border-clay bg-sheet">
      <a href="#noi-dung" className="skip-link rounded-md bg-leaf px-4 py-3 font-semibold text-white">
        {t("skip")}
      </a>
      <WovenBand />
      <div className="page flex flex-wrap items-center gap-x-4 gap-y-1 py-2 md:gap-x-8 md:py-3">
        <Link to="/" aria-label={t("home")} className="mr-auto inline-flex min-h-11 items-center md:mr-0">
          <Logo />
        </Link>
        {atHome ? null : (
          <div className="order-last w-full pb-1 md:order-none md:w-auto md:grow md:pb-0">
            <SearchBox />
          </div>
        )}
        <div className={`flex items-center gap-1 ${atHome ? "md:ml-auto" : ""}`}>
          <LanguageSwitch />
          <Link
            to="/tai-khoan"
            className={tool}
            aria-label={visitor?.customerName ? t("accountOf", { name: visitor.customerName }) : t("account")}
          >
            <Icon name="user" size={22} />
            <span className="max-lg:sr-only">{t("accountShort")}</span>
          </Link>
          <Link to="/gio-hang" className={`${tool} relative`} aria-label={t("cart", { count: cartCount })}>
            <Icon name="shopping-basket" size={24} />
            <span className="max-lg:sr-only">{t("cartShort")}</span>
            {cartCount > 0 ? (
              <span className="figures min-w-6 rounded-full bg-leaf px-1.5 text-center text-xs text-white">
                {cartCount > 99 ? "99+" : cartCount}
              </span>
            ) : null}
          </Link>
        </div>
      </div>
      <nav aria-label={t("main")} className="page flex flex-wrap gap-x-5 sm:gap-x-6">
        <NavLink to="/san-pham" className={place}>
          {t("products")}
        </NavLink>
        <NavLink to="/htx" className={place}>
          {t("cooperatives")}
        </NavLink>
        <NavLink to="/tra-cuu" className={place}>
          {t("tracking")}
        </NavLink>
        <NavLink to="/gioi-thieu" className={`${place} max-sm:hidden`}>
          {t("about")}
        </NavLink>
      </nav>
    </header>
  )
}

/** The same page in the other language; a new document, since all its words change. */
function LanguageSwitch() {
  const { pathname, search } = useLocation()
  const other = useLocale() === "vi" ? "en" : "vi"
  return (
    <a href={localePath(other, pathname + search)} hrefLang={other} lang={other} className={tool}>
      <span aria-hidden="true">{other === "en" ? "EN" : "VI"}</span>
      <span className="sr-only">{other === "en" ? "English" : "Tiếng Việt"}</span>
    </a>
  )
}
