import { authenticate, defineMiddlewares } from "@medusajs/framework/http"
import { errorHandler } from "../http/error-handler"
import { guardCartBody } from "../http/guard-cart-body"

const member = authenticate("member", ["bearer", "session"], { allowUnauthenticated: true })

export default defineMiddlewares({
  errorHandler,
  routes: [
    ...["/member/*", "/cooperative/*", "/enterprise/*", "/alliance/*", "/agency/*"].map((matcher) => ({ matcher, middlewares: [member] })),
    { matcher: "/store/carts", methods: ["POST"], middlewares: [guardCartBody("cart")] },
    { matcher: "/store/carts/:id/line-items", methods: ["POST"], middlewares: [guardCartBody("line")] },
    { matcher: "/store/carts/:id/line-items/:line_id", methods: ["POST"], middlewares: [guardCartBody("change")] },
  ],
})
