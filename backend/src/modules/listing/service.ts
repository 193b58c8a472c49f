import type { ListingDraft } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Database } from "../../database/database"

/** A listing that is being written, new or of a product that is on sale already. */
export interface Draft {
  readonly id: string
  readonly organization_id: string
  /** The product it was published as, or changes; null for one that was never published. */
  readonly product_id: string | null
  readonly content: ListingDraft
  /** Counts up with every save. */
  readonly version: number
  readonly updated_at: Date
  readonly updated_by: string
  readonly updated_by_name: string
  /** When what it holds was published; null while it waits to be. */
  readonly published_at: Date | null
}

export interface DraftSave {
  readonly id: string
  readonly organizationId: string
  readonly productId: string | null
  readonly content: ListingDraft
  readonly by: { readonly id: string; readonly name: string }
  readonly at: Date
}

const columns = [
  "id",
  "organization_id",
  "product_id",
  "content",
  "version",
  "updated_at",
  "updated_by",
  "updated_by_name",
  "published_at",
]

/** Drafts of listings: kept as they were typed, one for each product and each product to be. */
export class ListingModuleService {
  /** A draft of an organisation's own, or null; one of another organisation does not exist. */
  async findDraft(db: Database, organizationId: string, id: string): Promise<Draft | null> {
    return (
      (await db("listing_draft").where({ id, organization_id: organizationId }).first<Draft | undefined>(columns)) ??
      null
    )
  }

  /** The draft of a product, whether it waits to be published or was. */
  async draftOfProduct(db: Database, productId: string): Promise<Draft | null> {
    return (await db("listing_draft").where({ product_id: productId }).first<Draft | undefined>(columns)) ?? null
  }

  /** The draft, locked until the transaction ends: two who publish or save it wait for each other. */
  async lockDraft(transaction: Knex.Transaction, organizationId: string, id: string): Promise<Draft | null> {
    const draft = await transaction("listing_draft").where({ id }).forUpdate().first<Draft | undefined>(columns)
    return draft !== undefined && draft.organization_id === organizationId ? draft : null
  }

  /**
   * Keeps a draft; the last save wins. One that was published begins anew.
   * @returns the draft as it now stands, or null when the id belongs to another organisation or product.
   */
  async save(transaction: Knex.Transaction, draft: DraftSave): Promise<Draft | null> {
    const { rows } = await transaction.raw<{ rows: Draft[] }>(
      `insert into listing_draft as kept
         (id, organization_id, product_id, content, version, created_at, updated_at, updated_by, updated_by_name)
       values (:id, :organizationId, :productId, :content::jsonb, 1, :at, :at, :by, :name)
       on conflict (id) do update set
         content = excluded.content, version = kept.version + 1, updated_at = excluded.updated_at,
         updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name, published_at = null
       where kept.organization_id = excluded.organization_id
         and (excluded.product_id is null or kept.product_id = excluded.product_id)
       returning ${columns.join(", ")}`,
      bindingsOf(draft),
    )
    return rows[0] ?? null
  }

  /** Keeps a draft unless there is one of that id. @returns whether it was kept. */
  async begin(transaction: Knex.Transaction, draft: DraftSave): Promise<boolean> {
    const { rows } = await transaction.raw<{ rows: unknown[] }>(
      `insert into listing_draft
         (id, organization_id, product_id, content, version, created_at, updated_at, updated_by, updated_by_name)
       values (:id, :organizationId, :productId, :content::jsonb, 1, :at, :at, :by, :name)
       on conflict (id) do nothing returning id`,
      bindingsOf(draft),
    )
    return rows.length > 0
  }

  /** Whether a draft holds exactly this. */
  async holds(db: Database, id: string, content: ListingDraft): Promise<boolean> {
    const { rows } = await db.raw<{ rows: { same: boolean }[] }>(
      `select content = ?::jsonb as same from listing_draft where id = ?`,
      [JSON.stringify(content), id],
    )
    return rows[0]?.same === true
  }

  /** What the draft holds is published now, as this product. */
  async markPublished(transaction: Knex.Transaction, id: string, productId: string, at: Date): Promise<void> {
    await transaction("listing_draft").where({ id }).update({ product_id: productId, published_at: at })
  }

  /** A price that was set meanwhile goes into the changes that wait, so that publishing them does not undo it. */
  async notePrice(
    transaction: Knex.Transaction,
    productId: string,
    variantId: string,
    priceVnd: number,
  ): Promise<void> {
    const draft = await this.draftOfProduct(transaction, productId)
    if (draft === null || draft.published_at !== null) return
    const variants = draft.content.variants?.map((variant) =>
      variant.id === variantId ? { ...variant, price_vnd: String(priceVnd) } : variant,
    )
    await transaction("listing_draft")
      .where({ id: draft.id })
      .update({ content: JSON.stringify({ ...draft.content, variants }) })
  }

  /** Throws away what waits to be published. */
  async discard(db: Database, organizationId: string, id: string): Promise<boolean> {
    return (await db("listing_draft").where({ id, organization_id: organizationId, published_at: null }).delete()) > 0
  }
}

const bindingsOf = ({ id, organizationId, productId, content, by, at }: DraftSave) => ({
  id,
  organizationId,
  productId,
  content: JSON.stringify(content),
  at,
  by: by.id,
  name: by.name,
})
