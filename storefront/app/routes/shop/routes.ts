import { index, layout, route } from "@react-router/dev/routes"

export const shopRoutes = [
  layout("routes/shop/layout.tsx", [index("routes/shop/home/route.tsx"), route("*", "routes/shop/not-found.tsx")]),
]
