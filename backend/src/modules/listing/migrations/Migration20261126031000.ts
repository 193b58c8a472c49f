import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126031000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table listing_draft (
        id text primary key,
        organization_id text not null,
        product_id text unique,
        content jsonb not null,
        version integer not null check (version > 0),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        updated_by text not null,
        updated_by_name text not null,
        published_at timestamptz
      );
    `)
    this.addSql(
      `create index listing_draft_open on listing_draft (organization_id, updated_at desc) where published_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists listing_draft;`)
  }
}
