import type { KeptDocument } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { environment, privateFolder } from "../../environment"
import type { ReceivedFile } from "../../http/receive-file"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { MEDIA_MODULE } from "../../modules/media"
import { acceptedDocuments, documentType, storeDocument } from "../../modules/media/document-files"
import type { MediaModuleService } from "../../modules/media/service"
import type { MemberCaller } from "../../policy/caller"

interface HandedIn {
  readonly file: ReceivedFile
  readonly caller: MemberCaller
  readonly at: Date
}

/**
 * Keeps a scan as it is, by its SHA-256, where only its organisation and the alliance of the province reach it.
 * The same file again is the same document.
 * @throws Refusal `file_type_not_accepted`, judged by the content.
 */
export const keepDocument = async (
  container: MedusaContainer,
  { file, caller: { organization, member }, at }: HandedIn,
): Promise<KeptDocument> => {
  const type = await documentType(file.path)
  if (type === undefined) {
    throw new Refusal("file_type_not_accepted", { field: "file", values: { accepted: acceptedDocuments } })
  }
  const sha256 = await storeDocument(privateFolder(environment()), file.path)
  return await databaseOf(container).transaction(async (transaction) => {
    const { document, isNew } = await container.resolve<MediaModuleService>(MEDIA_MODULE).addDocument(transaction, {
      organizationId: organization.id,
      sha256,
      name: file.name,
      type,
      bytes: file.bytes,
      memberId: member.id,
      at,
    })
    const { organization_id: _owner, ...kept } = document
    if (isNew) {
      await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
        {
          organization_id: organization.id,
          actor: { type: "member", id: member.id, name: member.name },
          action: "document.added",
          subject_type: "document",
          subject_id: document.id,
          data: { name: file.name, bytes: file.bytes, type, sha256 },
          at,
        },
      ])
    }
    return kept
  })
}
