import { normalizePublicCode } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"

import type { Route } from "./+types/look-up"
import { LookUpForm } from "./look-up-form"

export function loader({ request, url }: Route.LoaderArgs) {
  const typed = url.searchParams.get("ma")?.slice(0, 32)
  const code = typed ? normalizePublicCode(typed, "TX") : null
  if (code !== null) throw localeRedirect(request, `/truy-xuat/${code}`)
  return { typed }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, { title: translator(localeOfPath(args.location.pathname), "shop")("trace.title") })

/** Asks for the code of a label. */
export default function LookUp({ loaderData: { typed } }: Route.ComponentProps) {
  const t = useTranslations("trace")
  return (
    <main id="noi-dung" className="page py-6">
      <div className="mx-auto max-w-xl">
        <h1 className="mb-6 text-2xl">{t("title")}</h1>
        <LookUpForm code={typed} error={typed ? t("lookUp.invalid") : undefined} />
      </div>
    </main>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
