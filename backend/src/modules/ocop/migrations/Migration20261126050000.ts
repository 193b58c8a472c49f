import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What the alliance of the province has said of a certificate; a revoked one keeps its review. */
const review = `
  review_state text not null check (review_state in ('pending', 'returned', 'verified')),
  review_reason text,
  revoke_reason text,
  document_id text,
  submitted_at timestamptz not null default now()`

export class Migration20261126050000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table certificate
        add column is_proposed boolean not null default false,
        add column review_state text not null default 'verified' check (review_state in ('pending', 'returned', 'verified')),
        add column review_reason text,
        add column revoke_reason text,
        add column document_id text,
        add column submitted_at timestamptz not null default now();
    `)
    // What was recorded before came from the platform; from now on a seller's claim waits.
    this.addSql(`alter table certificate alter column review_state drop default;`)
    this.addSql(`create unique index certificate_number on certificate (product_id, number);`)

    this.addSql(`
      create table credential (
        id text primary key,
        organization_id text not null,
        kind text not null check (kind in (
          'vietgap', 'globalgap', 'organic', 'haccp', 'iso_22000', 'food_safety', 'other_quality', 'planting_area',
          'trademark', 'collective_mark', 'certification_mark', 'geographical_indication', 'industrial_design', 'patent'
        )),
        name text,
        number text not null,
        holder text not null,
        valid_from date not null,
        valid_until date check (valid_until >= valid_from),
        scope text not null default '',
        market text,
        crop text,
        area_ha numeric(12, 4) check (area_ha > 0),
        area_status text check (area_status in ('active', 'suspended', 'withdrawn')),
        commune_code text,
        revoked_on date,
        is_demo boolean not null default false,
        created_at timestamptz not null default now(),
        ${review},
        unique (organization_id, kind, number)
      );
    `)
    this.addSql(`
      create table credential_product (
        credential_id text not null references credential (id),
        product_id text not null,
        primary key (credential_id, product_id)
      );
    `)
    this.addSql(`create index credential_product_product on credential_product (product_id);`)

    // OCOP certificates and everything else a seller can prove, for whoever reads them together.
    this.addSql(`
      create view trust_record as
        select c.id, 'ocop' as type, f.organization_id, 'ocop' as kind, null as name, c.product_id, c.number,
               c.authority_vi as issuer, c.authority_en as issuer_en,
               case when c.is_proposed then null else c.stars end as stars, c.valid_from, c.valid_until, c.revoked_on,
               c.review_state, c.submitted_at, c.is_demo
          from certificate c join product_profile f on f.product_id = c.product_id
        union all
        select id, 'credential', organization_id, kind, name, null, number,
               holder, holder, null, valid_from, valid_until, revoked_on, review_state, submitted_at, is_demo
          from credential;
    `)
    this.addSql(`
      create table expiry_warning (
        record_id text not null,
        step integer not null check (step in (0, 30, 90, 180)),
        warned_on date not null,
        primary key (record_id, step)
      );
    `)

    this.addSql(`
      create table batch (
        id text primary key,
        public_code text not null unique,
        organization_id text not null,
        product_id text not null,
        variant_id text not null,
        lot_code text not null,
        origin text not null check (origin in ('harvested', 'produced')),
        produced_on date not null,
        expires_on date check (expires_on >= produced_on),
        planting_area_id text references credential (id),
        inputs text,
        state text not null default 'active' check (state in ('active', 'recalled', 'closed')),
        recalled_on date,
        recall_reason text,
        recall_advice text,
        is_demo boolean not null default false,
        created_at timestamptz not null,
        check ((state = 'recalled') = (recalled_on is not null))
      );
    `)
    this.addSql(`create unique index batch_lot on batch (organization_id, product_id, lower(lot_code));`)
    this.addSql(`create index batch_organization on batch (organization_id, created_at desc);`)
    this.addSql(`create index batch_variant on batch (variant_id) where state = 'active';`)
    this.addSql(`
      create table batch_stock (
        batch_id text primary key references batch (id),
        received integer not null check (received >= 0),
        remaining integer not null check (remaining between 0 and received),
        withdrawn integer not null default 0 check (withdrawn >= 0)
      );
    `)
    this.addSql(`
      create table batch_receipt (
        id text primary key,
        batch_id text not null references batch (id),
        quantity integer not null check (quantity > 0),
        added_to_stock boolean not null,
        at timestamptz not null
      );
    `)
    this.addSql(`
      create table batch_event (
        id text primary key,
        batch_id text not null references batch (id),
        kind text not null check (kind in ('care', 'harvest', 'prepare', 'pack', 'test', 'transport', 'other')),
        happened_on date not null,
        text text not null,
        recorded_at timestamptz not null
      );
    `)
    this.addSql(`create index batch_event_batch on batch_event (batch_id, happened_on);`)
    this.addSql(`
      create table order_line_batch (
        line_item_id text not null,
        batch_id text not null references batch (id),
        order_id text not null,
        quantity integer not null check (quantity > 0),
        returned integer not null default 0 check (returned between 0 and quantity),
        primary key (line_item_id, batch_id)
      );
    `)
    this.addSql(`create index order_line_batch_order on order_line_batch (order_id);`)
    this.addSql(`create index order_line_batch_batch on order_line_batch (batch_id);`)
    // The lots of a line as orders show them, whoever shows them.
    this.addSql(`
      create view order_line_lots as
        select l.line_item_id, jsonb_agg(jsonb_build_object(
                 'lot_code', b.lot_code, 'trace_code', b.public_code, 'quantity', l.quantity - l.returned,
                 'expires_on', b.expires_on, 'state', b.state
               ) order by b.expires_on nulls last, b.id) as lots
          from order_line_batch l join batch b on b.id = l.batch_id
         where l.quantity > l.returned
         group by l.line_item_id;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop view if exists order_line_lots;`)
    for (const table of ["order_line_batch", "batch_event", "batch_receipt", "batch_stock", "batch", "expiry_warning"])
      this.addSql(`drop table if exists ${table};`)
    this.addSql(`drop view if exists trust_record;`)
    this.addSql(`drop table if exists credential_product;`)
    this.addSql(`drop table if exists credential;`)
    this.addSql(`drop index if exists certificate_number;`)
    this.addSql(`
      alter table certificate drop column if exists is_proposed, drop column if exists review_state,
        drop column if exists review_reason, drop column if exists revoke_reason, drop column if exists document_id,
        drop column if exists submitted_at;
    `)
  }
}
