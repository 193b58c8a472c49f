import sellerReports from "./seller-reports.json"

export const messages = { sellerReports }
