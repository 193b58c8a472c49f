import { enterpriseAgreements } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { EmptyState } from "~/ui/empty-state"
import { Icon } from "~/ui/icon"

import type { Route } from "./+types/route"
import { AgreementRow } from "../../agreement/agreement-card"
import { verify } from "../../member/verify.server"

/** An enterprise has few agreements: what waits among them is read from the list itself. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "enterprise")
  const { items } = await member.call(enterpriseAgreements.list, { query: { limit: "100" } })
  const isWaiting = (each: (typeof items)[number]) => each.awaits_signature || each.awaits_answer_count > 0
  return {
    organization: member.membership.organization.name,
    waiting: items.filter(isWaiting),
    others: items.filter((each) => !isWaiting(each)).slice(0, 6),
    count: items.length,
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "enterprise")("enterprise.title"),
    index: false,
  })

/** Today: agreements to sign, deliveries to answer; then the others. */
export default function Home({ loaderData: { organization, waiting, others, count } }: Route.ComponentProps) {
  const t = useTranslations("enterprise")
  const agreement = useTranslations("agreement")
  return (
    <main id="noi-dung" className="page py-6">
      <h1 className="text-2xl">{t("title")}</h1>
      {count === 0 ? (
        <div className="mt-4">
          <EmptyState title={agreement("empty.title")} text={agreement("empty.text")} />
        </div>
      ) : (
        <>
          <h2 className="mt-4 text-xl">{t("waiting")}</h2>
          {waiting.length === 0 ? (
            <Card className="mt-2 flex items-center gap-2.5">
              <Icon name="circle-check" className="text-leaf" />
              {t("nothing")}
            </Card>
          ) : (
            <Rows items={waiting} />
          )}
          {others.length === 0 ? null : (
            <>
              <h2 className="mt-6 text-xl">{t("own", { name: organization })}</h2>
              <Rows items={others} />
            </>
          )}
          <LinkButton to="/doanh-nghiep/thoa-thuan" look="secondary" icon="handshake" className="mt-6 max-sm:w-full">
            {t("all")}
          </LinkButton>
        </>
      )}
    </main>
  )
}

function Rows({ items }: { items: Route.ComponentProps["loaderData"]["waiting"] }) {
  return (
    <ul className="mt-2 grid gap-3 md:grid-cols-2">
      {items.map((agreement) => (
        <li key={agreement.id}>
          <AgreementRow agreement={agreement} level="h3" />
        </li>
      ))}
    </ul>
  )
}

export { EnterprisePageError as ErrorBoundary } from "../page-error"
