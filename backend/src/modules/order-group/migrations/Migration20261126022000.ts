import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A line keeps the weight of what was sold, and the day it was promised for where it was ordered ahead. */
export class Migration20261126022000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table order_part_line add column net_weight_grams integer, add column ships_on date;`)
    // Read from the profiles until now, which another module's migration is moving from one table to the other.
    this.addSql(`
      do $$
      begin
        if to_regclass('variant_profile') is not null then
          update order_part_line l set net_weight_grams = f.net_weight_grams
            from variant_profile f where f.variant_id = l.variant_id;
        elsif to_regclass('product_profile') is not null then
          update order_part_line l set net_weight_grams = f.net_weight_grams
            from product_profile f where f.product_id = l.product_id;
        end if;
      end
      $$;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table order_part_line drop column net_weight_grams, drop column ships_on;`)
  }
}
