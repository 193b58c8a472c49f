import agreement from "./agreement.json"
import agreementTerms from "./agreement-terms.json"
import upload from "./upload.json"
import offline from "./offline.json"

export const messages = { agreement, agreementTerms, upload, offline }
