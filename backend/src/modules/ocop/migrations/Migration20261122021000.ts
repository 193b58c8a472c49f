import { productClasses, productClassRules } from "@lienket/vietnam"
import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const textArray = (values: readonly string[]): string =>
  `array[${values.map((value) => `'${value}'`).join(", ")}]::text[]`

const rowOf = (code: (typeof productClasses)[number]): string => {
  const rules = productClassRules[code]
  return `('${code}', ${rules.min_age ?? "null"}, ${textArray(rules.allowed_payments)}, ${rules.promotable}, ${rules.requires_shipping}, ${rules.needs_booking_date})`
}

export class Migration20261122021000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table product_class (
        code text primary key,
        min_age integer,
        allowed_payments text[] not null,
        is_promotable boolean not null,
        requires_shipping boolean not null,
        needs_booking_date boolean not null
      );
    `)
    this.addSql(`insert into product_class values ${productClasses.map(rowOf).join(", ")};`)
    this.addSql(
      `alter table product_profile add constraint product_profile_class foreign key (product_class) references product_class (code);`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table product_profile drop constraint if exists product_profile_class;`)
    this.addSql(`drop table if exists product_class;`)
  }
}
