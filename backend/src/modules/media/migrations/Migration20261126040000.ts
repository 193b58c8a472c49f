import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126040000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table picture (
        id text not null unique,
        organization_id text not null,
        hash text not null,
        picture jsonb not null,
        bytes bigint not null,
        uploaded_by text not null,
        created_at timestamptz not null,
        primary key (organization_id, hash)
      );
    `)
    this.addSql(`
      create table document (
        id text not null unique,
        organization_id text not null,
        sha256 char(64) not null,
        name text not null,
        type text not null,
        bytes bigint not null,
        uploaded_by text not null,
        created_at timestamptz not null,
        primary key (organization_id, sha256)
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists document;`)
    this.addSql(`drop table if exists picture;`)
  }
}
