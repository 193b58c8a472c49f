import type { ReactNode } from "react"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { LanguageSwitch } from "~/ui/language-switch"
import { Logo } from "~/ui/logo"
import { WovenBand } from "~/ui/woven-band"

/** A quiet page with one thing to do: the mark of the house above, nothing beside. */
export function MemberFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("member")
  const locale = useLocale()
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-clay bg-sheet">
        <a href="#noi-dung" className="skip-link rounded-md bg-leaf px-4 py-3 font-semibold text-white">
          {t("skip")}
        </a>
        <WovenBand />
        <div className="page flex items-center justify-between gap-4 py-2 md:py-3">
          {/* The shop is another set of messages, so it is another document. */}
          <a href={localePath(locale, "/")} aria-label={t("toShop")} className="inline-flex min-h-11 items-center">
            <Logo />
          </a>
          <LanguageSwitch />
        </div>
      </header>
      <div className="grow">{children}</div>
    </div>
  )
}
