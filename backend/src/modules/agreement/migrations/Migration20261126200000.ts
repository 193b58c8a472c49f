import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What waits for somebody is little of what was recorded, and is asked for with every list. */
export class Migration20261126200000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create index agreement_delivery_open on agreement_delivery (agreement_id)
        where state in ('awaiting', 'corrected', 'disputed');
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists agreement_delivery_open;`)
  }
}
