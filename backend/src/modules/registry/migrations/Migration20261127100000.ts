import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const figures = `
  members_total bigint check (members_total >= 0),
  members_official bigint check (members_official >= 0),
  members_associate bigint check (members_associate >= 0),
  associate_capital bigint check (associate_capital >= 0),
  associate_no_capital bigint check (associate_no_capital >= 0),
  workers_regular bigint check (workers_regular >= 0),
  workers_members bigint check (workers_members >= 0),
  capital_charter bigint check (capital_charter >= 0),
  capital_total bigint check (capital_total >= 0),
  revenue bigint check (revenue >= 0)`

/** The register of an alliance. Figures and meetings are only ever added; null is "not known", never nought. */
export class Migration20261127100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table register_unit (
        id text primary key,
        alliance_id text not null,
        organization_id text,
        kind text not null check (kind in ('cooperative', 'union', 'group')),
        name text not null,
        -- The name folded: the same unit is not entered twice for a misplaced accent.
        name_key text not null,
        commune_code char(5),
        sector text check (sector in ('agriculture', 'industry_construction', 'finance_insurance', 'trade_services')),
        registration_number text,
        founded_on date,
        closed_on date check (closed_on >= founded_on),
        stopped_on date check (stopped_on >= founded_on),
        resumed_on date check (resumed_on >= stopped_on),
        member_since date,
        member_until date check (member_until >= member_since),
        note text not null,
        is_demo boolean not null,
        version integer not null check (version > 0),
        created_at timestamptz not null
      );
    `)
    this.addSql(`
      create unique index register_unit_name on register_unit (alliance_id, kind, name_key, coalesce(commune_code, ''))
        where closed_on is null;
    `)
    this.addSql(`
      create unique index register_unit_organization on register_unit (alliance_id, organization_id)
        where organization_id is not null;
    `)
    this.addSql(`
      create table register_figure (
        id text primary key,
        unit_id text not null references register_unit (id),
        as_of date not null,
        ${figures},
        origin text not null check (origin in ('typed', 'report')),
        source text not null,
        -- Of an accepted report: which submission, so that it is taken over once.
        report_id text,
        report_number integer,
        recorded_by_id text not null,
        recorded_by text not null,
        recorded_at timestamptz not null,
        check ((origin = 'report') = (report_id is not null)),
        unique (unit_id, report_id, report_number)
      );
    `)
    this.addSql(`create index register_figure_unit on register_figure (unit_id, as_of);`)
    this.addSql(`
      create table register_meeting (
        id text primary key,
        unit_id text not null references register_unit (id),
        year integer not null,
        held_on date,
        document_id text,
        note text not null,
        recorded_by_id text not null,
        recorded_by text not null,
        recorded_at timestamptz not null
      );
    `)
    this.addSql(`create index register_meeting_unit on register_meeting (unit_id, year);`)
    this.addSql(`
      create function register_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'what was entered stays: % is append-only', tg_table_name;
      end $$;
    `)
    for (const table of ["register_figure", "register_meeting"])
      this.addSql(`
        create trigger ${table}_stays before update or delete or truncate on ${table}
          for each statement execute function register_stays();
      `)
  }

  override async down(): Promise<void> {
    for (const table of ["register_meeting", "register_figure", "register_unit"])
      this.addSql(`drop table if exists ${table};`)
    this.addSql(`drop function if exists register_stays;`)
  }
}
