import { route } from "@react-router/dev/routes"

export const orderRoutes = [
  route("don-hang/:code", "routes/shop/orders/order/route.tsx"),
  route("tra-cuu", "routes/shop/orders/tracking/route.tsx"),
]

/** Pictures to save on the phone that pays, without a page around them. */
export const qrPictureRoutes = [route("don-hang/:code/:part/ma-qr.png", "routes/shop/orders/order/qr-picture.ts")]
