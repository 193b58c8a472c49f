import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** From how few pieces on a variant is running out, as its seller says it, and which ones are. */
export class Migration20261126080000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table variant_profile add column low_stock_pieces integer check (low_stock_pieces >= 0);`)
    this.addSql(`create table low_stock (variant_id text primary key, since timestamptz not null);`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists low_stock;`)
    this.addSql(`alter table variant_profile drop column if exists low_stock_pieces;`)
  }
}
