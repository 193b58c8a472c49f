import deliveryNote from "./delivery-note.json"
import packingSlip from "./packing-slip.json"
import portal from "./portal.json"
import reconciliation from "./reconciliation.json"
import sellerHome from "./seller-home.json"
import sellerMore from "./seller-more.json"
import sellerOrders from "./seller-orders.json"
import upload from "./upload.json"

export const messages = {
  portal,
  sellerHome,
  sellerMore,
  sellerOrders,
  reconciliation,
  deliveryNote,
  packingSlip,
  upload,
}
