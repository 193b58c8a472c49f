import { formerNamesOf, findCommune, findProvince } from "@lienket/vietnam/units"
import { groupNames } from "./names"
import type { SearchRow } from "./search-rows"
import { searchWords } from "./search-words"

/** One product as the search engines hold it; every text is folded. */
export type ProductDocument = {
  id: string
  /** As Medusa calls it, so that its own search route limits hits to what is on sale. */
  status: "published" | "draft"
  seller_state: string
  sales_channel_ids: string[]
  title: string
  seller: string
  place: string
  group: string
}

export const productDocument = (row: SearchRow): ProductDocument => ({
  id: row.product_id,
  status: row.is_published ? "published" : "draft",
  seller_state: row.seller_state,
  sales_channel_ids: [...row.sales_channel_ids],
  title: folded([row.title_vi, row.title_en]),
  seller: folded([row.seller_name, row.seller_name_en ?? ""]),
  place: folded(placeNames(row)),
  group: folded([groupNames.vi[row.ocop_group], groupNames.en[row.ocop_group]]),
})

/** Names of today and of before 1 July 2025, by which people still look for what they know. */
const placeNames = ({ province_code, commune_code }: SearchRow): string[] => {
  const province = findProvince(province_code)
  const commune = commune_code === null ? null : findCommune(commune_code)
  const former = commune_code === null ? [] : formerNamesOf(commune_code)
  return [
    province?.full_name ?? "",
    ...(province?.formed_from ?? []),
    commune?.name ?? "",
    ...former.flatMap((place) => [place.commune, place.district, place.province]),
  ]
}

// Each name once: one that many former names share would outweigh a title. Its words stay together,
// so that what has them side by side comes first.
const folded = (names: readonly string[]): string =>
  [...new Set(names.map((name) => searchWords(name).join(" ")))].join(" ").trim()
