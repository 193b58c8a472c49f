import { countNotifications } from "@lienket/contracts"
import { Outlet, type ShouldRevalidateFunctionArgs } from "react-router"
import { useTranslations } from "use-intl"

import { fingerprintOf, workOwnerContext, workOwnerMiddleware } from "~/offline/fingerprint.server"
import { wasKept } from "~/offline/keep-when-unreachable"
import { OwnerContext } from "~/offline/owner"
import { OutboxProvider } from "~/offline/outbox-context"
import { WorkOffline } from "~/offline/work-offline"
import { PortalFrame } from "~/ui/portal-frame"

import type { Route } from "./+types/layout"
import { memberSessionMiddleware } from "../member/member-session.server"
import { Bell } from "../member/notifications/bell"
import { verify } from "../member/verify.server"

export const middleware: Route.MiddlewareFunction[] = [memberSessionMiddleware, workOwnerMiddleware]

export async function loader(args: Route.LoaderArgs) {
  const { name, email, membership, organizationCount, call } = await verify(args, "cooperative")
  const owner = fingerprintOf(email, membership.organization.id)
  args.context.get(workOwnerContext).owner = owner
  const { unread } = await call(countNotifications, {})
  return {
    name,
    role: membership.role,
    organization: membership.organization,
    canSwitch: organizationCount > 1,
    owner,
    drawnAt: new Date().toISOString(),
    unread,
  }
}

/** Who works here changes by what is posted, and not by what waits to be sent. */
export function shouldRevalidate({ formMethod, actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formMethod === undefined || wasKept(actionResult) ? false : defaultShouldRevalidate
}

/** A phone may put the channel on its home screen. */
export const links: Route.LinksFunction = () => [{ rel: "manifest", href: "/kenh-htx.webmanifest" }]

/** Frame of the cooperative's channel. */
export default function CooperativeLayout({ loaderData }: Route.ComponentProps) {
  return (
    <OwnerContext.Provider value={loaderData.owner}>
      <OutboxProvider owner={loaderData.owner}>
        <Frame {...loaderData} />
      </OutboxProvider>
    </OwnerContext.Provider>
  )
}

function Frame({ name, role, organization, canSwitch, drawnAt, unread }: Route.ComponentProps["loaderData"]) {
  const t = useTranslations("sellerHome.places")
  const portal = useTranslations("portal")
  const roles = useTranslations("member.role")
  return (
    <PortalFrame
      portal={t("portal")}
      person={{ name, role: roles(role), organization: organization.name, canSwitch }}
      bell={<Bell to="/kenh-htx/thong-bao" unread={unread} />}
      places={[
        { to: "/kenh-htx", label: t("today"), icon: "house", end: true },
        { to: "/kenh-htx/don-hang", label: t("orders"), icon: "package" },
        { to: "/kenh-htx/san-pham", label: t("products"), icon: "tag" },
        { to: "/kenh-htx/ban-ngoai", label: t("sales"), icon: "scale" },
        { to: "/kenh-htx/them", label: t("more"), icon: "ellipsis" },
      ]}
      notice={organization.state === "verified" ? undefined : portal(`organizationState.${organization.state}`)}
    >
      <Outlet />
      <WorkOffline drawnAt={drawnAt} />
    </PortalFrame>
  )
}

export { FramedMemberError as ErrorBoundary } from "../member/framed-error"
