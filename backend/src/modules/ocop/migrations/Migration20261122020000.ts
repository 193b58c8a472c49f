import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122020000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table product_profile (
        product_id text primary key,
        organization_id text not null,
        product_class text not null,
        ocop_group text not null check (ocop_group in ('food', 'drink', 'medicinal', 'craft', 'ornamental', 'tourism')),
        title_en text not null,
        unit_vi text not null,
        unit_en text not null,
        net_weight_grams integer,
        shelf_life_amount integer,
        shelf_life_unit text check (shelf_life_unit in ('day', 'month')),
        storage text check (storage in ('ambient', 'chilled', 'frozen')),
        story_vi text not null default '',
        story_en text not null default '',
        season_vi text,
        season_en text,
        delivery_province_codes text[],
        vat_basis_points integer,
        price_is_illustrative boolean not null default false,
        pictures jsonb not null default '[]',
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
    `)
    this.addSql(`create index product_profile_organization on product_profile (organization_id);`)
    this.addSql(`
      create table certificate (
        id text primary key,
        product_id text not null,
        number text not null,
        decision_number text not null,
        decided_on date not null,
        authority_vi text not null,
        authority_en text not null,
        authority_level text not null check (authority_level in ('district', 'province', 'ministry')),
        stars integer not null check (stars between 1 and 5),
        score numeric(5, 2),
        valid_from date not null,
        valid_until date not null check (valid_until >= valid_from),
        revoked_on date,
        is_demo boolean not null default false,
        created_at timestamptz not null default now()
      );
    `)
    this.addSql(`create index certificate_product on certificate (product_id, valid_until desc);`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists certificate;`)
    this.addSql(`drop table if exists product_profile;`)
  }
}
