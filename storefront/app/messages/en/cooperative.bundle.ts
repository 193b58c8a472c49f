import deliveryNote from "./delivery-note.json"
import offline from "./offline.json"
import portal from "./portal.json"
import sellerHome from "./seller-home.json"
import sellerImport from "./seller-import.json"
import sellerMessages from "./seller-messages.json"
import sellerMore from "./seller-more.json"
import sellerOrders from "./seller-orders.json"
import sellerSales from "./seller-sales.json"
import upload from "./upload.json"

export const messages = {
  portal,
  offline,
  sellerHome,
  sellerImport,
  sellerMessages,
  sellerMore,
  sellerOrders,
  sellerSales,
  upload,
  deliveryNote,
}
