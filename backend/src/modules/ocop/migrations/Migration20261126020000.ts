import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Unit and weight move from the product to its variants: 500 ml and 1 l of one honey. */
export class Migration20261126020000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table variant_profile (
        variant_id text primary key,
        product_id text not null,
        position integer not null,
        unit_vi text not null,
        unit_en text not null,
        net_weight_grams integer check (net_weight_grams > 0),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
    `)
    this.addSql(`create index variant_profile_product on variant_profile (product_id, position);`)
    // A new database may not have Medusa's tables yet, and then has no product either.
    this.addSql(`
      do $$
      begin
        if to_regclass('product_variant') is not null then
          insert into variant_profile (variant_id, product_id, position, unit_vi, unit_en, net_weight_grams)
          select distinct on (p.product_id) v.id, p.product_id, 0, p.unit_vi, p.unit_en, nullif(p.net_weight_grams, 0)
            from product_profile p
            join product_variant v on v.product_id = p.product_id and v.deleted_at is null
           order by p.product_id, v.variant_rank, v.id;
        end if;
      end
      $$;
    `)
    this.addSql(`
      alter table product_profile
        drop column unit_vi, drop column unit_en, drop column net_weight_grams,
        add column preorder_ships_on date;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table product_profile
        drop column preorder_ships_on,
        add column unit_vi text not null default '', add column unit_en text not null default '',
        add column net_weight_grams integer;
    `)
    this.addSql(`
      update product_profile p set unit_vi = v.unit_vi, unit_en = v.unit_en, net_weight_grams = v.net_weight_grams
        from (select distinct on (product_id) * from variant_profile order by product_id, position, variant_id) v
       where v.product_id = p.product_id;
    `)
    this.addSql(`alter table product_profile alter column unit_vi drop default, alter column unit_en drop default;`)
    this.addSql(`drop table if exists variant_profile;`)
  }
}
