import { index, prefix, route, layout } from "@react-router/dev/routes"

export const cooperativeRoutes = [
  layout("routes/cooperative/layout.tsx", [
    ...prefix("kenh-htx", [
      index("routes/cooperative/home/route.tsx"),
      route("don-hang", "routes/cooperative/orders/route.tsx"),
      route("don-hang/:id", "routes/cooperative/order/route.tsx"),
      route("don-hang/:id/phieu-giao", "routes/cooperative/delivery-note/route.tsx"),
      route("don-hang/:id/giao-thieu", "routes/cooperative/order-shortfall/route.tsx"),
      route("don-hang/:id/nhan-lai-hang", "routes/cooperative/order-return/route.tsx"),
      route("don-hang/:id/hoan-tien", "routes/cooperative/order-refund/route.tsx"),
      route("don-hang/:id/:ask", "routes/cooperative/order-reason/route.tsx"),
      route("phieu-soan", "routes/cooperative/packing-slips/route.tsx"),
      route("doi-soat", "routes/cooperative/reconciliation/route.tsx"),
      route("doi-soat/tai-ve", "routes/cooperative/reconciliation/download.ts"),
      route("thong-bao", "routes/cooperative/notifications/route.tsx"),
      route("thong-bao/chua-doc", "routes/cooperative/notifications/unread.ts"),
      route("tai-anh", "routes/cooperative/media/add-picture.ts"),
      route("tai-giay-to", "routes/cooperative/media/add-document.ts"),
      route("tep/:id", "routes/cooperative/media/document.ts"),
      route("them", "routes/cooperative/more/route.tsx"),
      route("*", "routes/cooperative/not-found.tsx"),
    ]),
  ]),
]
