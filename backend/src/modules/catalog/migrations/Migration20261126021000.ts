import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The sizes a product is sold in, beside what its card says. Known products keep their one variant
 * until they are refreshed.
 */
export class Migration20261126021000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table catalog_variant (
        variant_id text primary key,
        product_id text not null references catalog_product (product_id) on delete cascade,
        position integer not null,
        inventory_item_id text,
        unit_vi text not null,
        unit_en text not null,
        price_vnd bigint check (price_vnd >= 0),
        net_weight_grams integer,
        is_sellable boolean not null,
        check (not is_sellable or (price_vnd is not null and inventory_item_id is not null))
      );
    `)
    this.addSql(`create index catalog_variant_product on catalog_variant (product_id, position);`)
    this.addSql(`
      insert into catalog_variant
      select variant_id, product_id, 0, inventory_item_id, unit_vi, unit_en, price_vnd, nullif(net_weight_grams, 0),
             price_vnd is not null and inventory_item_id is not null
        from catalog_product where variant_id is not null;
    `)
    this.addSql(`
      alter table catalog_product
        add column price_from boolean not null default false,
        add column inventory_item_ids text[] not null default '{}',
        add column preorder_ships_on date;
    `)
    this.addSql(`
      update catalog_product set inventory_item_ids = array[inventory_item_id] where inventory_item_id is not null;
    `)
    // Takes the check along that named the column.
    this.addSql(`alter table catalog_product drop column inventory_item_id, drop column net_weight_grams;`)
    this.addSql(`
      alter table catalog_product
        alter column price_from drop default,
        alter column inventory_item_ids drop default,
        add constraint catalog_product_published
          check (not is_published or (variant_id is not null and price_vnd is not null and inventory_item_ids <> '{}'));
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table catalog_product add column inventory_item_id text, add column net_weight_grams integer;`)
    this.addSql(`
      update catalog_product p set inventory_item_id = v.inventory_item_id, net_weight_grams = v.net_weight_grams
        from catalog_variant v where v.variant_id = p.variant_id;
    `)
    this.addSql(`
      alter table catalog_product
        drop constraint catalog_product_published,
        drop column price_from, drop column inventory_item_ids, drop column preorder_ships_on;
    `)
    this.addSql(`drop table if exists catalog_variant;`)
  }
}
