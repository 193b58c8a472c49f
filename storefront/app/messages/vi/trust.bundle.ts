import trace from "./trace.json"
import trustRecords from "./trust-records.json"
import upload from "./upload.json"

export const messages = { trace, trustRecords, upload }
export type TrustMessages = typeof messages
