import { prefix, type RouteConfig } from "@react-router/dev/routes"

import { searchEngineRoutes, shopRoutes } from "./routes/shop/routes"

// Every page has two addresses: `/san-pham` in Vietnamese and `/en/san-pham` in English.
export default [...prefix("en?", shopRoutes), ...searchEngineRoutes] satisfies RouteConfig
