import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * One list of what has changed since it was worked out, with whose agreement it is: an alliance finds its own changes
 * also where those of the whole country wait beside them. What is sold under a line is a change of its agreement.
 */
export class Migration20261127000500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`drop trigger if exists sale_entry_of_line on sale_entry;`)
    this.addSql(`
      insert into agreement_change (agreement_id)
      select distinct l.agreement_id from sale_line_change c join agreement_line l on l.id = c.agreement_line_id order by 1;
    `)
    this.addSql(`drop function if exists sale_line_has_grown;`)
    this.addSql(`drop table sale_line_change;`)
    this.addSql(`alter table agreement_change add column alliance_id text;`)
    this.addSql(`
      update agreement_change c set alliance_id = a.alliance_id from agreement a where a.id = c.agreement_id;
    `)
    this.addSql(`delete from agreement_change where alliance_id is null;`)
    this.addSql(`alter table agreement_change alter column alliance_id set not null;`)
    this.addSql(`create index agreement_change_alliance on agreement_change (alliance_id, agreement_id);`)
    this.addSql(`drop index agreement_standing_alliance;`)
    this.addSql(`create index agreement_standing_alliance on agreement_standing (alliance_id, day);`)
    this.addSql(`
      create or replace function agreement_has_changed() returns trigger language plpgsql as $$
      begin
        insert into agreement_change (agreement_id, alliance_id) select distinct id, alliance_id from changed order by 1;
        return null;
      end $$;
    `)
    this.addSql(`
      create or replace function agreement_part_has_changed() returns trigger language plpgsql as $$
      begin
        insert into agreement_change (agreement_id, alliance_id)
        select a.id, a.alliance_id
          from (select distinct agreement_id from changed) c join agreement a on a.id = c.agreement_id order by 1;
        return null;
      end $$;
    `)
    this.addSql(`
      create function agreement_line_is_sold() returns trigger language plpgsql as $$
      begin
        insert into agreement_change (agreement_id, alliance_id)
        select distinct a.id, a.alliance_id
          from changed c
          join agreement_line l on l.id = c.agreement_line_id
          join agreement a on a.id = l.agreement_id order by 1;
        return null;
      end $$;
    `)
    this.addSql(`
      create trigger sale_entry_of_line after insert on sale_entry
        referencing new table as changed for each statement execute function agreement_line_is_sold();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists sale_entry_of_line on sale_entry;`)
    this.addSql(`drop function if exists agreement_line_is_sold;`)
    this.addSql(`drop index if exists agreement_change_alliance;`)
    this.addSql(`alter table agreement_change drop column alliance_id;`)
  }
}
