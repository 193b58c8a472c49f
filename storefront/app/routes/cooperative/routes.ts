import { index, prefix, route, layout } from "@react-router/dev/routes"

export const cooperativeRoutes = [
  layout("routes/cooperative/layout.tsx", [
    ...prefix("kenh-htx", [
      index("routes/cooperative/home/route.tsx"),
      route("don-hang", "routes/cooperative/orders/route.tsx"),
      route("don-hang/:id", "routes/cooperative/order/route.tsx"),
      route("don-hang/:id/phieu-giao", "routes/cooperative/delivery-note/route.tsx"),
      route("don-hang/:id/:ask", "routes/cooperative/order-reason/route.tsx"),
      route("tai-anh", "routes/cooperative/media/add-picture.ts"),
      route("tai-giay-to", "routes/cooperative/media/add-document.ts"),
      route("tep/:id", "routes/cooperative/media/document.ts"),
      route("san-pham", "routes/cooperative/products/route.tsx"),
      route("san-pham/moi", "routes/cooperative/new-product/route.ts"),
      route("san-pham/nhap/:id", "routes/cooperative/draft/route.tsx"),
      route("san-pham/luu/:id", "routes/cooperative/listing/save.ts"),
      route("san-pham/:id", "routes/cooperative/product/route.tsx"),
      route("them", "routes/cooperative/more/route.tsx"),
      route("*", "routes/cooperative/not-found.tsx"),
    ]),
  ]),
]
