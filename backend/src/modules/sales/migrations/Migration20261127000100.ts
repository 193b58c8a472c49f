import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Lines of agreements by which the ledger has grown, for whoever keeps sums of them. */
export class Migration20261127000100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table sale_line_change (
        id bigint generated always as identity primary key,
        agreement_line_id text not null
      );
    `)
    this.addSql(`create index sale_line_change_line on sale_line_change (agreement_line_id);`)
    this.addSql(`
      create function sale_line_has_grown() returns trigger language plpgsql as $$
      begin
        insert into sale_line_change (agreement_line_id)
          select distinct agreement_line_id from grown where agreement_line_id is not null order by 1;
        return null;
      end $$;
    `)
    this.addSql(`
      create trigger sale_entry_of_line after insert on sale_entry
        referencing new table as grown for each statement execute function sale_line_has_grown();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists sale_entry_of_line on sale_entry;`)
    this.addSql(`drop function if exists sale_line_has_grown;`)
    this.addSql(`drop table if exists sale_line_change;`)
  }
}
