import { findAgreement, insertAgreement, lockAgreement, partiesOf, updateAgreement } from "./agreements"
import { conferencesOf, countConferences, findConference, insertConference, updateConference } from "./conferences"
import { deliveriesOf, findDelivery, insertDelivery, updateDelivery } from "./deliveries"
import { linesOf, replaceLines } from "./lines"
import { insertPayment, paymentsOf } from "./payments"
import { addSignature, insertVersion, signaturesOf, updateVersion, versionsOf } from "./versions"

/** Conferences, the agreements signed at them, and what is delivered and paid under these. */
export class AgreementModuleService {
  readonly insertConference = insertConference
  readonly updateConference = updateConference
  readonly findConference = findConference
  readonly conferencesOf = conferencesOf
  readonly countConferences = countConferences
  readonly insertAgreement = insertAgreement
  readonly updateAgreement = updateAgreement
  readonly findAgreement = findAgreement
  readonly lockAgreement = lockAgreement
  readonly partiesOf = partiesOf
  readonly insertVersion = insertVersion
  readonly updateVersion = updateVersion
  readonly versionsOf = versionsOf
  readonly addSignature = addSignature
  readonly signaturesOf = signaturesOf
  readonly replaceLines = replaceLines
  readonly linesOf = linesOf
  readonly insertDelivery = insertDelivery
  readonly updateDelivery = updateDelivery
  readonly findDelivery = findDelivery
  readonly deliveriesOf = deliveriesOf
  readonly insertPayment = insertPayment
  readonly paymentsOf = paymentsOf
}
