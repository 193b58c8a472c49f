import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Schemes are only ever added to. An evaluation keeps the scheme it was scored by, so that it can be read for ever. */
export class Migration20261127120000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table evaluation_scheme (
        alliance_id text not null,
        version integer not null check (version > 0),
        title text not null,
        valid_from_year integer not null,
        criteria jsonb not null,
        bands jsonb not null,
        changed_by_id text not null,
        changed_by text not null,
        changed_at timestamptz not null,
        reason text not null,
        primary key (alliance_id, version)
      );
    `)
    this.addSql(`
      create table evaluation (
        unit_id text not null,
        year integer not null,
        alliance_id text not null,
        version integer not null check (version > 0),
        scheme jsonb not null,
        self_scores jsonb not null,
        self_remarks jsonb not null,
        self_scored_by text,
        self_scored_at timestamptz,
        scores jsonb not null,
        remarks jsonb not null,
        decided_by text,
        decided_at timestamptz,
        primary key (unit_id, year),
        check ((decided_by is null) = (decided_at is null)),
        check ((self_scored_by is null) = (self_scored_at is null))
      );
    `)
    this.addSql(`create index evaluation_alliance on evaluation (alliance_id, year);`)
    this.addSql(`
      create function evaluation_scheme_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'what was evaluated by stays: % is append-only', tg_table_name;
      end $$;
    `)
    this.addSql(`
      create trigger evaluation_scheme_stays before update or delete or truncate on evaluation_scheme
        for each statement execute function evaluation_scheme_stays();
    `)
  }

  override async down(): Promise<void> {
    for (const table of ["evaluation", "evaluation_scheme"]) this.addSql(`drop table if exists ${table};`)
    this.addSql(`drop function if exists evaluation_scheme_stays;`)
  }
}
