import * as alliance from "./alliance"
import * as cart from "./cart"
import * as catalog from "./catalog"
import * as cooperative from "./cooperative"
import * as media from "./media"
import * as member from "./member"
import * as notification from "./notification"
import * as orderGroup from "./order-group"
import * as reconciliation from "./reconciliation"
import type { RouteDefinition } from "./route"

const isRoute = (value: unknown): value is RouteDefinition =>
  typeof value === "object" && value !== null && "path" in value && "method" in value && "access" in value

/** Every route of ours: for the OpenAPI document and the route × actor test. */
export const routes: readonly RouteDefinition[] = [
  catalog,
  cart,
  orderGroup,
  member,
  notification,
  cooperative,
  reconciliation,
  media,
  alliance,
].flatMap((area) => Object.values(area).filter(isRoute))
