import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126071000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table alliance_message (
        id text primary key,
        alliance_id text not null,
        alliance_name text not null,
        text text not null,
        to_all boolean not null,
        sent_by_id text not null,
        sent_by_name text not null,
        sent_at timestamptz not null
      );
    `)
    this.addSql(`create index alliance_message_sent on alliance_message (alliance_id, sent_at desc, id desc);`)
    // To whom it was written, as the province stood when it was sent.
    this.addSql(`
      create table alliance_message_recipient (
        message_id text not null references alliance_message (id),
        organization_id text not null,
        read_at timestamptz,
        read_by_name text,
        primary key (message_id, organization_id)
      );
    `)
    this.addSql(`create index alliance_message_received on alliance_message_recipient (organization_id, read_at);`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists alliance_message_recipient;`)
    this.addSql(`drop table if exists alliance_message;`)
  }
}
