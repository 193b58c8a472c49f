import sellerYear from "./seller-year.json"

export const messages = { sellerYear }
export type SellerYearMessages = typeof messages
