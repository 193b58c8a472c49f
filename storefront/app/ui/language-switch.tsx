import { useLocation } from "react-router"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"

/** The same page in the other language; a new document, since all its words change. */
export function LanguageSwitch({ className = "" }: { className?: string }) {
  const { pathname, search } = useLocation()
  const other = useLocale() === "vi" ? "en" : "vi"
  return (
    <a
      href={localePath(other, pathname + search)}
      hrefLang={other}
      lang={other}
      className={`inline-flex min-h-11 min-w-11 items-center justify-center rounded-md px-2 text-sm font-semibold hover:bg-clay-wash hover:text-leaf ${className}`}
    >
      {other === "en" ? "English" : "Tiếng Việt"}
    </a>
  )
}
