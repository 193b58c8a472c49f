import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { WovenBand } from "~/ui/woven-band"

import type { Route } from "./+types/route"

export const meta: Route.MetaFunction = (args) => {
  const t = translator(localeOfPath(args.location.pathname), "shop")
  return pageMeta(args, { title: t("about.title"), description: t("about.description") })
}

const parts = ["what", "selling", "money", "certificates", "data"] as const

export default function About() {
  const t = useTranslations("about")
  return (
    <main id="noi-dung" className="page py-8 md:py-12">
      <div className="reading">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="mt-3 text-lg text-ink-soft">{t("lead")}</p>
        <WovenBand weave="thread" className="my-8" />
        {parts.map((part) => (
          <section key={part} className="mb-8">
            <h2 className="text-xl">{t(`${part}.title`)}</h2>
            <p className="mt-2">{t(`${part}.text`)}</p>
          </section>
        ))}
        <div className="flex flex-wrap gap-3">
          <LinkButton to="/san-pham">{t("toProducts")}</LinkButton>
          <LinkButton to="/cach-xep-hang" look="secondary">
            {t("toRanking")}
          </LinkButton>
        </div>
      </div>
    </main>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
