import about from "./about.json"
import catalog from "./catalog.json"
import common from "./common.json"
import cooperative from "./cooperative.json"
import cooperatives from "./cooperatives.json"
import home from "./home.json"
import product from "./product.json"
import ranking from "./ranking.json"

export const messages = { about, catalog, common, cooperative, cooperatives, home, product, ranking }
export type ShopMessages = typeof messages
