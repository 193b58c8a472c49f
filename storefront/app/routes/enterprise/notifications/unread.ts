import type { Route } from "./+types/unread"
import { countUnread } from "../../member/notifications/notifications.server"

export const loader = (args: Route.LoaderArgs) => countUnread(args, "enterprise")
