import { getTrace } from "@lienket/contracts"
import { isRouteErrorResponse, useRouteError } from "react-router"
import { useTranslations } from "use-intl"

import { callBackend } from "~/backend/call-backend.server"
import { shopper } from "~/backend/caller.server"
import { orNotFound } from "~/backend/not-found.server"
import { localeOfPath } from "~/i18n/locale"
import { LinkButton } from "~/ui/button"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Notice } from "~/ui/notice"
import { PageError } from "~/ui/page-error"
import { PrintButton } from "~/ui/print-button"

import type { Route } from "./+types/route"
import { LookUpForm } from "./look-up-form"
import { LotCertificates } from "./lot-certificates"
import { LotDiary } from "./lot-diary"
import { LotFacts } from "./lot-facts"
import { LotStanding } from "./lot-standing"

// Read afresh every time: whoever scans a label must learn of a recall at once.
export async function loader({ params, context }: Route.LoaderArgs) {
  return { lot: await orNotFound(callBackend(getTrace, { params: { code: params.code } }, shopper(context))) }
}

export const meta: Route.MetaFunction = (args) => {
  if (!args.loaderData) return pageMeta(args, undefined)
  const { lot } = args.loaderData
  const t = translator(localeOfPath(args.location.pathname), "shop")
  const facts = { lot: lot.lot_code, title: lot.product.title }
  return pageMeta(args, { title: t("trace.titleOf", facts), description: t("trace.description", facts), index: false })
}

/** Where a lot comes from: what the code on a label opens. */
export default function Trace({ loaderData: { lot } }: Route.ComponentProps) {
  const t = useTranslations("trace")
  return (
    <main id="noi-dung" className="page py-4 md:py-6">
      <article className="mx-auto max-w-3xl space-y-6">
        <LotStanding lot={lot} />
        <LotFacts lot={lot} />
        {lot.is_demo ? <Notice>{t("demo")}</Notice> : null}
        <LotCertificates certificates={lot.certificates} />
        <LotDiary events={lot.events} />
        <p className="border-t border-clay pt-3 text-sm text-ink-soft">{t("foot")}</p>
        <div className="no-print flex flex-wrap gap-3">
          {lot.product.handle === null ? null : (
            <LinkButton to={`/san-pham/${lot.product.handle}`} look="secondary" icon="store">
              {t("toProduct")}
            </LinkButton>
          )}
          <PrintButton>{t("print")}</PrintButton>
        </div>
      </article>
    </main>
  )
}

/** A code nobody has printed is asked for again; every other trouble is told as elsewhere. */
export function ErrorBoundary() {
  const error = useRouteError()
  const t = useTranslations("trace.unknown")
  if (!isRouteErrorResponse(error) || error.status !== 404) return <PageError />
  return (
    <main id="noi-dung" className="page py-6">
      <div className="mx-auto max-w-xl">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="mt-2 mb-6 text-ink-soft">{t("text")}</p>
        <LookUpForm />
      </div>
    </main>
  )
}
