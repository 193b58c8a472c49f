import { index, layout, prefix, route } from "@react-router/dev/routes"

export const allianceRoutes = [
  layout("routes/alliance/layout.tsx", [
    ...prefix("lien-minh", [
      index("routes/alliance/home/route.tsx"),
      route("but-toan", "routes/alliance/entries/route.tsx"),
      route("htx", "routes/alliance/cooperatives/route.tsx"),
      route("tep/:id", "routes/alliance/document.ts"),
      route("tin-nhan", "routes/alliance/messages/route.tsx"),
      route("*", "routes/alliance/not-found.tsx"),
    ]),
  ]),
]
