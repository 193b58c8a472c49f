import { getCooperativeDocument } from "@lienket/contracts"
import { handleFile } from "../../../../http/handle"
import { documentOfOrganization } from "../../../../workflows/media/document-file"

export const GET = handleFile(getCooperativeDocument, async ({ container, params, caller }) =>
  documentOfOrganization(container, params.id, caller.organization.id),
)
