import { layout, route } from "@react-router/dev/routes"

export const accountRoutes = [
  layout("routes/shop/account/layout.tsx", [
    route("tai-khoan", "routes/shop/account/purchases/route.tsx"),
    route("tai-khoan/dia-chi", "routes/shop/account/addresses/route.tsx"),
    route("tai-khoan/dia-chi/them", "routes/shop/account/addresses/new.tsx"),
    route("tai-khoan/dia-chi/:id", "routes/shop/account/addresses/edit.tsx"),
  ]),
]
