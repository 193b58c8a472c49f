import { index, layout, prefix, route } from "@react-router/dev/routes"

import { partyPages } from "../agreement/routes"

export const enterpriseRoutes = [
  layout("routes/enterprise/layout.tsx", [
    ...prefix("doanh-nghiep", [
      index("routes/enterprise/home/route.tsx"),
      route("thong-bao", "routes/enterprise/notifications/route.tsx"),
      route("thong-bao/chua-doc", "routes/enterprise/notifications/unread.ts"),
      route("tai-giay-to", "routes/agreement/add-document.ts", { id: "enterprise-add-document" }),
      ...partyPages("enterprise"),
      route("*", "routes/enterprise/not-found.tsx"),
    ]),
  ]),
]
