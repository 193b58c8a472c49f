import {
  findAgreement,
  insertAgreements,
  lockAgreement,
  openAgreements,
  partiesOf,
  updateAgreement,
} from "./agreements"
import { keepCallOffs } from "./call-offs"
import { conferencesOf, countConferences, findConference, insertConference, updateConference } from "./conferences"
import {
  deliveriesOf,
  findDelivery,
  insertDelivery,
  lastDeliveryNews,
  updateDelivery,
  waitingDeliveries,
} from "./deliveries"
import { draftsInUse, numbersOf, removeDrafts } from "./drafts"
import { insertLines, linesOf, replaceLines } from "./lines"
import { insertPayment, paymentsOf } from "./payments"
import { insertSettings, settingsInForce, settingsOf } from "./settings"
import { appendUrges, countUrges, findUrge, lastUrges, lastUrgeByHand, urgesFor, urgesOf } from "./urges"
import { addSignature, insertVersion, insertVersions, signaturesOf, updateVersion, versionsOf } from "./versions"

/** Conferences, the agreements signed at them, and what is delivered and paid under these. */
export class AgreementModuleService {
  readonly insertConference = insertConference
  readonly updateConference = updateConference
  readonly findConference = findConference
  readonly conferencesOf = conferencesOf
  readonly countConferences = countConferences
  readonly insertAgreements = insertAgreements
  readonly updateAgreement = updateAgreement
  readonly draftsInUse = draftsInUse
  readonly removeDrafts = removeDrafts
  readonly numbersOf = numbersOf
  readonly findAgreement = findAgreement
  readonly lockAgreement = lockAgreement
  readonly openAgreements = openAgreements
  readonly partiesOf = partiesOf
  readonly insertVersion = insertVersion
  readonly insertVersions = insertVersions
  readonly updateVersion = updateVersion
  readonly versionsOf = versionsOf
  readonly addSignature = addSignature
  readonly signaturesOf = signaturesOf
  readonly replaceLines = replaceLines
  readonly insertLines = insertLines
  readonly linesOf = linesOf
  readonly keepCallOffs = keepCallOffs
  readonly insertDelivery = insertDelivery
  readonly updateDelivery = updateDelivery
  readonly findDelivery = findDelivery
  readonly deliveriesOf = deliveriesOf
  readonly waitingDeliveries = waitingDeliveries
  readonly lastDeliveryNews = lastDeliveryNews
  readonly insertPayment = insertPayment
  readonly paymentsOf = paymentsOf
  readonly settingsOf = settingsOf
  readonly settingsInForce = settingsInForce
  readonly insertSettings = insertSettings
  readonly appendUrges = appendUrges
  readonly findUrge = findUrge
  readonly lastUrges = lastUrges
  readonly lastUrgeByHand = lastUrgeByHand
  readonly urgesOf = urgesOf
  readonly urgesFor = urgesFor
  readonly countUrges = countUrges
}
