import sellerReports from "./seller-reports.json"

export const messages = { sellerReports }
export type SellerReportsMessages = typeof messages
