import { route } from "@react-router/dev/routes"

import type { Portal } from "../member/portal-names"

/** What every portal has of cases, below its root: the list and the files of a case. */
export const sharedObstaclePages = (portal: Portal) => [
  route("vuong-mac", "routes/obstacle/list/route.tsx", { id: `${portal}-obstacles` }),
  route("vuong-mac/:id/tep/:document", "routes/obstacle/document.ts", { id: `${portal}-obstacle-document` }),
]

/** The pages of whoever raises cases. */
export const raiserPages = (portal: "cooperative" | "enterprise") => [
  ...sharedObstaclePages(portal),
  route("vuong-mac/moi", "routes/obstacle/raise/route.tsx", { id: `${portal}-obstacle-raise` }),
  route("vuong-mac/:id", "routes/obstacle/detail/route.tsx", { id: `${portal}-obstacle` }),
]
