import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** When an alliance urges. Each change is another row; the newest holds. */
export class Migration20261126200100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table agreement_setting (
        alliance_id text not null,
        version integer not null,
        answer_days integer not null check (answer_days > 0),
        silent_days integer not null check (silent_days > 0),
        silent_officer_days integer not null check (silent_officer_days >= silent_days),
        due_soon_days integer not null check (due_soon_days > 0),
        silent_every_days integer not null check (silent_every_days > 0),
        behind_every_days integer not null check (behind_every_days > 0),
        due_soon_every_days integer not null check (due_soon_every_days > 0),
        unanswered_every_days integer not null check (unanswered_every_days > 0),
        overdue_every_days integer not null check (overdue_every_days > 0),
        hours_between_urges integer not null check (hours_between_urges > 0),
        changed_by text not null,
        changed_at timestamptz not null,
        reason text not null,
        primary key (alliance_id, version)
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists agreement_setting;`)
  }
}
