import type { KeptDocument } from "@lienket/contracts"
import { integer, type Database } from "../../database/database"
import { entityId } from "../../database/entity-id"

export interface NewDocument {
  readonly organizationId: string
  readonly sha256: string
  readonly name: string
  readonly type: KeptDocument["type"]
  readonly bytes: number
  readonly memberId: string
  readonly at: Date
}

export interface Document extends KeptDocument {
  readonly organization_id: string
}

interface Row extends Omit<Document, "bytes" | "uploaded_at"> {
  readonly bytes: string
  readonly created_at: Date
}

/** Enters a document whose file is kept. The same one again is the one that is there, under its first name. */
export const addDocument = async (
  db: Database,
  { organizationId, sha256, name, type, bytes, memberId, at }: NewDocument,
): Promise<{ readonly document: Document; readonly isNew: boolean }> => {
  const id = entityId("doc", organizationId, sha256)
  const entered = await db("document")
    .insert({ id, organization_id: organizationId, sha256, name, type, bytes, uploaded_by: memberId, created_at: at })
    .onConflict(["organization_id", "sha256"])
    .ignore()
    .returning<{ id: string }[]>("id")
  const document = await documentOf(db, id)
  if (document === null) throw new Error(`the document ${id} is gone`)
  return { document, isNew: entered.length > 0 }
}

/** A document and whose it is. Who may see it is for the caller to say. */
export const documentOf = async (db: Database, id: string): Promise<Document | null> => {
  const row = await db("document")
    .where({ id })
    .first<Row | undefined>("id", "organization_id", "sha256", "name", "type", "bytes", "created_at")
  if (row === undefined) return null
  const { created_at, bytes, ...rest } = row
  return { ...rest, bytes: integer(bytes), uploaded_at: created_at.toISOString() }
}
