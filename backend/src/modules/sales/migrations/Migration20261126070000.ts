import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126070000 extends Migration {
  override async up(): Promise<void> {
    // What was typed in, beside the entry of the ledger that it made (`sale_entry.source_id`).
    this.addSql(`
      create table manual_sale (
        id text primary key,
        organization_id text not null,
        variant_id text,
        way text not null check (way in ('market', 'fair', 'trader', 'enterprise', 'export')),
        unit text not null,
        price_per text not null check (price_per in ('unit', 'total')),
        price_vnd bigint not null check (price_vnd > 0),
        note text,
        stock_pieces integer check (stock_pieces > 0),
        inventory_item_id text,
        stock_location_id text,
        content_hash text not null,
        noted_at timestamptz,
        recorded_at timestamptz not null,
        reversal_reason text,
        check ((stock_pieces is null) = (inventory_item_id is null or stock_location_id is null))
      );
    `)
    this.addSql(
      `create index manual_sale_last on manual_sale (organization_id, variant_id, recorded_at desc, id desc);`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists manual_sale;`)
  }
}
