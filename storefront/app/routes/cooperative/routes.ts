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
      route("ban-ngoai", "routes/cooperative/sales/route.tsx"),
      route("ban-ngoai/ghi", "routes/cooperative/record-sale/route.tsx"),
      route("ban-ngoai/:id/sua", "routes/cooperative/sale-correction/route.tsx"),
      route("tin-nhan", "routes/cooperative/messages/route.tsx"),
      route("san-pham/nhap-excel", "routes/cooperative/import/products.tsx"),
      route("san-pham/nhap-excel/mau", "routes/cooperative/import/products-template.ts"),
      route("ban-ngoai/nhap-excel", "routes/cooperative/import/sales.tsx"),
      route("ban-ngoai/nhap-excel/mau", "routes/cooperative/import/sales-template.ts"),
      route("them", "routes/cooperative/more/route.tsx"),
      route("*", "routes/cooperative/not-found.tsx"),
    ]),
  ]),
  route("kenh-htx/hop-gui", "routes/cooperative/outbox/route.ts"),
]
