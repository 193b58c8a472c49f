import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The sums beside the ledger are kept by the database with every statement that adds to it, whoever writes it. A third
 * one says what each seller sold in a month in as few rows as can be: it is read for every cooperative of a province.
 */
export class Migration20261127000400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table sale_seller_rollup (
        province_code char(2) not null,
        month char(7) not null,
        organization_id text not null,
        commune_code char(5) not null default '',
        value_vnd bigint not null,
        entry_count integer not null,
        primary key (province_code, month, organization_id, commune_code)
      );
    `)
    this.addSql(`
      insert into sale_seller_rollup (province_code, month, organization_id, commune_code, value_vnd, entry_count)
      select province_code, month, organization_id, commune_code, sum(value_vnd), sum(entry_count)
        from sale_rollup group by 1, 2, 3, 4;
    `)
    // Rows are touched in one order, so that two deliveries at once wait for each other instead of deadlocking.
    this.addSql(`
      create function sale_entry_is_summed() returns trigger language plpgsql as $$
      begin
        insert into sale_rollup as r (province_code, month, organization_id, commune_code, ocop_group, channel, value_vnd, entry_count)
        select province_code, to_char(business_date, 'YYYY-MM'), organization_id, coalesce(commune_code, ''), ocop_group, channel,
               sum(value_vnd), count(*)
          from written group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
        on conflict (province_code, month, organization_id, commune_code, ocop_group, channel)
        do update set value_vnd = r.value_vnd + excluded.value_vnd, entry_count = r.entry_count + excluded.entry_count;

        insert into sale_seller_rollup as r (province_code, month, organization_id, commune_code, value_vnd, entry_count)
        select province_code, to_char(business_date, 'YYYY-MM'), organization_id, coalesce(commune_code, ''),
               sum(value_vnd), count(*)
          from written group by 1, 2, 3, 4 order by 1, 2, 3, 4
        on conflict (province_code, month, organization_id, commune_code)
        do update set value_vnd = r.value_vnd + excluded.value_vnd, entry_count = r.entry_count + excluded.entry_count;

        insert into sale_product_rollup as r (province_code, month, product_key, channel, ocop_group, title, value_vnd, entry_count)
        select province_code, to_char(business_date, 'YYYY-MM'), sale_product_key(product_id, product_title), channel, ocop_group,
               max(product_title), sum(value_vnd), count(*)
          from written group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
        on conflict (province_code, month, product_key, channel, ocop_group)
        do update set title = excluded.title, value_vnd = r.value_vnd + excluded.value_vnd,
                      entry_count = r.entry_count + excluded.entry_count;
        return null;
      end $$;
    `)
    this.addSql(`
      create trigger sale_entry_summed after insert on sale_entry
        referencing new table as written for each statement execute function sale_entry_is_summed();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists sale_entry_summed on sale_entry;`)
    this.addSql(`drop function if exists sale_entry_is_summed;`)
    this.addSql(`drop table if exists sale_seller_rollup;`)
  }
}
