import type { KeptPicture, Picture } from "@lienket/contracts"
import type { Database } from "../../database/database"
import { entityId } from "../../database/entity-id"

export interface NewPicture {
  readonly organizationId: string
  /** The name of its files, see `pictureHash`. */
  readonly hash: string
  readonly picture: Picture
  readonly bytes: number
  readonly memberId: string
  readonly at: Date
}

/** Enters a picture whose files are kept. The same one again is the one that is there. */
export const addPicture = async (
  db: Database,
  { organizationId, hash, picture, bytes, memberId, at }: NewPicture,
): Promise<{ readonly id: string; readonly isNew: boolean }> => {
  const id = entityId("pic", organizationId, hash)
  const entered = await db("picture")
    .insert({
      id,
      organization_id: organizationId,
      hash,
      picture: JSON.stringify(picture),
      bytes,
      uploaded_by: memberId,
      created_at: at,
    })
    .onConflict(["organization_id", "hash"])
    .ignore()
    .returning<{ id: string }[]>("id")
  return { id, isNew: entered.length > 0 }
}

/** The picture an organisation made of a file it has handed in before. */
export const pictureByHash = async (db: Database, organizationId: string, hash: string): Promise<KeptPicture | null> =>
  (await db("picture")
    .where({ organization_id: organizationId, hash })
    .first<KeptPicture | undefined>("id", "picture")) ?? null

/**
 * Pictures of an organisation in the order of the ids asked for. One that does not exist or is another's is left
 * out: who needs all of them compares the lengths.
 */
export const picturesOf = async (
  db: Database,
  organizationId: string,
  ids: readonly string[],
): Promise<KeptPicture[]> => {
  if (ids.length === 0) return []
  const rows = await db("picture")
    .where({ organization_id: organizationId })
    .whereIn("id", [...new Set(ids)])
    .select<KeptPicture[]>("id", "picture")
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
