import { route } from "@react-router/dev/routes"

export const authRoutes = [
  route("tai-khoan/dang-nhap", "routes/shop/auth/sign-in/route.tsx"),
  route("tai-khoan/dang-ky", "routes/shop/auth/register/route.tsx"),
  route("tai-khoan/dang-xuat", "routes/shop/auth/sign-out/route.ts"),
]
