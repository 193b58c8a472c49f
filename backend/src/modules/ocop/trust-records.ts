import { addDays } from "@lienket/vietnam"
import type { TrustFamily } from "@lienket/contracts"
import { propertyKinds, qualityKinds } from "@lienket/contracts"
import type { Database } from "../../database/database"

/** A certificate, code or right with whose it is; days are business days. */
export interface TrustRecord {
  readonly id: string
  readonly type: "ocop" | "credential"
  readonly organization_id: string
  readonly kind: string
  readonly name: string | null
  readonly number: string
  readonly stars: number | null
  readonly valid_from: string
  readonly valid_until: string | null
  readonly revoked_on: string | null
  readonly review_state: "pending" | "returned" | "verified"
  readonly is_proposed: boolean
  readonly submitted_at: Date
  readonly is_demo: boolean
  readonly organization_handle: string
  readonly organization_name: string
  readonly products: { id: string; title: string }[]
}

export interface TrustScope {
  readonly organizationId?: string
  readonly provinceCode?: string
  readonly id?: string
  readonly family?: TrustFamily
  readonly part?: "pending" | "expiring" | "all"
  /** The business day as of which something expires. */
  readonly day: string
}

const kindsOf: Readonly<Record<TrustFamily, readonly string[]>> = {
  ocop: ["ocop"],
  quality: qualityKinds,
  planting_area: ["planting_area"],
  intellectual_property: propertyKinds,
}

export const warnedDays = 180

// Of a product's OCOP certificates only the last to hold is worth a warning: the others are renewed.
const expiring = `
  r.review_state = 'verified' and r.valid_until between :day::date and :last::date
  and (r.revoked_on is null or r.revoked_on > :day::date)
  and not (r.type = 'ocop' and exists (
    select 1 from certificate c
     where c.product_id = r.product_id and c.review_state = 'verified' and c.revoked_on is null and c.valid_until > r.valid_until))`

const conditionOf = ({ organizationId, provinceCode, id, family, part = "all" }: TrustScope): string =>
  [
    "true",
    ...(organizationId === undefined ? [] : ["r.organization_id = :organizationId"]),
    ...(provinceCode === undefined
      ? []
      : ["o.province_code = :provinceCode and o.kind in ('cooperative', 'union', 'group')"]),
    ...(id === undefined ? [] : ["r.id = :id"]),
    ...(family === undefined ? [] : ["r.kind = any(:kinds::text[])"]),
    ...(part === "pending" ? ["r.review_state = 'pending' and r.revoked_on is null"] : []),
    ...(part === "expiring" ? [expiring] : []),
  ].join(" and ")

const valuesOf = ({ organizationId, provinceCode, id, family, part, day }: TrustScope) => ({
  ...(organizationId === undefined ? {} : { organizationId }),
  ...(provinceCode === undefined ? {} : { provinceCode }),
  ...(id === undefined ? {} : { id }),
  ...(family === undefined ? {} : { kinds: [...kindsOf[family]] }),
  ...(part === "expiring" ? { day, last: addDays(day, warnedDays) } : {}),
})

const order = { pending: "r.submitted_at, r.id", expiring: "r.valid_until, r.id", all: "r.submitted_at desc, r.id" }

/** Records of an organisation or a province: what waits oldest first, what expires soonest first, else newest first. */
export const trustRecords = async (
  db: Database,
  scope: TrustScope,
  { limit, offset, locale }: { readonly limit: number; readonly offset: number; readonly locale: "vi" | "en" },
): Promise<TrustRecord[]> => {
  const title = locale === "en" ? "f.title_en" : "p.title"
  const { rows } = await db.raw<{ rows: TrustRecord[] }>(
    `select r.id, r.type, r.organization_id, r.kind, r.name, r.number, r.stars, r.valid_from::text, r.valid_until::text,
            r.revoked_on::text, r.review_state, r.type = 'ocop' and r.stars is null as is_proposed, r.submitted_at, r.is_demo,
            o.handle as organization_handle, o.name as organization_name,
            coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'title', ${title}) order by p.title)
                        from product p join product_profile f on f.product_id = p.id
                       where p.id = r.product_id or p.id in (select l.product_id from credential_product l where l.credential_id = r.id)),
                     '[]') as products
       from trust_record r join organization o on o.id = r.organization_id
      where ${conditionOf(scope)}
      order by ${order[scope.part ?? "all"]}
      limit :limit offset :offset`,
    { ...valuesOf(scope), limit, offset },
  )
  return rows
}

export const countTrustRecords = async (db: Database, scope: TrustScope): Promise<number> => {
  const { rows } = await db.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from trust_record r join organization o on o.id = r.organization_id
      where ${conditionOf(scope)}`,
    valuesOf(scope),
  )
  return rows[0]?.count ?? 0
}

/** How many certificates of a province, or of one commune of it, end within 30, 90 and 180 days; each is counted once. */
export const endingCertificates = async (
  db: Database,
  {
    provinceCode,
    commune,
    day,
  }: { readonly provinceCode: string; readonly commune: string | null; readonly day: string },
): Promise<{ readonly within_30: number; readonly within_90: number; readonly within_180: number }> => {
  const { rows } = await db.raw<{ rows: { within_30: number; within_90: number; within_180: number }[] }>(
    `select (count(*) filter (where left_days <= 30))::int as within_30,
            (count(*) filter (where left_days between 31 and 90))::int as within_90,
            (count(*) filter (where left_days > 90))::int as within_180
       from (select r.valid_until - :day::date as left_days
               from trust_record r join organization o on o.id = r.organization_id
              where ${conditionOf({ provinceCode, part: "expiring", day })}
                and (:commune::text is null or o.commune_code = :commune)) e`,
    { ...valuesOf({ provinceCode, part: "expiring", day }), commune },
  )
  return rows[0] ?? { within_30: 0, within_90: 0, within_180: 0 }
}
