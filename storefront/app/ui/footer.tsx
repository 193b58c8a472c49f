import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { Link, useLocale } from "~/i18n/navigation"

import { Logo } from "./logo"
import { WovenBand } from "./woven-band"

const way = "inline-flex min-h-11 items-center hover:text-leaf hover:underline underline-offset-4"

/** Foot of the consumer's pages: who we are, by which rule goods are ranked, what the prices are. */
export function Footer() {
  const t = useTranslations("common.footer")
  const locale = useLocale()
  return (
    <footer className="no-print mt-16 border-t border-clay bg-clay-wash">
      <div className="page grid gap-8 py-10 md:grid-cols-[2fr_1fr_1fr]">
        <div className="reading">
          <Logo />
          <p className="mt-3 text-sm text-ink-soft">{t("about")}</p>
          <p className="mt-3 text-sm text-ink-soft">{t("illustrative")}</p>
        </div>
        <nav aria-label={t("shopping")} className="text-sm">
          <h2 className="text-base">{t("shopping")}</h2>
          <ul className="mt-1">
            <li>
              <Link to="/san-pham" className={way}>
                {t("products")}
              </Link>
            </li>
            <li>
              <Link to="/htx" className={way}>
                {t("cooperatives")}
              </Link>
            </li>
            <li>
              <Link to="/tra-cuu" className={way}>
                {t("tracking")}
              </Link>
            </li>
          </ul>
        </nav>
        <nav aria-label={t("platform")} className="text-sm">
          <h2 className="text-base">{t("platform")}</h2>
          <ul className="mt-1">
            <li>
              <Link to="/gioi-thieu" className={way}>
                {t("aboutUs")}
              </Link>
            </li>
            <li>
              <Link to="/cach-xep-hang" className={way}>
                {t("ranking")}
              </Link>
            </li>
            <li>
              <Link to="/so-lieu" className={way}>
                {t("figures")}
              </Link>
            </li>
            <li>
              <Link to="/quy-che" className={way}>
                {t("terms")}
              </Link>
            </li>
            <li>
              <a href={localePath(locale, "/dang-ky-ban-hang")} className={way}>
                {t("sellHere")}
              </a>
            </li>
            <li>
              <a href={localePath(locale, "/kenh-htx")} className={way}>
                {t("forCooperatives")}
              </a>
            </li>
            <li>
              <a href={localePath(locale, "/lien-minh")} className={way}>
                {t("forAlliances")}
              </a>
            </li>
          </ul>
        </nav>
      </div>
      <WovenBand />
    </footer>
  )
}
