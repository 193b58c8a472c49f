import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126190100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table agreement_list_import (
        id text primary key,
        organization_id text not null,
        document_id text not null,
        file_name text not null,
        -- The first sheet as it stands in the file, so that it can be read in another way.
        sheet jsonb not null,
        revision integer not null,
        settings jsonb not null,
        preview jsonb not null,
        agreements jsonb not null,
        fault_count integer not null,
        agreement_ids jsonb not null default '[]',
        uploaded_by text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        applied_at timestamptz,
        undone_at timestamptz,
        check (applied_at is null or fault_count = 0),
        check (undone_at is null or applied_at is not null)
      );
    `)
    this.addSql(
      `create index agreement_list_import_organization on agreement_list_import (organization_id, created_at desc);`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists agreement_list_import;`)
  }
}
