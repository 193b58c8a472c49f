import type { listListings, ListingTab, RouteResponse } from "@lienket/contracts"
import { toNfc } from "@lienket/vietnam"
import type { Call } from "../../../http/handle"
import { OCOP_MODULE } from "../../../modules/ocop"
import type { OcopModuleService } from "../../../modules/ocop/service"
import {
  isRunningOut,
  recordColumns,
  recordOf,
  recordTables,
  type RecordRow,
} from "../../../workflows/listing/listing-record"
import { originOf, registered, responsibleOf } from "../../../workflows/listing/listing-seller"
import { cardOf } from "./product-card"

type Answer = RouteResponse<typeof listListings>

const conditionOf: Readonly<Record<ListingTab, string>> = {
  on_sale: "state = 'on_sale'",
  low: isRunningOut,
  hidden: "state = 'hidden'",
  archived: "state = 'archived'",
}

const goods = `goods as (
  select ${recordColumns}, v.least_available, v.is_low, p.created_at
    from ${recordTables}
   where f.organization_id = :organization
     and (:q = '' or strpos(unaccent(lower(normalize(p.title || ' ' || f.title_en, NFC))), unaccent(lower(:q))) > 0)
)`

/** Products of the organisation in use, newest first, those with least left first where that is asked for. */
export const listProducts = async (call: Call<typeof listListings>): Promise<Answer> => {
  const { db, container, caller, locale } = call
  const { tab, limit = 20, offset = 0 } = call.query
  const q = toNfc(call.query.q ?? "").trim()
  const condition = tab === undefined ? "state <> 'archived'" : conditionOf[tab]
  const order = tab === "low" ? "least_available, created_at desc, id" : "created_at desc, id"
  const values = { organization: caller.organization.id, q, limit, offset }
  const [{ rows }, counted, organization] = await Promise.all([
    db.raw<{ rows: (RecordRow & { has_open_draft: boolean })[] }>(
      `with ${goods}
       select goods.*, exists (select 1 from listing_draft d where d.product_id = goods.id and d.published_at is null) as has_open_draft
         from goods where ${condition} order by ${order} limit :limit offset :offset`,
      values,
    ),
    db.raw<{ rows: (Answer["counts"] & { matching: number })[] }>(
      `with ${goods}
       select ${Object.entries(conditionOf)
         .map(([name, sql]) => `count(*) filter (where ${sql})::int as ${name}`)
         .join(", ")},
              count(*) filter (where ${condition})::int as matching,
              (select count(*)::int from listing_draft d
                where d.organization_id = :organization and d.product_id is null and d.published_at is null) as drafts
         from goods`,
      values,
    ),
    registered(container, db, caller.organization.id),
  ])
  const [counts] = counted.rows
  if (counts === undefined) throw new RangeError("counts are one row")
  const { matching, ...ofTabs } = counts
  const certificates = await container.resolve<OcopModuleService>(OCOP_MODULE).certificatesOf(
    db,
    rows.map(({ id }) => id),
  )
  return {
    items: rows.map((row) =>
      cardOf(recordOf(row), {
        certificates: certificates.get(row.id) ?? [],
        hasOpenDraft: row.has_open_draft,
        responsible: responsibleOf(organization),
        isVerified: organization.state === "verified",
        locale,
        at: call.now,
      }),
    ),
    count: matching,
    limit,
    offset,
    counts: ofTabs,
    seller: { responsible: responsibleOf(organization), origin: originOf(organization) },
  }
}
