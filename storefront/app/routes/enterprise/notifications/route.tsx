import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"

import type { Route } from "./+types/route"
import { NotificationList } from "../../member/notifications/notification-list"
import { answerNotification, loadNotifications } from "../../member/notifications/notifications.server"

export const loader = (args: Route.LoaderArgs) => loadNotifications(args, "enterprise")

export const action = (args: Route.ActionArgs) => answerNotification(args, "enterprise")

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "enterprise")("portal.notifications.title"),
    index: false,
  })

export default function Notifications({ loaderData }: Route.ComponentProps) {
  return <NotificationList {...loaderData} />
}

export { EnterprisePageError as ErrorBoundary } from "../page-error"
