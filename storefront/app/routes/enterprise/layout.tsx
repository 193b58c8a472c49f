import { countNotifications } from "@lienket/contracts"
import { Outlet } from "react-router"
import { useTranslations } from "use-intl"

import { PortalFrame } from "~/ui/portal-frame"

import type { Route } from "./+types/layout"
import { memberSessionMiddleware } from "../member/member-session.server"
import { Bell } from "../member/notifications/bell"
import { verify } from "../member/verify.server"

export const middleware: Route.MiddlewareFunction[] = [memberSessionMiddleware]

export async function loader(args: Route.LoaderArgs) {
  const { name, membership, organizationCount, call } = await verify(args, "enterprise")
  const { unread } = await call(countNotifications, {})
  return {
    name,
    role: membership.role,
    organization: membership.organization,
    canSwitch: organizationCount > 1,
    unread,
  }
}

/** Frame of an enterprise that buys from cooperatives. */
export default function EnterpriseLayout({ loaderData }: Route.ComponentProps) {
  const { name, role, organization, canSwitch, unread } = loaderData
  const t = useTranslations("enterprise")
  const obstacle = useTranslations("obstacle")
  const roles = useTranslations("member.role")
  return (
    <PortalFrame
      portal={t("portal")}
      person={{ name, role: roles(role), organization: organization.name, canSwitch }}
      bell={<Bell to="/doanh-nghiep/thong-bao" unread={unread} />}
      places={[
        { to: "/doanh-nghiep", label: t("today"), icon: "house", end: true },
        { to: "/doanh-nghiep/thoa-thuan", label: t("agreements"), icon: "handshake" },
        { to: "/doanh-nghiep/vuong-mac", label: obstacle("place"), icon: "circle-alert" },
        { to: "/doanh-nghiep/thong-bao", label: t("notifications"), icon: "bell" },
      ]}
    >
      <Outlet />
    </PortalFrame>
  )
}

export { FramedMemberError as ErrorBoundary } from "../member/framed-error"
