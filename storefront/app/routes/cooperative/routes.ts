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
      route("lo-hang", "routes/cooperative/batches/route.tsx"),
      route("lo-hang/moi", "routes/cooperative/batch-new/route.tsx"),
      route("lo-hang/:id", "routes/cooperative/batch/route.tsx"),
      route("lo-hang/:id/thu-hoi", "routes/cooperative/batch-recall/route.tsx"),
      route("lo-hang/:id/tem", "routes/cooperative/batch-labels/route.tsx"),
      route("lo-hang/:id/tem.pdf", "routes/cooperative/batch-labels/sheet.ts"),
      route("tai-anh", "routes/cooperative/media/add-picture.ts"),
      route("tai-giay-to", "routes/cooperative/media/add-document.ts"),
      route("tep/:id", "routes/cooperative/media/document.ts"),
      route("thong-bao", "routes/cooperative/notifications/route.tsx"),
      route("thong-bao/chua-doc", "routes/cooperative/notifications/unread.ts"),
      route("chung-nhan", "routes/cooperative/certificates/route.tsx"),
      route("vung-trong", "routes/cooperative/certificates/route.tsx", { id: "planting-areas" }),
      route("chung-nhan/moi", "routes/cooperative/certificate-form/route.tsx"),
      route("chung-nhan/:id", "routes/cooperative/certificate/route.tsx"),
      route("chung-nhan/:id/sua", "routes/cooperative/certificate-form/route.tsx", { id: "correct-certificate" }),
      route("them", "routes/cooperative/more/route.tsx"),
      route("*", "routes/cooperative/not-found.tsx"),
    ]),
  ]),
]
