import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { environment, privateFolder } from "../../environment"
import type { FileAnswer } from "../../http/answer-file"
import { Refusal } from "../../http/refusal"
import { MEDIA_MODULE } from "../../modules/media"
import { documentPath } from "../../modules/media/document-files"
import type { Document } from "../../modules/media/documents"
import type { MediaModuleService } from "../../modules/media/service"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"

/**
 * The file of a document of one organisation.
 * @throws Refusal `not_found`, also for another organisation's document.
 */
export const documentOfOrganization = async (
  container: MedusaContainer,
  id: string,
  organizationId: string,
): Promise<FileAnswer> => {
  const document = await find(container, id)
  if (document.organization_id !== organizationId) throw new Refusal("not_found")
  return fileOf(document)
}

/**
 * The file of a document of an organisation that is at home in a province.
 * @throws Refusal `not_found`, also for a document of another province.
 */
export const documentOfProvince = async (
  container: MedusaContainer,
  id: string,
  provinceCode: string,
): Promise<FileAnswer> => {
  const document = await find(container, id)
  const owner = await container
    .resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
    .findById(databaseOf(container), document.organization_id)
  if (owner?.province_code !== provinceCode) throw new Refusal("not_found")
  return fileOf(document)
}

/**
 * The file of a document that the caller has found to be somebody's to see.
 * @throws Refusal `not_found`.
 */
export const documentFile = async (container: MedusaContainer, id: string): Promise<FileAnswer> =>
  fileOf(await find(container, id))

const find = async (container: MedusaContainer, id: string): Promise<Document> => {
  const document = await container.resolve<MediaModuleService>(MEDIA_MODULE).documentOf(databaseOf(container), id)
  if (document === null) throw new Refusal("not_found")
  return document
}

const fileOf = ({ name, type, sha256 }: Document): FileAnswer => ({
  name,
  type,
  path: documentPath(privateFolder(environment()), sha256),
})
