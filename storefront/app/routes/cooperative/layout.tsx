import { Outlet } from "react-router"
import { IntlProvider, useTranslations } from "use-intl"

import { messagesOf } from "~/i18n/catalogues"
import { useLocale } from "~/i18n/navigation"
import { PortalFrame } from "~/ui/portal-frame"

import type { Route } from "./+types/layout"
import { memberSessionMiddleware } from "../member/member-session.server"
import { verify } from "../member/verify.server"

export const middleware: Route.MiddlewareFunction[] = [memberSessionMiddleware]

export async function loader(args: Route.LoaderArgs) {
  const { name, membership, organizationCount } = await verify(args, "cooperative")
  return { name, role: membership.role, organization: membership.organization, canSwitch: organizationCount > 1 }
}

/** Frame of the cooperative's channel. */
export default function CooperativeLayout({ loaderData }: Route.ComponentProps) {
  const locale = useLocale()
  return (
    <IntlProvider locale={locale} messages={messagesOf(locale, "cooperative")} timeZone="Asia/Ho_Chi_Minh">
      <Frame {...loaderData} />
    </IntlProvider>
  )
}

function Frame({ name, role, organization, canSwitch }: Route.ComponentProps["loaderData"]) {
  const t = useTranslations("sellerHome.places")
  const portal = useTranslations("portal")
  const roles = useTranslations("member.role")
  return (
    <PortalFrame
      portal={t("portal")}
      person={{ name, role: roles(role), organization: organization.name, canSwitch }}
      places={[
        { to: "/kenh-htx", label: t("today"), icon: "house", end: true },
        { to: "/kenh-htx/don-hang", label: t("orders"), icon: "package" },
        { to: "/kenh-htx/san-pham", label: t("products"), icon: "tag" },
        { to: "/kenh-htx/them", label: t("more"), icon: "ellipsis" },
      ]}
      notice={organization.state === "verified" ? undefined : portal(`organizationState.${organization.state}`)}
    >
      <Outlet />
    </PortalFrame>
  )
}

export { FramedMemberError as ErrorBoundary } from "../member/framed-error"
