import { index, prefix, route, layout } from "@react-router/dev/routes"

export const cooperativeRoutes = [
  layout("routes/cooperative/layout.tsx", [
    ...prefix("kenh-htx", [
      index("routes/cooperative/home/route.tsx"),
      route("don-hang", "routes/cooperative/orders/route.tsx"),
      route("don-hang/:id", "routes/cooperative/order/route.tsx"),
      route("don-hang/:id/phieu-giao", "routes/cooperative/delivery-note/route.tsx"),
      route("don-hang/:id/:ask", "routes/cooperative/order-reason/route.tsx"),
      route("ho-so", "routes/cooperative/profile/route.tsx"),
      route("ho-so/sua", "routes/cooperative/profile/edit/route.tsx"),
      route("ho-so/tai-khoan", "routes/cooperative/profile/bank-account/route.tsx"),
      route("ho-so/nop-lai", "routes/cooperative/profile/apply-again/route.tsx"),
      route("ho-so/giao-hang", "routes/cooperative/delivery-options/route.tsx"),
      route("ho-so/giao-hang/:id", "routes/cooperative/delivery-option/route.tsx"),
      route("thanh-vien", "routes/cooperative/members/route.tsx"),
      route("thanh-vien/roi", "routes/cooperative/leave/route.tsx"),
      route("thanh-vien/:id", "routes/cooperative/member/route.tsx"),
      route("them", "routes/cooperative/more/route.tsx"),
      route("*", "routes/cooperative/not-found.tsx"),
    ]),
  ]),
]
