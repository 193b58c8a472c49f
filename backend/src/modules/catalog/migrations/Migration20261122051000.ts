import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122051000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table catalog_product add column refreshed_at timestamptz not null default now();`)
    this.addSql(`create index catalog_product_refreshed on catalog_product (refreshed_at);`)
    // The search provider takes its words through medusa_search_<language>. Vietnamese words do not
    // change their form: nothing is stemmed and nothing is too common to be looked for.
    this.addSql(`
      do $$
      begin
        if not exists (select 1 from pg_ts_config where cfgname = 'medusa_search_vietnamese') then
          create text search configuration medusa_search_vietnamese (copy = simple);
          alter text search configuration medusa_search_vietnamese
            alter mapping for hword, hword_part, word with unaccent, simple;
        end if;
      end
      $$;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop text search configuration if exists medusa_search_vietnamese;`)
    this.addSql(`alter table if exists catalog_product drop column if exists refreshed_at;`)
  }
}
