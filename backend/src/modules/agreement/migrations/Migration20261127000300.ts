import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Whose agreement a kept standing is of and of which day it is, so that an alliance counts its own, and finds what is to
 * be worked out again, without passing by the country's. An agreement without a standing has a change from now on.
 */
export class Migration20261127000300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table agreement_standing add column alliance_id text;`)
    this.addSql(`
      update agreement_standing s set alliance_id = a.alliance_id from agreement a where a.id = s.agreement_id;
    `)
    this.addSql(`delete from agreement_standing where alliance_id is null;`)
    this.addSql(`alter table agreement_standing alter column alliance_id set not null;`)
    this.addSql(`create index agreement_standing_alliance on agreement_standing (alliance_id);`)
    this.addSql(`create index agreement_standing_day on agreement_standing (day);`)
    this.addSql(`
      create trigger agreement_added after insert on agreement
        referencing new table as changed for each statement execute function agreement_has_changed();
    `)
    this.addSql(`
      insert into agreement_change (agreement_id)
      select a.id from agreement a
       where not exists (select from agreement_standing s where s.agreement_id = a.id) order by a.id;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists agreement_added on agreement;`)
    this.addSql(`drop index if exists agreement_standing_day;`)
    this.addSql(`alter table agreement_standing drop column alliance_id;`)
  }
}
