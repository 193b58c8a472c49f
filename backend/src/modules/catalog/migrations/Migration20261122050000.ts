import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122050000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create extension if not exists unaccent;`)
    this.addSql(`
      create table catalog_product (
        product_id text primary key,
        variant_id text unique,
        inventory_item_id text,
        organization_id text not null,
        handle text not null,
        title_vi text not null,
        title_en text not null,
        unit_vi text not null,
        unit_en text not null,
        price_vnd bigint check (price_vnd >= 0),
        price_is_illustrative boolean not null,
        vat_basis_points integer,
        net_weight_grams integer,
        ocop_group text not null,
        product_class text not null,
        min_age integer,
        allowed_payments text[] not null,
        is_promotable boolean not null,
        requires_shipping boolean not null,
        needs_booking_date boolean not null,
        is_published boolean not null,
        stars_3 datemultirange not null,
        stars_4 datemultirange not null,
        stars_5 datemultirange not null,
        certificates jsonb not null,
        delivery_province_codes text[],
        thumbnail text,
        pictures jsonb not null,
        story_vi text not null,
        story_en text not null,
        season_vi text,
        season_en text,
        storage text,
        shelf_life_amount integer,
        shelf_life_unit text,
        sold_count integer not null default 0,
        created_at timestamptz not null,
        check (not is_published or (variant_id is not null and price_vnd is not null and inventory_item_id is not null))
      );
    `)
    this.addSql(`create index catalog_product_handle on catalog_product (handle);`)
    this.addSql(`create index catalog_product_organization on catalog_product (organization_id) where is_published;`)
    this.addSql(
      `create index catalog_product_best_selling on catalog_product (sold_count desc, product_id) where is_published;`,
    )
    this.addSql(
      `create index catalog_product_newest on catalog_product (created_at desc, product_id) where is_published;`,
    )
    this.addSql(`create index catalog_product_price on catalog_product (price_vnd, product_id) where is_published;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists catalog_product;`)
  }
}
