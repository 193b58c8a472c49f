import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122040000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table sale_entry (
        id text primary key,
        organization_id text not null,
        province_code char(2) not null,
        commune_code char(5),
        product_id text,
        product_title text not null,
        ocop_group text not null,
        quantity numeric not null,
        unit text not null,
        net_weight_grams bigint,
        value_vnd bigint not null,
        channel text not null check (channel in ('marketplace', 'agreement', 'direct', 'fair', 'export')),
        buyer_kind text not null,
        agreement_line_id text,
        business_date date not null,
        source_kind text not null check (source_kind in ('order_line', 'delivery', 'manual')),
        source_id text not null,
        reference text not null,
        reverses_id text unique references sale_entry (id),
        recorded_by_type text not null,
        recorded_by_id text,
        recorded_at timestamptz not null
      );
    `)
    // One sale, one entry: delivering the same line twice must not count twice.
    this.addSql(
      `create unique index sale_entry_source on sale_entry (source_kind, source_id) where reverses_id is null;`,
    )
    this.addSql(`create index sale_entry_province on sale_entry (province_code, business_date desc);`)
    this.addSql(`create index sale_entry_organization on sale_entry (organization_id, business_date desc);`)
    this.addSql(`
      create function sale_entry_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'sale_entry is append-only: write a reversing entry instead';
      end $$;
    `)
    this.addSql(`
      create trigger sale_entry_append_only before update or delete or truncate on sale_entry
        for each statement execute function sale_entry_is_append_only();
    `)
    this.addSql(`
      create table sale_rollup (
        month char(7) not null,
        organization_id text not null,
        province_code char(2) not null,
        commune_code char(5) not null default '',
        ocop_group text not null,
        channel text not null,
        value_vnd bigint not null,
        entry_count integer not null,
        primary key (province_code, month, organization_id, commune_code, ocop_group, channel)
      );
    `)
    this.addSql(`create index sale_rollup_organization on sale_rollup (organization_id, month);`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists sale_rollup;`)
    this.addSql(`drop table if exists sale_entry;`)
    this.addSql(`drop function if exists sale_entry_is_append_only;`)
  }
}
