import { Outlet } from "react-router"

import { memberSessionMiddleware } from "./member-session.server"
import { MemberFrame } from "./member-frame"
import type { Route } from "./+types/layout"

export const middleware: Route.MiddlewareFunction[] = [memberSessionMiddleware]

/** Frame of the pages around the portals: signing in, choosing an organisation. */
export default function MemberLayout() {
  return (
    <MemberFrame>
      <Outlet />
    </MemberFrame>
  )
}

export { FramedMemberError as ErrorBoundary } from "./framed-error"
