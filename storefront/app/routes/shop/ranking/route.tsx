import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { WovenBand } from "~/ui/woven-band"

import type { Route } from "./+types/route"

export const meta: Route.MetaFunction = (args) => {
  const t = translator(localeOfPath(args.location.pathname), "shop")
  return pageMeta(args, { title: t("ranking.title"), description: t("ranking.description") })
}

const orders = ["default", "relevance", "newest", "price"] as const
const promises = ["money", "stars", "spirits", "hidden"] as const

/** By which rule goods stand in which order: the law asks a platform to say it, and to keep it. */
export default function Ranking() {
  const t = useTranslations("ranking")
  return (
    <main id="noi-dung" className="page py-8 md:py-12">
      <div className="reading">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="mt-3 text-lg text-ink-soft">{t("lead")}</p>
        <WovenBand weave="thread" className="my-8" />
        <h2 className="text-xl">{t("orders.title")}</h2>
        <dl className="mt-3 divide-y divide-clay border-y border-clay">
          {orders.map((order) => (
            <div key={order} className="py-3">
              <dt>{t(`orders.${order}.name`)}</dt>
              <dd className="mt-1">{t(`orders.${order}.rule`)}</dd>
            </div>
          ))}
        </dl>
        <h2 className="mt-8 text-xl">{t("promises.title")}</h2>
        <ul className="mt-3 list-disc space-y-2 pl-5">
          {promises.map((promise) => (
            <li key={promise}>{t(`promises.${promise}`)}</li>
          ))}
        </ul>
        <div className="mt-8">
          <LinkButton to="/san-pham">{t("toProducts")}</LinkButton>
        </div>
      </div>
    </main>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
