import agreement from "./agreement.json"
import agreementTerms from "./agreement-terms.json"
import deliveryNote from "./delivery-note.json"
import joining from "./joining.json"
import offline from "./offline.json"
import organization from "./organization.json"
import packingSlip from "./packing-slip.json"
import obstacle from "./obstacle.json"
import portal from "./portal.json"
import reconciliation from "./reconciliation.json"
import report from "./report.json"
import sellerHome from "./seller-home.json"
import sellerImport from "./seller-import.json"
import sellerLots from "./seller-lots.json"
import sellerMessages from "./seller-messages.json"
import sellerMore from "./seller-more.json"
import sellerOrders from "./seller-orders.json"
import sellerProducts from "./seller-products.json"
import sellerReports from "./seller-reports.json"
import sellerSales from "./seller-sales.json"
import trustRecords from "./trust-records.json"
import upload from "./upload.json"

export const messages = {
  agreement,
  agreementTerms,
  deliveryNote,
  joining,
  offline,
  organization,
  packingSlip,
  obstacle,
  portal,
  reconciliation,
  report,
  sellerHome,
  sellerImport,
  sellerLots,
  sellerMessages,
  sellerMore,
  sellerOrders,
  sellerProducts,
  sellerReports,
  sellerSales,
  trustRecords,
  upload,
}
export type CooperativeMessages = typeof messages
