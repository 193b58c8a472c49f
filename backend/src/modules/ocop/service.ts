import { giveBackToLots, takeFromLots } from "./batches/allocation"
import {
  batchEvents,
  endBatch,
  findBatch,
  findReceipt,
  insertBatch,
  insertBatchEvent,
  lockBatch,
  lotCodesLike,
  receivePieces,
} from "./batches/batches"
import {
  holdRecord,
  insertCredentialClaim,
  insertOcopClaim,
  setReview,
  updateCredentialClaim,
  updateOcopClaim,
} from "./claims"
import { expiringCertificates, takeDueWarnings } from "./expiring"
import { shownCredentials } from "./shown-credentials"
import { countTrustRecords, endingCertificates, trustRecords } from "./trust-records"
import { addCertificates, certificatesOf } from "./certificates"
import { productChoices } from "./product-choices"
import { upsertProfiles } from "./profiles"
import { upsertVariantProfiles } from "./variant-profiles"

/** OCOP groups and their rules, product profiles, certificates, lots. */
/** OCOP groups and their rules, profiles of products and their variants, certificates. */
export class OcopModuleService {
  readonly upsertProfiles = upsertProfiles
  readonly upsertVariantProfiles = upsertVariantProfiles
  readonly addCertificates = addCertificates
  readonly certificatesOf = certificatesOf
  readonly insertOcopClaim = insertOcopClaim
  readonly updateOcopClaim = updateOcopClaim
  readonly insertCredentialClaim = insertCredentialClaim
  readonly updateCredentialClaim = updateCredentialClaim
  readonly holdRecord = holdRecord
  readonly setReview = setReview
  readonly trustRecords = trustRecords
  readonly countTrustRecords = countTrustRecords
  readonly endingCertificates = endingCertificates
  readonly shownCredentials = shownCredentials
  readonly expiringCertificates = expiringCertificates
  readonly takeDueWarnings = takeDueWarnings
  readonly productChoices = productChoices
  readonly findBatch = findBatch
  readonly lockBatch = lockBatch
  readonly insertBatch = insertBatch
  readonly receivePieces = receivePieces
  readonly findReceipt = findReceipt
  readonly insertBatchEvent = insertBatchEvent
  readonly batchEvents = batchEvents
  readonly endBatch = endBatch
  readonly lotCodesLike = lotCodesLike
  readonly takeFromLots = takeFromLots
  readonly giveBackToLots = giveBackToLots
}
