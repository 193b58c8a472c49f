import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What was sold under the lines of an agreement is summed whenever somebody looks at it. */
export class Migration20261126171000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create index sale_entry_agreement_line on sale_entry (agreement_line_id, business_date)
        include (quantity, unit, net_weight_grams, value_vnd) where agreement_line_id is not null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists sale_entry_agreement_line;`)
  }
}
