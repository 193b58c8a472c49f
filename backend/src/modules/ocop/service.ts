import { addCertificates, certificatesOf } from "./certificates"
import { upsertProfiles } from "./profiles"
import { upsertVariantProfiles } from "./variant-profiles"

/** OCOP groups and their rules, profiles of products and their variants, certificates. */
export class OcopModuleService {
  readonly upsertProfiles = upsertProfiles
  readonly upsertVariantProfiles = upsertVariantProfiles
  readonly addCertificates = addCertificates
  readonly certificatesOf = certificatesOf
}
