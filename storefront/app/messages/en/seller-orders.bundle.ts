import deliveryNote from "./delivery-note.json"
import packingSlip from "./packing-slip.json"
import reconciliation from "./reconciliation.json"
import sellerOrders from "./seller-orders.json"
import sellerSales from "./seller-sales.json"
import trace from "./trace.json"
import upload from "./upload.json"

export const messages = { deliveryNote, packingSlip, reconciliation, sellerOrders, sellerSales, trace, upload }
