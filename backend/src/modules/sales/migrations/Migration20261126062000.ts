import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A sale may be taken back in parts: each by its own source, each once. */
export class Migration20261126062000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table sale_entry drop constraint if exists sale_entry_reverses_id_key;`)
    this.addSql(
      `create unique index sale_entry_reversal on sale_entry (reverses_id, source_id) where reverses_id is not null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists sale_entry_reversal;`)
    this.addSql(`alter table sale_entry add constraint sale_entry_reverses_id_key unique (reverses_id);`)
  }
}
