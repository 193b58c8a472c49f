import { Outlet, type MiddlewareFunction } from "react-router"

/** Carts, purchases and accounts are one person's: no cache on the way keeps them. */
const neverStored: MiddlewareFunction<Response> = async (_, next) => {
  const response = await next()
  response.headers.set("cache-control", "private, no-store")
  return response
}

export const middleware = [neverStored]

export default function PrivatePages() {
  return <Outlet />
}
