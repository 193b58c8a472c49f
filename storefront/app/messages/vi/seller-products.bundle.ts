import sellerImport from "./seller-import.json"
import sellerProducts from "./seller-products.json"
import upload from "./upload.json"

export const messages = { sellerImport, sellerProducts, upload }
export type SellerProductsMessages = typeof messages
