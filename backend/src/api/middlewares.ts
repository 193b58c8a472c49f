import { authenticate, defineMiddlewares } from "@medusajs/framework/http"
import { errorHandler } from "../http/error-handler"

const member = authenticate("member", ["bearer", "session"], { allowUnauthenticated: true })

export default defineMiddlewares({
  errorHandler,
  routes: ["/member/*", "/cooperative/*", "/enterprise/*", "/alliance/*", "/agency/*"].map((matcher) => ({ matcher, middlewares: [member] })),
})
