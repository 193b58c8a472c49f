import common from "./common.json"
import catalog from "./catalog.json"
import pages from "./pages.json"

export const messages = { common, catalog, pages }
export type ShopMessages = typeof messages
