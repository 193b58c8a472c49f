import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122010000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table organization (
        id text primary key,
        handle text not null unique,
        kind text not null check (kind in ('cooperative', 'union', 'group', 'enterprise', 'alliance', 'agency')),
        name text not null,
        short_name text not null,
        name_en text,
        province_code char(2) not null,
        commune_code char(5),
        address_line text not null,
        address_text_original text,
        tax_code text,
        phone text,
        bank_bin char(6),
        bank_account_number text,
        bank_account_name text,
        founded_on date,
        sector text,
        description_vi text not null default '',
        description_en text not null default '',
        picture jsonb,
        state text not null check (state in ('pending', 'verified', 'suspended', 'closed')),
        is_demo boolean not null default false,
        contact_is_demo boolean not null default false,
        stock_location_id text,
        shipping_profile_id text unique,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
    `)
    this.addSql(`create index organization_province on organization (province_code, kind, state);`)
    this.addSql(`
      create table member (
        id text primary key,
        name text not null,
        email text not null unique,
        created_at timestamptz not null default now()
      );
    `)
    this.addSql(`
      create table membership (
        id text primary key,
        member_id text not null references member (id),
        organization_id text not null references organization (id),
        role text not null check (role in ('manager', 'staff', 'lead', 'officer', 'viewer')),
        created_at timestamptz not null default now(),
        ended_at timestamptz
      );
    `)
    this.addSql(
      `create unique index membership_current on membership (member_id, organization_id) where ended_at is null;`,
    )
    this.addSql(`create index membership_organization on membership (organization_id);`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists membership;`)
    this.addSql(`drop table if exists member;`)
    this.addSql(`drop table if exists organization;`)
  }
}
