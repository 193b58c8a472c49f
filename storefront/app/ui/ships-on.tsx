import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"

import { Icon } from "./icon"

/** Goods ordered ahead: the business day from which they leave. Nothing for what is ready. */
export function ShipsOn({ day, className = "" }: { day: string | null; className?: string }) {
  const t = useTranslations("common")
  const locale = useLocale()
  if (day === null) return null
  return (
    <p className={`flex items-start gap-1.5 text-sm font-semibold ${className}`}>
      <Icon name="hourglass" size={18} className="mt-0.5 text-leaf" />
      {t("preorder", { date: formatDate(day, locale) })}
    </p>
  )
}
