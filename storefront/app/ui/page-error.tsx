import { isRouteErrorResponse, useLocation, useRouteError } from "react-router"
import { useTranslations } from "use-intl"

import { useReference } from "../request-view"
import { LinkButton } from "./button"
import { WovenBand } from "./woven-band"

type Trouble = "notFound" | "outage" | "notAllowed" | "offline" | "unexpected"

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
  const { trouble, reference = key === "default" ? pageReference : undefined } = readError(error)
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

function readError(error: unknown): { trouble: Trouble; reference?: string } {
  if (!isRouteErrorResponse(error)) {
    return { trouble: isUnreachable(error) ? "offline" : "unexpected" }
  }
  const body: unknown = error.data
  const reference =
    typeof body === "object" && body !== null && "reference" in body && typeof body.reference === "string"
      ? body.reference
      : undefined
  if (error.status === 404) return { trouble: "notFound" }
  if (error.status === 403) return { trouble: "notAllowed", reference }
  if (error.status === 503) return { trouble: "outage", reference }
  return { trouble: "unexpected", reference }
}

/** Whether it is what `fetch` throws in a browser that finds no way to the server; each says it otherwise. */
function isUnreachable(error: unknown): boolean {
  return (
    typeof document !== "undefined" &&
    error instanceof TypeError &&
    (!navigator.onLine || /failed to fetch|load failed|networkerror/i.test(error.message))
  )
}
