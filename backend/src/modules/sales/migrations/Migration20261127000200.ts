import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Sums by product, kept with each entry like the other rollup: which goods sell best and which fall is asked on every morning. */
export class Migration20261127000200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create extension if not exists unaccent;`)
    // What is sold without being in the catalogue is one product by its words.
    this.addSql(`
      create function sale_product_key(product_id text, title text) returns text language sql stable parallel safe as $$
        select coalesce(product_id, '~' || translate(lower(unaccent(trim(title))), 'đ', 'd'))
      $$;
    `)
    this.addSql(`
      create table sale_product_rollup (
        province_code char(2) not null,
        month char(7) not null,
        product_key text not null,
        channel text not null,
        ocop_group text not null,
        -- As it was called last.
        title text not null,
        value_vnd bigint not null,
        entry_count integer not null,
        primary key (province_code, month, product_key, channel, ocop_group)
      );
    `)
    this.addSql(`
      insert into sale_product_rollup (province_code, month, product_key, channel, ocop_group, title, value_vnd, entry_count)
      select province_code, to_char(business_date, 'YYYY-MM'), sale_product_key(product_id, product_title), channel,
             ocop_group, (array_agg(product_title order by recorded_at desc))[1], sum(value_vnd), count(*)
        from sale_entry group by 1, 2, 3, 4, 5;
    `)
    this.addSql(`
      create index sale_entry_commune on sale_entry (commune_code, business_date desc) where commune_code is not null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists sale_entry_commune;`)
    this.addSql(`drop table if exists sale_product_rollup;`)
    this.addSql(`drop function if exists sale_product_key;`)
  }
}
