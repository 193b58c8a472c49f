import about from "./about.json"
import account from "./account.json"
import cart from "./cart.json"
import catalog from "./catalog.json"
import checkout from "./checkout.json"
import cooperative from "./cooperative.json"
import cooperatives from "./cooperatives.json"
import figures from "./figures.json"
import home from "./home.json"
import orders from "./orders.json"
import product from "./product.json"
import ranking from "./ranking.json"
import trace from "./trace.json"

export const messages = {
  about,
  account,
  cart,
  catalog,
  checkout,
  cooperative,
  cooperatives,
  figures,
  home,
  orders,
  product,
  ranking,
  trace,
}
export type ShopMessages = typeof messages
