import agreement from "./agreement.json"
import agreementTerms from "./agreement-terms.json"
import enterprise from "./enterprise.json"
import portal from "./portal.json"
import upload from "./upload.json"

export const messages = {
  agreement,
  agreementTerms,
  enterprise,
  portal,
  upload,
}
