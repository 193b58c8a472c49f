import { countNotifications, listApplications } from "@lienket/contracts"
import { Outlet } from "react-router"
import { useTranslations } from "use-intl"

import { PortalFrame } from "~/ui/portal-frame"

import type { Route } from "./+types/layout"
import { memberSessionMiddleware } from "../member/member-session.server"
import { Bell } from "../member/notifications/bell"
import { verify } from "../member/verify.server"

export const middleware: Route.MiddlewareFunction[] = [memberSessionMiddleware]

export async function loader(args: Route.LoaderArgs) {
  const { name, membership, organizationCount, call } = await verify(args, "alliance")
  const [{ unread }, { counts }] = await Promise.all([
    call(countNotifications, {}),
    call(listApplications, { query: { limit: "1" } }),
  ])
  return {
    name,
    role: membership.role,
    organization: membership.organization,
    canSwitch: organizationCount > 1,
    unread,
    waiting: counts.submitted,
  }
}

/** Frame of the provincial Cooperative Alliance. */
export default function AllianceLayout({ loaderData }: Route.ComponentProps) {
  const { name, role, organization, canSwitch, unread, waiting } = loaderData
  const t = useTranslations("allianceSales.places")
  const places = useTranslations("allianceAgreements.places")
  const records = useTranslations("trustRecords.alliance")
  const obstacle = useTranslations("obstacle")
  const reports = useTranslations("allianceReports")
  const roles = useTranslations("member.role")
  return (
    <PortalFrame
      portal={t("portal")}
      person={{ name, role: roles(role), organization: organization.name, canSwitch }}
      bell={<Bell to="/lien-minh/thong-bao" unread={unread} />}
      places={[
        { to: "/lien-minh", label: t("overview"), icon: "landmark", end: true },
        { to: "/lien-minh/thoa-thuan", label: places("agreements"), icon: "handshake" },
        { to: "/lien-minh/vuong-mac", label: obstacle("place"), icon: "circle-alert" },
        { to: "/lien-minh/bao-cao", label: reports("place"), icon: "file-text" },
        { to: "/lien-minh/so-dang-ky", label: t("registry"), icon: "list" },
        { to: "/lien-minh/chi-tieu", label: t("targets"), icon: "trending-up" },
        { to: "/lien-minh/danh-gia", label: t("evaluation"), icon: "scale" },
        { to: "/lien-minh/htx", label: t("cooperatives"), icon: "users" },
        { to: "/lien-minh/xac-minh", label: t("applications"), icon: "shield-check", count: waiting },
        ...(role === "viewer"
          ? []
          : [{ to: "/lien-minh/chung-nhan", label: records("place"), icon: "badge-check" } as const]),
        { to: "/lien-minh/tin-nhan", label: t("messages"), icon: "mail" },
      ]}
    >
      <Outlet />
    </PortalFrame>
  )
}

export { FramedMemberError as ErrorBoundary } from "../member/framed-error"
