import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which lines of a basket bear the price of an agreement: beside the basket, where no client can write it. */
export class Migration20261126200400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table agreement_call_off (
        cart_line_id text primary key,
        agreement_id text not null references agreement (id),
        line_id text not null references agreement_line (id),
        unit_price_vnd bigint not null check (unit_price_vnd > 0),
        called_by_id text not null,
        called_at timestamptz not null
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists agreement_call_off;`)
  }
}
