import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126180000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table agency (
        id text primary key,
        alliance_id text not null,
        name text not null,
        email text not null,
        organization_id text,
        commune_code char(5),
        valid_from date not null,
        valid_until date,
        successor_ids jsonb not null default '[]',
        is_committee boolean not null,
        is_demo boolean not null default false,
        created_at timestamptz not null,
        check (valid_until is null or valid_from <= valid_until)
      );
    `)
    this.addSql(`create index agency_alliance on agency (alliance_id, name);`)
    this.addSql(`create index agency_organization on agency (organization_id) where organization_id is not null;`)
    // Each change is another row; the newest holds.
    this.addSql(`
      create table obstacle_setting (
        alliance_id text not null,
        version integer not null,
        answer_days integer not null check (answer_days > 0),
        remind_before_days integer not null check (remind_before_days > 0),
        remind_every_days integer not null check (remind_every_days > 0),
        rules jsonb not null,
        changed_by text not null,
        changed_at timestamptz not null,
        reason text not null,
        primary key (alliance_id, version)
      );
    `)
    this.addSql(`
      create table obstacle (
        id text primary key,
        code text not null unique,
        alliance_id text not null,
        kind text not null check (kind in ('obstacle', 'petition')),
        category text not null,
        title text not null,
        title_key text not null,
        story text not null,
        request text not null,
        agreement_id text,
        document_ids jsonb not null default '[]',
        raised_by_organization_id text not null,
        raised_by_organization text not null,
        commune_code char(5),
        state text not null
          check (state in ('raised', 'routed', 'in_progress', 'escalated', 'answered', 'solved', 'closed')),
        state_since timestamptz not null,
        revision integer not null,
        -- Of the newest round of agencies that were asked; 0 before the first.
        round integer not null,
        due_on date,
        is_escalated boolean not null default false,
        proposal text,
        end_reason text,
        raised_at timestamptz not null,
        is_demo boolean not null default false,
        check ((round = 0) = (due_on is null))
      );
    `)
    this.addSql(`create index obstacle_alliance on obstacle (alliance_id, state, raised_at);`)
    this.addSql(`create index obstacle_raiser on obstacle (raised_by_organization_id, raised_at);`)
    this.addSql(`create index obstacle_agreement on obstacle (agreement_id) where agreement_id is not null;`)
    this.addSql(`
      create index obstacle_due on obstacle (due_on) where state in ('routed', 'in_progress', 'escalated');
    `)
    this.addSql(`
      create table obstacle_agency (
        obstacle_id text not null references obstacle (id),
        round integer not null,
        agency_id text not null references agency (id),
        role text not null check (role in ('lead', 'co')),
        name text not null,
        succeeds text,
        primary key (obstacle_id, round, agency_id)
      );
    `)
    this.addSql(`create unique index obstacle_agency_lead on obstacle_agency (obstacle_id, round) where role = 'lead';`)
    this.addSql(`create index obstacle_agency_agency on obstacle_agency (agency_id);`)
    this.addSql(`
      create table obstacle_event (
        obstacle_id text not null references obstacle (id),
        position integer not null,
        kind text not null,
        at timestamptz not null,
        actor_id text,
        actor_name text not null,
        organization text not null,
        text text not null,
        paper_number text,
        due_on date,
        agencies jsonb not null default '[]',
        primary key (obstacle_id, position)
      );
    `)
    this.addSql(`
      create function obstacle_event_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'what was said of a case stays: say something else after it';
      end $$;
    `)
    this.addSql(`
      create trigger obstacle_event_kept before update or delete on obstacle_event
        for each row execute function obstacle_event_stays();
    `)
    this.addSql(`
      create table obstacle_link (
        token_hash char(64) primary key,
        obstacle_id text not null references obstacle (id),
        round integer not null,
        agency_id text not null references agency (id),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
    `)
    this.addSql(`create index obstacle_link_obstacle on obstacle_link (obstacle_id);`)
    // One row for each reminder that went out.
    this.addSql(`
      create table obstacle_reminder (
        obstacle_id text not null references obstacle (id),
        step text not null,
        sent_at timestamptz not null,
        primary key (obstacle_id, step)
      );
    `)
  }

  override async down(): Promise<void> {
    for (const table of [
      "obstacle_reminder",
      "obstacle_link",
      "obstacle_event",
      "obstacle_agency",
      "obstacle",
      "obstacle_setting",
      "agency",
    ])
      this.addSql(`drop table if exists ${table};`)
    this.addSql(`drop function if exists obstacle_event_stays;`)
  }
}
