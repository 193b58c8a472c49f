import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A line that was called off under an agreement keeps of which line of it. */
export class Migration20261126200300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table order_part_line add column agreement_line_id text;`)
    this.addSql(`
      create index order_part_line_agreement on order_part_line (agreement_line_id) where agreement_line_id is not null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table order_part_line drop column if exists agreement_line_id;`)
  }
}
