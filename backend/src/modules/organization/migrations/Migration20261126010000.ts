import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Joining: what an organisation is verified by, its application, and invitations of colleagues. */
export class Migration20261126010000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table organization
        add column registration_number text,
        add column email text,
        add column representative_name text,
        add column representative_title text;
    `)
    this.addSql(`
      create unique index organization_tax_code on organization (tax_code) where tax_code is not null and state <> 'closed';
    `)
    this.addSql(`
      create table application (
        id text primary key,
        organization_id text not null unique references organization (id),
        state text not null check (state in ('submitted', 'returned', 'verified', 'refused')),
        revision int not null,
        given jsonb not null,
        terms_version text not null,
        terms_accepted_at timestamptz not null,
        submitted_at timestamptz not null,
        decided_at timestamptz
      );
    `)
    this.addSql(`create index application_waiting on application (state, submitted_at);`)
    this.addSql(`
      create table invitation (
        id text primary key,
        organization_id text not null references organization (id),
        email text not null,
        role text not null check (role in ('manager', 'staff')),
        token_hash char(64) not null unique,
        invited_by text not null,
        invited_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by text references member (id),
        revoked_at timestamptz
      );
    `)
    this.addSql(`
      create unique index invitation_open on invitation (organization_id, email)
        where accepted_at is null and revoked_at is null;
    `)
    // As rate-limiter-flexible keeps its counters.
    this.addSql(
      `create table rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint);`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists rate_limit;`)
    this.addSql(`drop table if exists invitation;`)
    this.addSql(`drop table if exists application;`)
    this.addSql(`drop index if exists organization_tax_code;`)
    this.addSql(`
      alter table organization
        drop column registration_number, drop column email, drop column representative_name, drop column representative_title;
    `)
  }
}
