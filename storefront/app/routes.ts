import { prefix, type RouteConfig } from "@react-router/dev/routes"

import { allianceRoutes } from "./routes/alliance/routes"
import { cooperativeRoutes } from "./routes/cooperative/routes"
import { enterpriseRoutes } from "./routes/enterprise/routes"
import { memberRoutes } from "./routes/member/routes"
import { searchEngineRoutes, shopRoutes } from "./routes/shop/routes"

// Every page has two addresses: `/san-pham` in Vietnamese and `/en/san-pham` in English.
export default [
  ...prefix("en?", [...shopRoutes, ...memberRoutes, ...cooperativeRoutes, ...allianceRoutes, ...enterpriseRoutes]),
  ...searchEngineRoutes,
] satisfies RouteConfig
