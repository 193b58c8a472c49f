import deliveryNote from "./delivery-note.json"
import joining from "./joining.json"
import organization from "./organization.json"
import portal from "./portal.json"
import sellerHome from "./seller-home.json"
import sellerMore from "./seller-more.json"
import sellerOrders from "./seller-orders.json"

export const messages = { portal, sellerHome, sellerMore, sellerOrders, deliveryNote, joining, organization }
