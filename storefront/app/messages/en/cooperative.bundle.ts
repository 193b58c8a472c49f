import deliveryNote from "./delivery-note.json"
import portal from "./portal.json"
import sellerHome from "./seller-home.json"
import sellerLots from "./seller-lots.json"
import sellerMore from "./seller-more.json"
import sellerOrders from "./seller-orders.json"
import upload from "./upload.json"
import trustRecords from "./trust-records.json"

export const messages = { trustRecords, portal, sellerHome, sellerLots, sellerMore, sellerOrders, deliveryNote, upload }
