import type { Picture } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { MEDIA_MODULE } from "../../modules/media"
import type { MediaModuleService } from "../../modules/media/service"

/** Under what id a picture of a product is named again: its name says its content. */
export const pictureIdOf = ({ base }: Pick<Picture, "base">): string => base.split("/").at(-1) ?? base

/**
 * The pictures an organisation may put on a product, by the id each was named by: those it has handed
 * in, and those that stand on its products already. Ids that are none of these are missing.
 */
export const knownPictures = async (
  container: MedusaContainer,
  db: Database,
  organizationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Picture>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await db.raw<{ rows: { picture: Picture }[] }>(
    `select distinct on (picture ->> 'base') picture
       from product_profile f cross join lateral jsonb_array_elements(f.pictures) as picture
      where f.organization_id = ? and split_part(picture ->> 'base', '/', 3) = any(?::text[])`,
    [organizationId, [...ids]],
  )
  const handedIn = await container.resolve<MediaModuleService>(MEDIA_MODULE).picturesOf(db, organizationId, ids)
  return new Map([
    ...rows.map(({ picture }) => [pictureIdOf(picture), picture] as const),
    ...handedIn.map(({ id, picture }) => [id, picture] as const),
  ])
}

/**
 * The pictures named, in their order.
 * @throws Refusal `invalid_choice` for one that is not the organisation's, naming `pictures.<n>`.
 */
export const picturesNamed = async (
  container: MedusaContainer,
  db: Database,
  organizationId: string,
  ids: readonly string[],
): Promise<Picture[]> => {
  const known = await knownPictures(container, db, organizationId, ids)
  return ids.map((id, position) => {
    const picture = known.get(id)
    if (picture === undefined) throw new Refusal("invalid_choice", { field: `pictures.${position}` })
    return picture
  })
}
