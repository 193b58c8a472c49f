import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126190000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table agreement_urge (
        id text primary key,
        agreement_id text not null references agreement (id),
        cause text not null check (cause in ('silent', 'behind', 'due_soon', 'unanswered', 'overdue', 'by_hand')),
        target text not null check (target in ('seller', 'buyer', 'officer')),
        organization_id text not null,
        to_name text not null,
        text text not null,
        urged_by_id text,
        urged_by text,
        urged_on date not null,
        urged_at timestamptz not null,
        check ((cause = 'by_hand') = (urged_by_id is not null))
      );
    `)
    this.addSql(`create index agreement_urge_agreement on agreement_urge (agreement_id, urged_at desc);`)
    // Two workers that look at the same moment urge once.
    this.addSql(`
      create unique index agreement_urge_once_a_day on agreement_urge (agreement_id, cause, target, urged_on)
        where cause <> 'by_hand';
    `)
    this.addSql(`
      create function agreement_urge_is_appended() returns trigger language plpgsql as $$
      begin
        raise exception 'who was urged stays written down';
      end $$;
    `)
    this.addSql(`
      create trigger agreement_urge_kept before update or delete on agreement_urge
        for each row execute function agreement_urge_is_appended();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists agreement_urge;`)
    this.addSql(`drop function if exists agreement_urge_is_appended;`)
  }
}
