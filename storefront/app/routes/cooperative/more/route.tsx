import { useTranslations } from "use-intl"

import { localeOfPath, localePath } from "~/i18n/locale"
import { Link, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Icon } from "~/ui/icon"
import type { IconName } from "~/ui/icon-names"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"
import { morePlaces } from "./places"

export async function loader(args: Route.LoaderArgs) {
  const { membership } = await verify(args, "cooperative")
  const { handle, state } = membership.organization
  // Until it is verified a cooperative has no page in the shop.
  return { shop: state === "verified" ? `/htx/${handle}` : null }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "cooperative")("sellerMore.title"),
    index: false,
  })

const place = "flex min-h-16 items-center gap-4 rounded-lg border border-clay bg-sheet p-4 hover:border-leaf"

/** Every other place of the channel, for a bar that holds five. */
export default function More({ loaderData: { shop } }: Route.ComponentProps) {
  const t = useTranslations("sellerMore")
  const locale = useLocale()
  return (
    <main id="noi-dung" className="page py-6">
      <h1 className="text-2xl">{t("title")}</h1>
      <ul className="mt-4 grid gap-3 sm:grid-cols-2">
        {morePlaces.map(({ name, to, icon }) => (
          <li key={to}>
            <Link to={to} className={place}>
              <PlaceText icon={icon} title={t(`places.${name}.title`)} text={t(`places.${name}.text`)} />
            </Link>
          </li>
        ))}
        {shop === null ? null : (
          <li>
            <a href={localePath(locale, shop)} className={place}>
              <PlaceText icon="store" title={t("places.shop.title")} text={t("places.shop.text")} />
            </a>
          </li>
        )}
      </ul>
    </main>
  )
}

type PlaceTextProps = { icon: IconName; title: string; text: string }

function PlaceText({ icon, title, text }: PlaceTextProps) {
  return (
    <>
      <Icon name={icon} size={24} className="shrink-0 text-leaf" />
      <span className="min-w-0">
        <span className="block font-semibold">{title}</span>
        <span className="block text-sm text-ink-soft">{text}</span>
      </span>
    </>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
