import { getOrganizationProfile } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localeOfPath, localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { FactList } from "~/ui/fact-list"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { StandingHistory } from "../../member/standing-history"
import { verify } from "../../member/verify.server"
import { StandingCard } from "./standing-card"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const session = memberSessionOf(args.context)
  return {
    profile: await member.call(getOrganizationProfile, {}),
    mayEdit: member.membership.role === "manager",
    said: session.get("said"),
    trouble: session.get("trouble"),
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "cooperative")("organization.profile.title"),
    index: false,
  })

export default function Profile({ loaderData: { profile, mayEdit, said, trouble } }: Route.ComponentProps) {
  const t = useTranslations("organization.profile")
  const locale = useLocale()
  const { address, bank, representative, application } = profile
  const none = <span className="text-ink-soft">{t("none")}</span>
  const place = [address.line, address.commune?.name, address.province.name].filter(Boolean).join(", ")
  return (
    <main id="noi-dung" className="page grid gap-4 py-6">
      <h1 className="text-2xl">{t("title")}</h1>
      <SaidNotice said={said} trouble={trouble} />
      <StandingCard profile={profile} mayEdit={mayEdit} />
      {mayEdit ? null : <p className="text-sm text-ink-soft">{t("readOnly")}</p>}
      <Card as="section">
        <h2 className="mb-1 text-lg">{t("shop")}</h2>
        <FactList
          facts={[
            { label: t("name"), value: <b>{profile.name}</b> },
            { label: t("nameEn"), value: profile.name_en ?? none },
            { label: t("phone"), value: profile.phone ? <span className="figures">{profile.phone}</span> : none },
            { label: t("address"), value: place },
            { label: t("story"), value: <Story text={profile.story_vi} empty={t("noStory")} /> },
            { label: t("storyEn"), value: profile.story_en ? <Story text={profile.story_en} empty="" /> : none },
          ]}
        />
        <div className="mt-3 flex flex-wrap gap-3 empty:hidden">
          {mayEdit ? (
            <LinkButton to="/kenh-htx/ho-so/sua" look="secondary" icon="pencil">
              {t("edit")}
            </LinkButton>
          ) : null}
          {profile.state === "verified" ? (
            <a
              href={localePath(locale, `/htx/${profile.handle}`)}
              className="inline-flex min-h-12 items-center gap-2 font-semibold text-leaf underline-offset-4 hover:underline"
            >
              {t("shopLink")}
            </a>
          ) : null}
        </div>
      </Card>
      <Card as="section">
        <h2 className="text-lg">{t("bank")}</h2>
        {bank === null ? (
          <p className="mt-2">{t("noBank")}</p>
        ) : (
          <>
            <p className="mt-1 text-sm text-ink-soft">{t("bankText")}</p>
            <p className="figures mt-2">
              <b>{bank.account_number}</b> · {bank.name}
              <br />
              {bank.account_name}
            </p>
          </>
        )}
        {mayEdit ? (
          <LinkButton to="/kenh-htx/ho-so/tai-khoan" look="secondary" icon="wallet" className="mt-3">
            {t(bank === null ? "addBank" : "changeBank")}
          </LinkButton>
        ) : null}
      </Card>
      <Card as="section">
        <h2 className="text-lg">{t("identity")}</h2>
        <p className="mt-1 mb-1 text-sm text-ink-soft">{t("identityText")}</p>
        <FactList
          facts={[
            {
              label: t("taxCode"),
              value: profile.tax_code ? <span className="figures">{profile.tax_code}</span> : none,
            },
            {
              label: t(profile.kind === "group" ? "contract" : "registration"),
              value: profile.registration_number ?? none,
            },
            {
              label: t("representative"),
              value: representative ? `${representative.name}, ${representative.title}` : none,
            },
            { label: t("email"), value: profile.email ?? none },
            {
              label: t("terms"),
              value: application ? t("termsVersion", { date: formatDate(application.terms_version, locale) }) : none,
            },
          ]}
        />
      </Card>
      <StandingHistory events={profile.history} />
      <div className="flex flex-wrap gap-3">
        <LinkButton to="/kenh-htx/ho-so/giao-hang" look="secondary" icon="truck">
          {t("delivery")}
        </LinkButton>
        <LinkButton to="/kenh-htx/thanh-vien" look="secondary" icon="users">
          {t("members")}
        </LinkButton>
      </div>
    </main>
  )
}

function Story({ text, empty }: { text: string; empty: string }) {
  return text === "" ? (
    <span className="text-ink-soft">{empty}</span>
  ) : (
    <span className="whitespace-pre-line">{text}</span>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
