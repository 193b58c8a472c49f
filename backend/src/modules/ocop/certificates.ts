import { toNfc } from "@lienket/vietnam"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Database } from "../../database/database"
import type { CertificatePeriod } from "./certificate-validity"
import { rankingOf, type AuthorityLevel } from "./ranking"

/** An OCOP certificate of one product. */
export interface Certificate extends CertificatePeriod {
  readonly product_id: string
  readonly number: string
  readonly decision_number: string
  readonly decided_on: string
  readonly authority_vi: string
  readonly authority_en: string
  readonly authority_level: AuthorityLevel
  readonly stars: number
  /** 0–100 points; null where the certificate does not say. */
  readonly score: number | null
  /** Laid out for the demo: no source gives its dates. */
  readonly is_demo: boolean
}

/**
 * Records certificates in one statement. The shop shows them once the catalogue is refreshed.
 * @throws RangeError when the points do not earn the stars, or five stars do not come from the ministry.
 */
export const addCertificates = async (db: Database, certificates: readonly Certificate[]): Promise<void> => {
  if (certificates.length === 0) return
  certificates.forEach(assertStarsAreEarned)
  const rows = certificates.map((certificate) => ({
    ...certificate,
    id: generateEntityId(undefined, "ocop"),
    authority_vi: toNfc(certificate.authority_vi),
    authority_en: toNfc(certificate.authority_en),
  }))
  await db.raw(
    `insert into certificate (
       id, product_id, number, decision_number, decided_on, authority_vi, authority_en, authority_level,
       stars, score, valid_from, valid_until, revoked_on, is_demo, review_state
     )
     select id, product_id, number, decision_number, decided_on, authority_vi, authority_en, authority_level,
            stars, score, valid_from, valid_until, revoked_on, is_demo, 'verified'
       from jsonb_populate_recordset(null::certificate, ?::jsonb)`,
    [JSON.stringify(rows)],
  )
}

const assertStarsAreEarned = ({ number, stars, score, authority_level, decided_on }: Certificate): void => {
  if (stars === 5 && authority_level !== "ministry")
    throw new RangeError(`${number}: only the ministry gives five stars`)
  if (score === null) return
  const earned = rankingOf(score, authority_level, decided_on).stars
  if (earned !== stars) throw new RangeError(`${number}: ${score} points are worth ${earned} stars, not ${stars}`)
}

interface Row extends Omit<Certificate, "score"> {
  readonly score: string | null
}

/** The certificates of products, those that last longest first; a product without any has an empty list. */
export const certificatesOf = async (
  db: Database,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Certificate[]>> => {
  const certificates = new Map<string, Certificate[]>(productIds.map((id) => [id, []]))
  if (certificates.size === 0) return certificates
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select product_id, number, decision_number, decided_on::text, authority_vi, authority_en, authority_level,
            stars, score, valid_from::text, valid_until::text, revoked_on::text, is_demo
       from certificate where product_id = any(?) and review_state = 'verified' and not is_proposed
      order by valid_until desc, stars desc, id`,
    [[...certificates.keys()]],
  )
  for (const row of rows) {
    certificates.get(row.product_id)?.push({ ...row, score: row.score === null ? null : Number(row.score) })
  }
  return certificates
}
