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
  const { name, membership, organizationCount, call } = await verify(args, "agency")
  const { unread } = await call(countNotifications, {})
  return {
    name,
    role: membership.role,
    organization: membership.organization,
    canSwitch: organizationCount > 1,
    unread,
  }
}

/** Frame of an agency that is asked about obstacles and petitions. */
export default function AgencyLayout({ loaderData }: Route.ComponentProps) {
  const { name, role, organization, canSwitch, unread } = loaderData
  const t = useTranslations("agency")
  const obstacle = useTranslations("obstacle")
  const roles = useTranslations("member.role")
  return (
    <PortalFrame
      portal={t("portal")}
      person={{ name, role: roles(role), organization: organization.name, canSwitch }}
      bell={<Bell to="/co-quan/thong-bao" unread={unread} />}
      places={[
        { to: "/co-quan/vuong-mac", label: obstacle("place"), icon: "circle-alert" },
        { to: "/co-quan/thong-bao", label: t("notifications"), icon: "bell" },
      ]}
    >
      <Outlet />
    </PortalFrame>
  )
}

export { FramedMemberError as ErrorBoundary } from "../member/framed-error"
