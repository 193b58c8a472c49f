import { isRouteErrorResponse, useRouteError } from "react-router"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { PageError } from "~/ui/page-error"
import { WovenBand } from "~/ui/woven-band"

const door = "inline-flex min-h-12 items-center rounded-md px-5 py-2 font-semibold"

/** What is shown instead of a portal: whose it is, and the way to one's own. */
export function MemberError() {
  const t = useTranslations("member")
  const locale = useLocale()
  const other = otherPortal(useRouteError())
  if (!other) return <PageError />
  return (
    <main id="noi-dung" className="page py-12 md:py-20">
      <div className="reading">
        <WovenBand weave="thread" className="mb-8 w-42 bg-left" />
        <h1 className="text-2xl">{t("otherPortal.title")}</h1>
        <p className="mt-4 text-lg text-ink-soft">{t("otherPortal.text", { organization: other.organization })}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          <a href={localePath(locale, other.home)} className={`${door} bg-leaf text-white hover:bg-leaf-deep`}>
            {t("otherPortal.home")}
          </a>
          <a
            href={localePath(locale, "/chon-don-vi?switch=1")}
            className={`${door} border-[1.5px] border-clay-line bg-sheet hover:border-leaf hover:text-leaf`}
          >
            {t("switch")}
          </a>
        </div>
      </div>
    </main>
  )
}

function otherPortal(error: unknown): { organization: string; home: string } | undefined {
  if (!isRouteErrorResponse(error) || error.status !== 403) return undefined
  const body: unknown = error.data
  if (typeof body !== "object" || body === null || !("organization" in body) || !("home" in body)) return undefined
  const { organization, home } = body
  return typeof organization === "string" && typeof home === "string" ? { organization, home } : undefined
}
