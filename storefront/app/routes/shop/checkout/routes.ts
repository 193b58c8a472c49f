import { index, route } from "@react-router/dev/routes"

export const checkoutRoutes = [
  route("thanh-toan", "routes/shop/checkout/layout.tsx", [
    index("routes/shop/checkout/contact/route.tsx"),
    route("dia-chi", "routes/shop/checkout/address/route.tsx"),
    route("giao-hang", "routes/shop/checkout/delivery/route.tsx"),
    route("thanh-toan", "routes/shop/checkout/payment/route.tsx"),
    route("xem-lai", "routes/shop/checkout/review/route.tsx"),
  ]),
]

/** Data for address forms, without a page. */
export const communeRoutes = [route("xa-phuong/:province", "routes/shop/checkout/address/communes.ts")]
