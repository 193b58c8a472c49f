import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { shippedTemplates } from "../shipped-templates"

export class Migration20261126220000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table report_template (
        id text primary key,
        -- Null: it came with the product.
        alliance_id text,
        code text not null,
        version integer not null check (version > 0),
        title_vi text not null,
        title_en text not null,
        period_kind text not null check (period_kind in ('month', 'quarter', 'half_year', 'nine_months', 'year')),
        is_first_half_only boolean not null,
        reporters text[] not null,
        due_days integer not null check (due_days >= 0),
        valid_from date not null,
        definition jsonb not null,
        changed_by text,
        changed_at timestamptz not null,
        reason text
      );
    `)
    this.addSql(
      `create unique index report_template_version on report_template (coalesce(alliance_id, ''), code, version);`,
    )
    for (const template of shippedTemplates)
      this.addSql(`
        insert into report_template (id, code, version, title_vi, title_en, period_kind, is_first_half_only, reporters,
                                     due_days, valid_from, definition, changed_at)
        values ('rtpl_${template.code}_1', '${template.code}', 1, $text$${template.title_vi}$text$,
                $text$${template.title_en}$text$, '${template.period_kind}', ${template.is_first_half_only},
                '{${template.reporters.join(",")}}', ${template.due_days}, '${template.valid_from}',
                $text$${JSON.stringify(template.definition)}$text$, '${template.valid_from}T00:00:00+07:00');
      `)
    this.addSql(`
      create table report (
        id text primary key,
        organization_id text not null,
        alliance_id text not null,
        code text not null,
        period text not null,
        state text not null check (state in ('draft', 'submitted', 'returned', 'accepted')),
        values jsonb not null,
        comments jsonb not null,
        reasons jsonb not null,
        document_ids jsonb not null,
        version integer not null check (version > 0),
        submission_count integer not null default 0,
        first_submitted_at timestamptz,
        submitted_at timestamptz,
        decided_by text,
        decided_at timestamptz,
        remarks text,
        created_at timestamptz not null,
        unique (organization_id, code, period),
        check ((submission_count = 0) = (first_submitted_at is null)),
        check (submission_count > 0 or state = 'draft')
      );
    `)
    this.addSql(`create index report_alliance on report (alliance_id, code, period, state);`)
    // What was sent, with the entries of the ledger that it says its figures by.
    this.addSql(`
      create table report_submission (
        report_id text not null references report (id),
        number integer not null check (number > 0),
        template_id text not null references report_template (id),
        submitted_at timestamptz not null,
        submitted_by_id text not null,
        submitted_by text not null,
        note text,
        values jsonb not null,
        comments jsonb not null,
        reasons jsonb not null,
        document_ids jsonb not null,
        ledger jsonb not null,
        entry_count integer not null,
        entry_ids text[] not null,
        entries_hash char(64) not null,
        values_hash char(64) not null,
        primary key (report_id, number),
        check (cardinality(entry_ids) = entry_count)
      );
    `)
    this.addSql(`
      create table report_event (
        report_id text not null references report (id),
        position integer not null,
        kind text not null check (kind in ('submitted', 'revised', 'returned', 'accepted')),
        at timestamptz not null,
        actor_id text not null,
        actor_name text not null,
        organization text not null,
        number integer not null,
        text text not null,
        primary key (report_id, position)
      );
    `)
    this.addSql(`
      create function report_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'what was reported stays: % is append-only', tg_table_name;
      end $$;
    `)
    for (const table of ["report_template", "report_submission", "report_event"])
      this.addSql(`
        create trigger ${table}_stays before update or delete or truncate on ${table}
          for each statement execute function report_stays();
      `)
    // One row for each reminder of the clock that went out, and for each time that an officer urged.
    this.addSql(`
      create table report_reminder (
        organization_id text not null,
        code text not null,
        period text not null,
        step text not null,
        sent_at timestamptz not null,
        primary key (organization_id, code, period, step)
      );
    `)
    this.addSql(`
      create table report_urge (
        organization_id text not null,
        code text not null,
        period text not null,
        urged_at timestamptz not null,
        urged_by_id text not null,
        urged_by text not null,
        primary key (organization_id, code, period, urged_at)
      );
    `)
  }

  override async down(): Promise<void> {
    for (const table of [
      "report_urge",
      "report_reminder",
      "report_event",
      "report_submission",
      "report",
      "report_template",
    ])
      this.addSql(`drop table if exists ${table};`)
    this.addSql(`drop function if exists report_stays;`)
  }
}
