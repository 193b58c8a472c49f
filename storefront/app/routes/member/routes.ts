import { layout, route } from "@react-router/dev/routes"

export const memberRoutes = [
  layout("routes/member/layout.tsx", [
    route("dang-nhap-don-vi", "routes/member/sign-in/route.tsx"),
    route("dang-xuat-don-vi", "routes/member/sign-out.ts"),
    route("chon-don-vi", "routes/member/choose/route.tsx"),
    route("moi/:token", "routes/member/invitation/route.tsx"),
    route("co-quan", "routes/member/nothing-yet/route.tsx"),
  ]),
]
