import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Something may concern one member of an organisation only. */
export class Migration20261126200200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table portal_notification add column member_id text;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table portal_notification drop column if exists member_id;`)
  }
}
