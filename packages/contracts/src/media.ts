import { z } from "zod"
import { id, instant, picture } from "./primitives"
import { defineRoute } from "./route"
import { spreadsheetType } from "./spreadsheet-import"

/** A picture that was handed in: `id` is what products, certificates and returns refer to. */
export const keptPicture = z.object({ id: z.string(), picture })
export type KeptPicture = z.infer<typeof keptPicture>

/** A scan or a photograph kept as evidence, for the organisation itself and the alliance of its province. */
export const keptDocument = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(["application/pdf", "image/jpeg", "image/png", "image/webp", spreadsheetType]),
  bytes: z.int(),
  sha256: z.string(),
  uploaded_at: instant,
})
export type KeptDocument = z.infer<typeof keptDocument>

export const maxPictureBytes = 25_000_000
export const maxDocumentBytes = 10_000_000

export const addPicture = defineRoute({
  id: "cooperative.images.add",
  method: "POST",
  path: "/cooperative/images",
  summary:
    "Keeps a photograph (JPEG, PNG, WebP, AVIF, the first frame of a GIF) upright, without its metadata, in every width; the same file again is the same picture",
  access: { kind: "member", permission: "file.upload" },
  upload: { maxBytes: maxPictureBytes },
  response: keptPicture,
  retriable: true,
})

const keeping = <const I extends string, const P extends string, const A extends string>(
  routeId: I,
  path: P,
  permission: A,
) =>
  ({
    id: routeId,
    method: "POST",
    path,
    summary: "Keeps a scan (PDF, JPEG, PNG, WebP) as it is, in private; the same file again is the same document",
    access: { kind: "member", permission },
    upload: { maxBytes: maxDocumentBytes },
    response: keptDocument,
    retriable: true,
  }) as const

export const addDocument = defineRoute(keeping("cooperative.documents.add", "/cooperative/documents", "file.upload"))
export const addEnterpriseDocument = defineRoute(
  keeping("enterprise.documents.add", "/enterprise/documents", "enterprise.agreement.deliver"),
)
export const addAllianceDocument = defineRoute(
  keeping("alliance.documents.add", "/alliance/documents", "province.agreement.edit"),
)

const read = <const I extends string, const P extends string, const A extends string>(
  routeId: I,
  path: P,
  permission: A,
) =>
  ({
    id: routeId,
    method: "GET",
    path,
    access: { kind: "member", permission },
    params: z.object({ id }),
    response: z.undefined(),
    file: keptDocument.shape.type.options,
  }) as const

export const getCooperativeDocument = defineRoute({
  ...read("cooperative.documents.get", "/cooperative/documents/:id", "file.upload"),
  summary: "The file of a document of the organisation in use",
})

export const getAllianceDocument = defineRoute({
  ...read("alliance.documents.get", "/alliance/documents/:id", "province.cooperative.read"),
  summary: "The file of a document of a cooperative of the province",
})
