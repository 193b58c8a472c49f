import { route } from "@react-router/dev/routes"

export const cartRoutes = [route("gio-hang", "routes/shop/cart/route.tsx")]
