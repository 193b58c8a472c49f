import type { listDrafts, ListingDraft, RouteResponse } from "@lienket/contracts"
import { toNfc } from "@lienket/vietnam"
import type { Call } from "../../../http/handle"
import { knownPictures } from "../../../workflows/listing/known-pictures"

interface Row {
  id: string
  content: ListingDraft
  updated_at: Date
  updated_by_name: string
  count: number
}

/** Products to be, last changed first. */
export const listOpenDrafts = async (call: Call<typeof listDrafts>): Promise<RouteResponse<typeof listDrafts>> => {
  const { db, container, caller } = call
  const { limit = 20, offset = 0 } = call.query
  const q = toNfc(call.query.q ?? "").trim()
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select id, content, updated_at, updated_by_name, count(*) over ()::int as count
       from listing_draft
      where organization_id = :organization and product_id is null and published_at is null
        and (:q = '' or strpos(unaccent(lower(coalesce(content ->> 'title_vi', ''))), unaccent(lower(:q))) > 0)
      order by updated_at desc, id limit :limit offset :offset`,
    { organization: caller.organization.id, q, limit, offset },
  )
  const firstPictures = rows.flatMap(({ content }) => content.pictures?.slice(0, 1) ?? [])
  const pictures = await knownPictures(container, db, caller.organization.id, firstPictures)
  return {
    items: rows.map(({ id, content, updated_at, updated_by_name }) => ({
      id,
      title: content.title_vi ?? "",
      picture: pictures.get(content.pictures?.[0] ?? "") ?? null,
      updated_at: updated_at.toISOString(),
      updated_by: updated_by_name,
    })),
    count: rows[0]?.count ?? 0,
    limit,
    offset,
  }
}
