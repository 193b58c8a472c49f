import { getCooperativeSummary, getOrganizationProfile } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localeOfPath, localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"
import { StandingCard } from "../profile/standing-card"
import { formPath } from "../record-sale/form-path"
import { SalesFigures } from "./sales-figures"
import { WaitingList } from "./waiting-list"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const { organization, role } = member.membership
  // Why it does not sell, and what to do about it.
  const standing = organization.state === "verified" ? null : await member.call(getOrganizationProfile, {})
  return {
    summary: await member.call(getCooperativeSummary, {}),
    standing,
    mayEdit: role === "manager",
    now: new Date().toISOString(),
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "cooperative")("sellerHome.title"),
    index: false,
  })

export default function CooperativeHome({ loaderData: { summary, standing, mayEdit, now } }: Route.ComponentProps) {
  const t = useTranslations("sellerHome")
  const locale = useLocale()
  const { today, months, this_month, last_month, organization, oldest_to_confirm } = summary
  const nothingWaits = today.length === 0
  const nothingSold = months.every(({ value_vnd }) => value_vnd === 0)
  return (
    <main id="noi-dung" className="page py-6">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="text-ink-soft">{formatDate(now, locale)}</p>
      {standing === null ? null : (
        <div className="mt-5">
          <StandingCard profile={standing} mayEdit={mayEdit} linked />
        </div>
      )}
      <nav aria-label={t("quick.title")} className="mt-3 flex flex-wrap gap-3">
        <LinkButton to={formPath({})} look="secondary" icon="scale" className="max-sm:w-full">
          {t("quick.sell")}
        </LinkButton>
        <LinkButton to="/kenh-htx/san-pham/moi" look="secondary" icon="plus" className="max-sm:w-full">
          {t("quick.list")}
        </LinkButton>
      </nav>
      {nothingWaits && nothingSold ? (
        <div className="mt-6">
          <EmptyState title={t("empty.title")} text={t("empty.text")}>
            {organization.state === "verified" ? (
              <a
                href={localePath(locale, `/htx/${organization.handle}`)}
                className="inline-flex min-h-12 items-center rounded-md bg-leaf px-5 py-2 font-semibold text-white hover:bg-leaf-deep"
              >
                {t("empty.toShop")}
              </a>
            ) : null}
          </EmptyState>
        </div>
      ) : (
        <>
          <WaitingList today={today} oldest={oldest_to_confirm} now={now} />
          <SalesFigures months={months} thisMonth={this_month} lastMonth={last_month} now={now} />
        </>
      )}
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
