import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What a seller says on the page of a product beside name and price, and when it was put away. */
export class Migration20261126030000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table product_profile
        add column season_months integer[] not null default '{}',
        add column label jsonb not null default '{}',
        add column archived_at timestamptz;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table product_profile drop column season_months, drop column label, drop column archived_at;`)
  }
}
