import { useLocation, useRouteError } from "react-router"
import { useTranslations } from "use-intl"

import { useReference } from "../request-view"
import { LinkButton } from "./button"
import { readTrouble } from "./page-trouble"
import { WovenBand } from "./woven-band"

/** What a page of a portal shows instead of itself, inside the portal's frame. */
export function PortalError({ home }: { home: string }) {
  const t = useTranslations("portal.trouble")
  const { pathname, search, key } = useLocation()
  const pageReference = useReference()
  const { trouble, reference = key === "default" ? pageReference : undefined } = readTrouble(useRouteError())
  return (
    <main id="noi-dung" className="page py-10">
      <div className="reading">
        <WovenBand weave="thread" className="mb-8 w-42 bg-left" />
        <h1 className="text-2xl">{t(`${trouble}.title`)}</h1>
        <p className="mt-3 text-lg text-ink-soft">{t(`${trouble}.text`)}</p>
        <div className="mt-8 flex flex-wrap items-center gap-3">
          {trouble === "outage" || trouble === "offline" || trouble === "unexpected" ? (
            <LinkButton to={pathname + search} reloadDocument icon="rotate-ccw">
              {t("retry")}
            </LinkButton>
          ) : null}
          <LinkButton to={home} look="secondary">
            {t("home")}
          </LinkButton>
        </div>
        {reference && trouble !== "notFound" ? (
          <p className="mt-10 border-t border-clay pt-4 text-ink-soft">
            {t("reference")} <b className="figures tracking-wider text-ink">{reference}</b>
          </p>
        ) : null}
      </div>
    </main>
  )
}
