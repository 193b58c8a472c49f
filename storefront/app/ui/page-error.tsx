import { useLocation, useRouteError } from "react-router"
import { useTranslations } from "use-intl"

import { useReference } from "../request-view"
import { LinkButton } from "./button"
import { readTrouble } from "./page-trouble"
import { WovenBand } from "./woven-band"

/**
 * What a route shows instead of its page. Export it from every route:
 * `export { PageError as ErrorBoundary } from "~/ui/page-error"`.
 */
export function PageError() {
  const t = useTranslations("common.trouble")
  const error = useRouteError()
  const { pathname, search, key } = useLocation()
  const pageReference = useReference()
  // Of an error met on the way to another page the log has another code than the page that was loaded.
  const { trouble, reference = key === "default" ? pageReference : undefined } = readTrouble(error)
  return (
    <main id="noi-dung" className="page py-12 md:py-20">
      <div className="reading">
        <WovenBand weave="thread" className="mb-8 w-42 bg-left" />
        <h1 className="text-3xl">{t(`${trouble}.title`)}</h1>
        <p className="mt-4 text-lg text-ink-soft">{t(`${trouble}.text`)}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          {trouble === "notFound" || trouble === "notAllowed" ? (
            <LinkButton to="/san-pham">{t("toProducts")}</LinkButton>
          ) : (
            <LinkButton to={pathname + search} reloadDocument icon="rotate-ccw">
              {t("retry")}
            </LinkButton>
          )}
          <LinkButton to="/" look="quiet">
            {t("toHome")}
          </LinkButton>
        </div>
        {reference && trouble !== "notFound" ? (
          <p className="mt-10 border-t border-clay pt-4 text-ink-soft">
            {t("reference")} <b className="figures tracking-wider whitespace-nowrap text-ink">{reference}</b>
          </p>
        ) : null}
      </div>
    </main>
  )
}
