import { addCertificates, certificatesOf } from "./certificates"
import { upsertProfiles } from "./profiles"

/** OCOP groups and their rules, product profiles, certificates. */
export class OcopModuleService {
  readonly upsertProfiles = upsertProfiles
  readonly addCertificates = addCertificates
  readonly certificatesOf = certificatesOf
}
