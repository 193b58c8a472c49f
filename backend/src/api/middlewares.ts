import { authenticate, defineMiddlewares } from "@medusajs/framework/http"
import { environment } from "../environment"
import { errorHandler } from "../http/error-handler"
import { guardCartBody } from "../http/guard-cart-body"
import { guardDemoAccounts } from "../http/guard-demo-accounts"
import { storeQueryGuard } from "../http/guard-store-query"
import { limitSignIns } from "../http/limit-sign-ins"
import { limitUpload } from "../http/limit-upload"

const member = authenticate("member", ["bearer", "session"], { allowUnauthenticated: true })

export default defineMiddlewares({
  errorHandler,
  routes: [
    { matcher: "/store/*", middlewares: [storeQueryGuard] },
    ...["/member/*", "/cooperative/*", "/enterprise/*", "/alliance/*", "/agency/*"].map((matcher) => ({
      matcher,
      middlewares: [member],
    })),
    {
      matcher: "/auth/:actor/emailpass",
      methods: ["POST"],
      middlewares: [guardDemoAccounts(environment), limitSignIns],
    },
    // The signature of an event is over its bytes.
    { matcher: "/hooks/stripe", methods: ["POST"], bodyParser: { preserveRawBody: true } },
    // Named without methods: with them they would come after the parser that buffers the files.
    ...["/admin/uploads", "/admin/products/import"].map((matcher) => ({
      matcher,
      middlewares: [limitUpload(30_000_000)],
    })),
    { matcher: "/store/carts", methods: ["POST"], middlewares: [guardCartBody("cart")] },
    { matcher: "/store/carts/:id/line-items", methods: ["POST"], middlewares: [guardCartBody("line")] },
    { matcher: "/store/carts/:id/line-items/:line_id", methods: ["POST"], middlewares: [guardCartBody("change")] },
  ],
})
