import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261127210000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table province_export (
        id text primary key,
        alliance_id text not null,
        data_set text not null,
        format text not null check (format in ('xlsx', 'csv')),
        locale text not null,
        from_day date,
        until_day date,
        commune_code char(5),
        state text not null check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
        -- How often writing was begun; each time into another file.
        attempt integer not null default 0,
        as_of timestamptz,
        row_count integer,
        rows_done integer not null default 0,
        byte_count bigint,
        sha256 char(64),
        requested_by_id text not null,
        requested_by text not null,
        requested_at timestamptz not null,
        check ((state = 'done') = (byte_count is not null and sha256 is not null))
      );
    `)
    this.addSql(`create index province_export_alliance on province_export (alliance_id, requested_at desc);`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists province_export;`)
  }
}
