import { route } from "@react-router/dev/routes"

import type { Portal } from "../member/portal-names"

/** Portals in which agreements are followed. */
export type AgreementPortal = Exclude<Portal, "agency">

/** The pages about one agreement, below a portal's root: the same files at every portal's address. */
export const agreementPages = (portal: AgreementPortal) => {
  const page = (path: string, file: string) =>
    route(`thoa-thuan/:id/${path}`, `routes/agreement/${file}`, { id: `${portal}-agreement-${path}` })
  return [
    page("ban/:version", "version/route.tsx"),
    page("sua", "propose/route.tsx"),
    page("giao-hang", "delivery/route.tsx"),
    page("giao-hang/:delivery", "answer/route.tsx"),
    page("tra-hang/:delivery", "return/route.tsx"),
    page("tep/:document", "document.ts"),
  ]
}

/** What only a party has: its own list, an agreement, goods called off, payments. */
export const partyPages = (portal: Exclude<AgreementPortal, "alliance">) => {
  const page = (path: string, file: string) =>
    route(path, `routes/agreement/${file}`, { id: `${portal}-agreements-${path}` })
  return [
    page("thoa-thuan", "list/route.tsx"),
    page("thoa-thuan/:id", "detail/route.tsx"),
    page("thoa-thuan/:id/goi-hang", "call-off/route.tsx"),
    page("thoa-thuan/:id/thanh-toan", "payment/route.tsx"),
    ...agreementPages(portal),
  ]
}
