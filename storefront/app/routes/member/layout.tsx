import { Outlet } from "react-router"

import { MemberError } from "./member-error"
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

export { MemberError as ErrorBoundary }
