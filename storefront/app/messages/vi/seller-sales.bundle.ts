import catalog from "./catalog.json"
import sellerImport from "./seller-import.json"
import sellerSales from "./seller-sales.json"

export const messages = { catalog, sellerImport, sellerSales }
export type SellerSalesMessages = typeof messages
