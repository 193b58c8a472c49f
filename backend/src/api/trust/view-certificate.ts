import type { TrustCard, TrustDetail } from "@lienket/contracts"
import { businessDate, daysBetween } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { historyOf } from "../../http/history"
import type { Locale } from "../../http/locale"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { communePlace } from "../../modules/catalog/places"
import { OCOP_MODULE } from "../../modules/ocop"
import { rankingOf, type AuthorityLevel } from "../../modules/ocop/ranking"
import type { OcopModuleService } from "../../modules/ocop/service"
import { familyOf, standingOn } from "../../modules/ocop/standing"
import type { TrustRecord, TrustScope } from "../../modules/ocop/trust-records"

/** A certificate, code or right in a list, as it stands on a day. */
export const trustCardOf = (record: TrustRecord, day: string): TrustCard => {
  const standing = standingOn(record, day)
  const holds = standing === "valid" || standing === "proposed"
  return {
    id: record.id,
    family: familyOf(record.kind),
    kind: record.kind,
    name: record.name,
    number: record.number,
    products: record.products,
    stars: record.stars,
    valid_from: record.valid_from,
    valid_until: record.valid_until,
    standing,
    days_left: holds && record.valid_until !== null ? daysBetween(day, record.valid_until) : null,
    submitted_at: record.submitted_at.toISOString(),
    is_demo: record.is_demo,
    organization: { handle: record.organization_handle, name: record.organization_name },
  }
}

interface View {
  readonly db: Database
  readonly container: MedusaContainer
  readonly locale: Locale
  readonly now: Date
}

interface OcopRow {
  readonly decision_number: string
  readonly decided_on: string
  readonly authority_vi: string
  readonly authority_en: string
  readonly authority_level: AuthorityLevel
  readonly score: string | null
  readonly stars: number
  readonly is_proposed: boolean
}

interface CredentialRow {
  readonly holder: string
  readonly scope: string
  readonly market: string | null
  readonly crop: string | null
  readonly area_ha: string | null
  readonly area_status: "active" | "suspended" | "withdrawn" | null
  readonly commune_code: string | null
}

interface ReviewRow {
  readonly review_reason: string | null
  readonly revoke_reason: string | null
  readonly document_id: string | null
}

/**
 * One of them with everything its holder and the alliance may see.
 * @throws Refusal `not_found`, also for one outside the scope.
 */
export const viewCertificate = async (
  { db, container, locale, now }: View,
  scope: Pick<TrustScope, "organizationId" | "provinceCode">,
  id: string,
): Promise<TrustDetail> => {
  const day = businessDate(now)
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
  const [record] = await ocop.trustRecords(db, { ...scope, id, day }, { limit: 1, offset: 0, locale })
  if (record === undefined) throw new Refusal("not_found")
  const isOcop = record.type === "ocop"
  const review = await db(isOcop ? "certificate" : "credential")
    .where({ id })
    .first<ReviewRow>("review_reason", "revoke_reason", "document_id")
  const certificate = isOcop
    ? await db("certificate").where({ id }).first<OcopRow>("*", db.raw("decided_on::text as decided_on"))
    : null
  const credential = isOcop
    ? null
    : await db("credential").where({ id }).first<CredentialRow>("*", db.raw("area_ha::text as area_ha"))
  return {
    ...trustCardOf(record, day),
    holder: credential?.holder ?? (locale === "en" ? certificate?.authority_en : certificate?.authority_vi) ?? "",
    ocop: certificate === null ? null : rankedOf(certificate),
    scope: credential?.scope ?? "",
    area: credential === null || record.kind !== "planting_area" ? null : areaOf(credential),
    review_reason: review.review_reason,
    revoked_on: record.revoked_on,
    revoke_reason: review.revoke_reason,
    document: await documentOf(db, review.document_id),
    history: historyOf(await audit.historyOf(db, { type: "certificate", id })),
  }
}

const rankedOf = (row: OcopRow): TrustDetail["ocop"] => {
  const score = row.score === null ? null : Number(row.score)
  const { decision_number, decided_on, authority_level, is_proposed, stars } = row
  const decided_by =
    score === null
      ? stars === 5
        ? "ministry"
        : authority_level
      : rankingOf(score, authority_level, decided_on).decided_by
  return { decision_number, decided_on, authority_level, score, band_stars: stars, is_proposed, decided_by }
}

const areaOf = ({ market, crop, area_ha, area_status, commune_code }: CredentialRow): TrustDetail["area"] => ({
  market,
  crop,
  area_ha,
  status: area_status ?? "active",
  commune: communePlace(commune_code),
})

const documentOf = async (db: Database, id: string | null): Promise<TrustDetail["document"]> =>
  id === null
    ? null
    : ((await db("document").where({ id }).first<{ id: string; name: string } | undefined>("id", "name")) ?? null)
