import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A draft that nobody has signed may be taken back; what was signed stays what it was. */
export class Migration20261126190200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create or replace function agreement_version_keeps_its_terms() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if old.state <> 'proposed' or exists (
            select from agreement_signature
              where agreement_id = old.agreement_id and version_number = old.number
          ) then
            raise exception 'the terms of a version do not change: propose another version';
          end if;
          return old;
        end if;
        if new.terms is distinct from old.terms or new.hash is distinct from old.hash then
          raise exception 'the terms of a version do not change: propose another version';
        end if;
        return new;
      end $$;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      create or replace function agreement_version_keeps_its_terms() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or new.terms is distinct from old.terms or new.hash is distinct from old.hash then
          raise exception 'the terms of a version do not change: propose another version';
        end if;
        return new;
      end $$;
    `)
  }
}
