import type { RouteConfigEntry } from "@react-router/dev/routes"
import routes from "../../storefront/app/routes"

/** Every address of the shop's application with a parameter below a path, in Vietnamese: `/kenh-htx/don-hang/:id`. */
export const parametrisedRoutes = async (below: string): Promise<string[]> =>
  pathsOf(await routes, "")
    .map((path) => path.replace(/^\/en\?/, ""))
    .filter((path) => path.startsWith(`${below}/`) && path.includes(":"))

const pathsOf = (entries: readonly RouteConfigEntry[], parent: string): string[] =>
  entries.flatMap(({ path, children }) => {
    const address = path === undefined ? parent : `${parent}/${path}`
    return children === undefined ? [address] : pathsOf(children, address)
  })
