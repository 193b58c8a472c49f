import { picture as pictureSchema, type Picture } from "@lienket/contracts"
import { z } from "zod"
import type { Database } from "../../database/database"
import { pictureBase } from "../../modules/media/picture-files"
import { isStored, pictureHash, storePicture } from "../../modules/media/store-picture"

/**
 * Keeps the picture of every drawing, by its key. One that the database knows and the folder still holds is not
 * made again.
 */
export const ensurePictures = async (
  db: Database,
  folder: string,
  drawings: ReadonlyMap<string, () => string>,
  count: (done: number, of: number) => void,
): Promise<ReadonlyMap<string, Picture>> => {
  const known = await knownPictures(db)
  const pictures = new Map<string, Picture>()
  for (const [key, draw] of drawings) {
    const source = Buffer.from(draw())
    const stored = known.get(pictureBase(await pictureHash(source)))
    pictures.set(key, stored && (await isStored(folder, stored)) ? stored : await storePicture(folder, source))
    count(pictures.size, drawings.size)
  }
  return pictures
}

const knownPictures = async (db: Database): Promise<ReadonlyMap<string, Picture>> => {
  const ofProducts = await db("product_profile").select<{ pictures: unknown }[]>("pictures")
  const ofOrganizations = await db("organization").whereNotNull("picture").select<{ picture: unknown }[]>("picture")
  const known = z.array(pictureSchema)
  const pictures = [
    ...ofProducts.flatMap((row) => known.parse(row.pictures)),
    ...known.parse(ofOrganizations.map((row) => row.picture)),
  ]
  return new Map(pictures.map((picture) => [picture.base, picture]))
}
