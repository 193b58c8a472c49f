import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Plan figures of an alliance. A change is another version; what was said to be reached is only ever added to. */
export class Migration20261127110000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table plan_target (
        id text not null,
        version integer not null check (version > 0),
        alliance_id text not null,
        title text not null,
        raw_text text not null,
        -- Null: the text says no one value ("1 tỷ triệu đồng"), and nothing is guessed.
        bound text check (bound in ('exactly', 'at_least', 'above', 'at_most', 'below', 'between')),
        value numeric,
        value_to numeric,
        unit text not null,
        period text not null,
        commune_code char(5),
        indicator text,
        document text not null,
        note text not null,
        is_withdrawn boolean not null,
        changed_by_id text not null,
        changed_by text not null,
        changed_at timestamptz not null,
        reason text not null,
        primary key (id, version),
        check ((bound is null) = (value is null)),
        check ((bound is not distinct from 'between') = (value_to is not null)),
        check (value_to >= value)
      );
    `)
    this.addSql(`create index plan_target_alliance on plan_target (alliance_id, period);`)
    this.addSql(`
      create table plan_actual (
        id text primary key,
        target_id text not null,
        numerator numeric not null check (numerator >= 0),
        denominator numeric not null check (denominator > 0),
        as_of date not null,
        source text not null,
        recorded_by_id text not null,
        recorded_by text not null,
        recorded_at timestamptz not null
      );
    `)
    this.addSql(`create index plan_actual_target on plan_actual (target_id, as_of);`)
    this.addSql(`
      create function plan_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'what was planned stays: % is append-only', tg_table_name;
      end $$;
    `)
    for (const table of ["plan_target", "plan_actual"])
      this.addSql(`
        create trigger ${table}_stays before update or delete or truncate on ${table}
          for each statement execute function plan_stays();
      `)
  }

  override async down(): Promise<void> {
    for (const table of ["plan_actual", "plan_target"]) this.addSql(`drop table if exists ${table};`)
    this.addSql(`drop function if exists plan_stays;`)
  }
}
