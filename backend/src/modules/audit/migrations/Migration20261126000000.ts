import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126000000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table audit_entry (
        id text primary key,
        organization_id text not null,
        position bigint not null,
        actor_type text not null check (actor_type in ('member', 'customer', 'guest', 'user', 'system')),
        actor_id text,
        actor_name text,
        action text not null,
        subject_type text not null,
        subject_id text not null,
        data jsonb not null,
        at timestamptz not null,
        previous_hash char(64) not null,
        hash char(64) not null,
        unique (organization_id, position)
      );
    `)
    this.addSql(`create index audit_entry_subject on audit_entry (subject_type, subject_id, position desc);`)
    this.addSql(`
      create function audit_entry_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'audit_entry is append-only';
      end $$;
    `)
    this.addSql(`
      create trigger audit_entry_append_only before update or delete or truncate on audit_entry
        for each statement execute function audit_entry_is_append_only();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists audit_entry;`)
    this.addSql(`drop function if exists audit_entry_is_append_only;`)
  }
}
