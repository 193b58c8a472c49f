import { index, layout, route } from "@react-router/dev/routes"

import { accountRoutes } from "./account/routes"
import { authRoutes } from "./auth/routes"
import { cartRoutes } from "./cart/routes"
import { checkoutRoutes, communeRoutes } from "./checkout/routes"
import { orderRoutes, qrPictureRoutes } from "./orders/routes"

export const shopRoutes = [
  layout("routes/shop/layout.tsx", [
    index("routes/shop/home/route.tsx"),
    route("san-pham", "routes/shop/products/route.tsx"),
    route("san-pham/:handle", "routes/shop/product/route.tsx"),
    route("htx", "routes/shop/cooperatives/route.tsx"),
    route("htx/:handle", "routes/shop/cooperative/route.tsx"),
    route("gioi-thieu", "routes/shop/about/route.tsx"),
    route("truy-xuat", "routes/shop/trace/look-up.tsx"),
    route("truy-xuat/:code", "routes/shop/trace/route.tsx"),
    route("cach-xep-hang", "routes/shop/ranking/route.tsx"),
    route("so-lieu", "routes/shop/figures/route.tsx"),
    route("quy-che", "routes/shop/terms/route.tsx"),
    layout("routes/shop/private.tsx", [
      route("dang-ky-ban-hang", "routes/shop/apply/route.tsx"),
      ...cartRoutes,
      ...checkoutRoutes,
      ...orderRoutes,
      ...authRoutes,
      ...accountRoutes,
    ]),
    route("*", "routes/shop/not-found.tsx"),
  ]),
  ...communeRoutes,
  ...qrPictureRoutes,
  route("so-lieu/tai-ve/:format", "routes/shop/figures/file.ts"),
  route("goi-y", "routes/shop/suggest/route.ts"),
]

/** For machines, in one language only. */
export const searchEngineRoutes = [
  route("sitemap.xml", "routes/shop/seo/sitemap.ts"),
  route("robots.txt", "routes/shop/seo/robots.ts"),
]
