import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126040100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table spreadsheet_import (
        id text primary key,
        organization_id text not null,
        kind text not null check (kind in ('products', 'sales')),
        document_id text not null,
        file_name text not null,
        rows jsonb not null,
        row_count integer not null,
        faults jsonb not null,
        fault_count integer not null,
        faulty_row_count integer not null,
        ignored_columns jsonb not null,
        sample jsonb not null,
        uploaded_by text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        applied_at timestamptz,
        check (applied_at is null or fault_count = 0)
      );
    `)
    this.addSql(
      `create index spreadsheet_import_organization on spreadsheet_import (organization_id, created_at desc);`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists spreadsheet_import;`)
  }
}
