import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * How agreements stand, worked out once a day and again when something about one has changed, so that what counts
 * thousands of them reads a row of each. That something has changed is appended by triggers: whoever writes, nothing is
 * forgotten, and no writer waits for another.
 */
export class Migration20261127000000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table agreement_standing (
        -- Without a reference: keeping one would wait for whoever holds its agreement.
        agreement_id text primary key,
        day date not null,
        -- One more each time: of two that worked it out at once, the one that began later wins.
        version integer not null,
        state text not null,
        pace text not null,
        share_bp integer,
        value_vnd bigint not null,
        committed_value_vnd bigint,
        first_on date,
        last_on date,
        days_silent integer,
        unconfirmed_count integer not null,
        disputed_count integer not null,
        at_risk text
      );
    `)
    this.addSql(`
      create table agreement_change (
        id bigint generated always as identity primary key,
        agreement_id text not null
      );
    `)
    this.addSql(`create index agreement_change_agreement on agreement_change (agreement_id);`)
    this.addSql(`
      create function agreement_has_changed() returns trigger language plpgsql as $$
      begin
        insert into agreement_change (agreement_id) select distinct id from changed order by 1;
        return null;
      end $$;
    `)
    this.addSql(`
      create function agreement_part_has_changed() returns trigger language plpgsql as $$
      begin
        insert into agreement_change (agreement_id) select distinct agreement_id from changed order by 1;
        return null;
      end $$;
    `)
    this.addSql(`
      create trigger agreement_changed after update on agreement
        referencing new table as changed for each statement execute function agreement_has_changed();
    `)
    for (const table of ["agreement_line", "agreement_delivery"])
      for (const act of ["insert", "update"])
        this.addSql(`
          create trigger ${table}_${act} after ${act} on ${table}
            referencing new table as changed for each statement execute function agreement_part_has_changed();
        `)
  }

  override async down(): Promise<void> {
    for (const table of ["agreement_line", "agreement_delivery"])
      for (const act of ["insert", "update"]) this.addSql(`drop trigger if exists ${table}_${act} on ${table};`)
    this.addSql(`drop trigger if exists agreement_changed on agreement;`)
    this.addSql(`drop function if exists agreement_has_changed;`)
    this.addSql(`drop function if exists agreement_part_has_changed;`)
    this.addSql(`drop table if exists agreement_change;`)
    this.addSql(`drop table if exists agreement_standing;`)
  }
}
