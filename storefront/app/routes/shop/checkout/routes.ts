import { layout, route } from "@react-router/dev/routes"

export const checkoutRoutes = [
  layout("routes/shop/checkout/layout.tsx", [
    route("thanh-toan", "routes/shop/checkout/contact/route.tsx"),
    route("thanh-toan/dia-chi", "routes/shop/checkout/address/route.tsx"),
    route("thanh-toan/giao-hang", "routes/shop/checkout/delivery/route.tsx"),
    route("thanh-toan/thanh-toan", "routes/shop/checkout/payment/route.tsx"),
    route("thanh-toan/xem-lai", "routes/shop/checkout/review/route.tsx"),
  ]),
]

/** Data for address forms, without a page. */
export const communeRoutes = [route("xa-phuong/:province", "routes/shop/checkout/address/communes.ts")]
