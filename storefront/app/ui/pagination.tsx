import { useTranslations } from "use-intl"

import { Link } from "~/i18n/navigation"

import { Icon } from "./icon"
import { pagesToShow } from "./pages-to-show"

type PaginationProps = {
  page: number
  pageCount: number
  /** Address of a page, without its language. */
  to: (page: number) => string
}

const box = "figures inline-flex min-h-12 min-w-12 items-center justify-center gap-1.5 rounded-md px-3 font-semibold"

/** Links, so that a page can be sent to somebody and the back button tells the truth. */
export function Pagination({ page, pageCount, to }: PaginationProps) {
  const t = useTranslations("common.pagination")
  if (pageCount <= 1) return null
  return (
    <nav aria-label={t("label")} className="flex flex-wrap items-center justify-center gap-1">
      {page > 1 ? (
        <Link to={to(page - 1)} rel="prev" className={`${box} hover:bg-clay-wash`}>
          <Icon name="chevron-left" />
          <span className="max-sm:sr-only">{t("previous")}</span>
        </Link>
      ) : null}
      {pagesToShow(page, pageCount).map((each, index) =>
        each === null ? (
          <span key={`gap-${index}`} aria-hidden="true" className="px-1">
            …
          </span>
        ) : (
          <Link
            key={each}
            to={to(each)}
            aria-label={t("page", { page: each })}
            aria-current={each === page ? "page" : undefined}
            className={`${box} ${each === page ? "bg-leaf text-white" : "hover:bg-clay-wash"}`}
          >
            {each}
          </Link>
        ),
      )}
      {page < pageCount ? (
        <Link to={to(page + 1)} rel="next" className={`${box} hover:bg-clay-wash`}>
          <span className="max-sm:sr-only">{t("next")}</span>
          <Icon name="chevron-right" />
        </Link>
      ) : null}
    </nav>
  )
}
