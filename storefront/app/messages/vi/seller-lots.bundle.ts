import sellerLots from "./seller-lots.json"
import sellerOrders from "./seller-orders.json"
import trace from "./trace.json"

export const messages = { sellerLots, sellerOrders, trace }
export type SellerLotsMessages = typeof messages
