/** The life of a certificate; all days are business days `YYYY-MM-DD`, both ends included. */
export interface CertificatePeriod {
  readonly valid_from: string
  readonly valid_until: string
  /** The day from which it no longer holds. */
  readonly revoked_on: string | null
}

export type CertificateState = "valid" | "expired" | "revoked" | "not_yet_valid"

/** How a certificate stands on a day; a revoked one never comes back. */
export const certificateState = (certificate: CertificatePeriod, day: string): CertificateState => {
  if (certificate.revoked_on !== null && certificate.revoked_on <= day) return "revoked"
  if (day < certificate.valid_from) return "not_yet_valid"
  return day <= certificate.valid_until ? "valid" : "expired"
}

/** The OCOP mark is for three stars and more (Decision 1162/QĐ-VPĐP-OCOP). */
const fewestStarsShown = 3

/** The stars a product may show on a day: the most that a valid certificate gives, null for none. */
export const badgeStars = (
  certificates: readonly (CertificatePeriod & { readonly stars: number })[],
  day: string,
): number | null => {
  const held = certificates
    .filter((certificate) => certificate.stars >= fewestStarsShown && certificateState(certificate, day) === "valid")
    .map(({ stars }) => stars)
  return held.length === 0 ? null : Math.max(...held)
}
