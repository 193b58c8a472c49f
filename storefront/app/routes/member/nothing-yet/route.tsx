import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { Form } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"

import type { Route } from "./+types/route"
import { verify } from "../verify.server"

/** The portal of agencies: the people are known, their work comes in a later release. */
export async function loader(args: Route.LoaderArgs) {
  const { membership, organizationCount } = await verify(args, "agency")
  return { organization: membership.organization.name, organizationCount }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname))("member.nothingYet.title"),
    index: false,
  })

export default function NothingYet({ loaderData }: Route.ComponentProps) {
  const t = useTranslations("member")
  const { organization, organizationCount } = loaderData
  return (
    <main id="noi-dung" className="page py-10">
      <EmptyState level="h1" title={t("nothingYet.title")} text={t("nothingYet.text.agency", { organization })}>
        {organizationCount > 1 ? (
          <LinkButton to="/chon-don-vi?switch=1" look="secondary">
            {t("switch")}
          </LinkButton>
        ) : null}
        <Form method="post" action="/dang-xuat-don-vi">
          <Button look="secondary" icon="log-out">
            {t("signOut")}
          </Button>
        </Form>
      </EmptyState>
    </main>
  )
}

export { MemberError as ErrorBoundary } from "../member-error"
