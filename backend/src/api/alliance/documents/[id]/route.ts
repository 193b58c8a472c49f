import { getAllianceDocument } from "@lienket/contracts"
import { handleFile } from "../../../../http/handle"
import { documentOfProvince } from "../../../../workflows/media/document-file"

export const GET = handleFile(getAllianceDocument, async ({ container, params, caller }) =>
  documentOfProvince(container, params.id, caller.organization.province_code),
)
