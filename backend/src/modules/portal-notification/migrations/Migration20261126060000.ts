import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126060000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table portal_notification (
        id text primary key,
        organization_id text not null,
        kind text not null,
        subject_type text not null,
        subject_id text not null,
        path text not null,
        data jsonb not null,
        dedupe_key text,
        created_at timestamptz not null,
        read_at timestamptz,
        read_by_id text,
        read_by_name text,
        unique (organization_id, dedupe_key)
      );
    `)
    this.addSql(`
      create index portal_notification_list on portal_notification
        (organization_id, (read_at is not null), created_at desc, id);
    `)
    this.addSql(
      `create index portal_notification_unread on portal_notification (organization_id) where read_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists portal_notification;`)
  }
}
