import type { KeptPicture } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { environment } from "../../environment"
import type { ReceivedFile } from "../../http/receive-file"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { MEDIA_MODULE } from "../../modules/media"
import { PictureFault } from "../../modules/media/picture-source"
import type { MediaModuleService } from "../../modules/media/service"
import { isStored, pictureHash, storePicture } from "../../modules/media/store-picture"
import type { MemberCaller } from "../../policy/caller"

interface HandedIn {
  readonly file: ReceivedFile
  readonly caller: MemberCaller
  readonly at: Date
}

/**
 * Keeps a photograph for an organisation. The same file again is the same picture and is not made again, so a
 * phone that lost the answer may simply send it once more.
 * @throws Refusal of the field `file`, for whatever cannot become a picture.
 */
export const keepPicture = async (
  container: MedusaContainer,
  { file, caller: { organization, member }, at }: HandedIn,
): Promise<KeptPicture> => {
  const media = container.resolve<MediaModuleService>(MEDIA_MODULE)
  const folder = environment().LIENKET_UPLOADS
  const hash = await pictureHash(file.path)
  const known = await media.pictureByHash(databaseOf(container), organization.id, hash)
  if (known !== null && (await isStored(folder, known.picture))) return known

  const picture = await refusing(storePicture(folder, file.path))
  return await databaseOf(container).transaction(async (transaction) => {
    const { id, isNew } = await media.addPicture(transaction, {
      organizationId: organization.id,
      hash,
      picture,
      bytes: file.bytes,
      memberId: member.id,
      at,
    })
    if (isNew) {
      await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
        {
          organization_id: organization.id,
          actor: { type: "member", id: member.id, name: member.name },
          action: "picture.added",
          subject_type: "picture",
          subject_id: id,
          data: { name: file.name, bytes: file.bytes, hash },
          at,
        },
      ])
    }
    return { id, picture }
  })
}

const refusing = async <T>(storing: Promise<T>): Promise<T> => {
  try {
    return await storing
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error
    throw new Refusal(error.code, { field: "file", values: error.values, cause: error })
  }
}
