import { useTranslations } from "use-intl"

import { Link } from "~/i18n/navigation"

import { Icon } from "./icon"

export type Crumb = { label: string; to?: string }

/** The way back up; the last one is the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations("common.breadcrumbs")
  return (
    <nav aria-label={t("label")} className="text-sm">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {crumbs.map(({ label, to }, index) => (
          <li key={label} className={`flex items-center gap-1.5 ${to ? "" : "max-sm:sr-only"}`}>
            {index > 0 ? <Icon name="chevron-right" size={16} className="text-clay-line" /> : null}
            {to ? (
              <Link
                to={to}
                className="inline-flex min-h-11 items-center text-ink-soft underline-offset-4 hover:text-leaf hover:underline"
              >
                {label}
              </Link>
            ) : (
              <span aria-current="page" className="py-2.5">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
