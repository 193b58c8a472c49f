import { index, layout, prefix, route } from "@react-router/dev/routes"

import { sharedObstaclePages } from "../obstacle/routes"

export const agencyRoutes = [
  layout("routes/agency/layout.tsx", [
    ...prefix("co-quan", [
      index("routes/agency/home/route.ts"),
      ...sharedObstaclePages("agency"),
      route("vuong-mac/:id", "routes/agency/obstacle/route.tsx"),
      route("thong-bao", "routes/agency/notifications/route.tsx"),
      route("thong-bao/chua-doc", "routes/agency/notifications/unread.ts"),
      route("*", "routes/agency/not-found.tsx"),
    ]),
  ]),
]
